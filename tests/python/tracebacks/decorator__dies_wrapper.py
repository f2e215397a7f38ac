def checked(f):
    def wrapper(*args, **kwargs):
        result = f(*args, **kwargs)
        assert result is not None, f"{f.__name__} returned None for {args}"
        return result
    return wrapper


@checked
def find(items, wanted):
    for item in items:
        if item == wanted:
            return item


print(find([1, 2], 2))
find([1, 2], 3)
