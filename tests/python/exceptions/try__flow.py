# try, except, else and finally in every combination.
def flow(kind):
    log = []
    try:
        log.append("try")
        if kind == "value":
            raise ValueError("v")
        if kind == "key":
            raise KeyError("k")
        if kind == "os":
            raise OSError(2, "no file")
    except ValueError as e:
        log.append("except %r" % e)
    except (KeyError, IndexError) as e:
        log.append("tuple %r" % e)
    except Exception:
        log.append("general")
    else:
        log.append("else")
    finally:
        log.append("finally")
    return log


for kind in ("none", "value", "key", "os"):
    print(kind, flow(kind))


def finally_wins():
    try:
        return "try"
    finally:
        return "finally"


def finally_after_return():
    x = [1]
    try:
        return x
    finally:
        x.append(2)


def finally_rebinds():
    x = 1
    try:
        return x
    finally:
        x = 2


def else_return():
    try:
        pass
    except ValueError:
        return "except"
    else:
        return "else"
    finally:
        print("finally of else_return", end=" ")


def finally_swallows():
    try:
        raise ValueError("lost")
    finally:
        return "swallowed"


def finally_break():
    for i in range(3):
        try:
            raise ValueError(i)
        finally:
            break
    return i


def nested():
    log = []
    try:
        try:
            raise KeyError("inner")
        except ValueError:
            log.append("wrong")
        finally:
            log.append("inner finally")
    except KeyError as e:
        log.append("outer got %s" % e)
    else:
        log.append("no")
    return log


def exception_in_else():
    try:
        try:
            pass
        except ValueError:
            return "not here"
        else:
            raise ValueError("from else")
        finally:
            print("fin", end=" ")
    except ValueError as e:
        return str(e)


def exception_in_except():
    try:
        try:
            raise ValueError("first")
        except ValueError:
            raise TypeError("second")
        except TypeError:
            return "not here"
    except TypeError as e:
        return str(e), repr(e.__context__)


def loop_continue():
    out = []
    for i in range(5):
        try:
            if i == 1:
                continue
            if i == 3:
                break
            out.append(i)
        except ValueError:
            pass
        else:
            out.append("else")
        finally:
            out.append("f%d" % i)
    return out


print(finally_wins(), finally_after_return(), finally_rebinds(), else_return(), finally_swallows(), finally_break())
print(nested(), exception_in_else(), exception_in_except(), loop_continue())


def name_is_deleted():
    e = "before"
    try:
        raise ValueError
    except ValueError as e:
        pass
    try:
        return e
    except UnboundLocalError as err:
        return str(err)


print(name_is_deleted())


def dynamic(classes):
    try:
        raise IndexError("dyn")
    except classes as e:
        return type(e).__name__


print(dynamic(IndexError), dynamic((KeyError, LookupError)), dynamic((IndexError,)), dynamic(BaseException))
for bad in (5, "s", (ValueError, 5), None, [IndexError], ((IndexError,),)):
    try:
        print(dynamic(bad))
    except TypeError as e:
        print(e)


def reraise():
    try:
        try:
            1 / 0
        except ZeroDivisionError:
            raise
    except ArithmeticError as e:
        return repr(e), e.__context__


print(reraise())
try:
    raise
except RuntimeError as e:
    print(e)


def deep_finally():
    order = []
    def f(n):
        try:
            if n == 0:
                raise ValueError("bottom")
            f(n - 1)
        finally:
            order.append(n)
    try:
        f(3)
    except ValueError:
        order.append("caught")
    return order


print(deep_finally())
def generator_in_try():
    try:
        yield 1
    finally:
        print("gen closed", end=" ")
print(next(generator_in_try()))
def return_order():
    def say(x): print(x, end=" "); return x
    try:
        return say("value")
    finally:
        say("finally")
print(return_order())
while True:
    try:
        break
    except Exception:
        pass
    else:
        print("never")
    finally:
        print("finally with break")
