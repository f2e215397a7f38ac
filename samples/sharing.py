"""Two names for one list see the same changes; a copy does not. Default arguments are made once."""
shopping = ["bread", "milk"]
same = shopping
copy = shopping[:]
same.append("eggs")
print(shopping, same is shopping)
print(copy, copy is shopping)

rows = [[0] * 3] * 2
rows[0][0] = 1
print("one row, twice:", rows)
rows = [[0] * 3 for _ in range(2)]
rows[0][0] = 1
print("two rows:", rows)


def remember(item, seen=[]):
    seen.append(item)
    return seen


print(remember("a"), remember("b"), remember("c", []))


def change(numbers, number):
    numbers.append(number)
    number = number + 1
    return number


values, value = [1], 5
print(change(values, value), values, value)
pair = (1, [2])
pair[1].append(3)
print("a tuple never changes, what it holds may:", pair)
