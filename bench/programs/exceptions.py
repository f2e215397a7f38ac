"""Exceptions: raised and caught near and far, finally, chaining, custom classes, lookups that fail, cleanup."""


class AppError(Exception):
    def __init__(self, code, message):
        super().__init__(message)
        self.code = code


class NotFound(AppError):
    pass


class Denied(AppError):
    pass


def check(n):
    if n % 3 == 0:
        raise NotFound(n, "nothing at %d" % n)
    if n % 5 == 0:
        raise Denied(n, "no access")
    return n


def near(n):
    total = 0
    for i in range(n):
        try:
            total += check(i)
        except NotFound as e:
            total += e.code & 7
        except AppError as e:
            total -= e.code & 3
    return total


def deep(level):
    if level == 0:
        raise ValueError("bottom")
    try:
        return deep(level - 1)
    finally:
        touched.append(level)


def far(n):
    total = 0
    for _ in range(n):
        try:
            deep(12)
        except ValueError as e:
            total += len(e.args[0])
    return total


def chained(n):
    total = 0
    for i in range(n):
        try:
            try:
                {}[i]
            except KeyError as e:
                raise RuntimeError("wrapped") from e
        except RuntimeError as e:
            total += e.__cause__.args[0]
    return total


def quiet(n):
    total = 0
    for i in range(n):
        try:
            total += i
        except ValueError:
            total = -1
        else:
            total ^= 5
        finally:
            total &= 0xfffff
    return total


def built_in(n):
    counts = [0, 0, 0, 0, 0, 0]
    data, table = [1, 2, 3], {"a": 1}
    for i in range(n):
        try:
            k = i % 6
            if k == 0:
                data[i + 5]
            elif k == 1:
                table[i]
            elif k == 2:
                1 // (i - i)
            elif k == 3:
                data.missing
            elif k == 4:
                int("x%d" % i)
            else:
                data + table
        except IndexError:
            counts[0] += 1
        except KeyError:
            counts[1] += 1
        except ZeroDivisionError:
            counts[2] += 1
        except AttributeError:
            counts[3] += 1
        except ValueError:
            counts[4] += 1
        except TypeError:
            counts[5] += 1
    return counts


class Guard:
    depth = 0

    def __enter__(self):
        Guard.depth += 1
        return self

    def __exit__(self, kind, value, tb):
        Guard.depth -= 1
        return kind is NotFound


def guarded(n):
    passed = 0
    for i in range(n):
        try:
            with Guard():
                check(i)
                passed += 1
        except Denied:
            passed -= 1
    return passed, Guard.depth


def iterate(n):
    total = 0
    for i in range(n):
        it = iter((i, i + 1))
        while True:
            try:
                total += next(it)
            except StopIteration:
                break
    return total


touched = []
print(near(200000), far(7000), chained(45000), quiet(500000), built_in(170000), guarded(120000), iterate(100000), len(touched))
