# Coroutines driven by hand: await, async for, async with, async generators.
class Suspend:
    def __init__(self, value): self.value = value

    def __await__(self):
        got = yield self.value
        return got


def drive(coro, *answers):
    out, answers = [], list(answers)
    value = None
    try:
        while True:
            out.append(coro.send(value))
            value = answers.pop(0) if answers else None
    except StopIteration as e:
        return out, e.value


async def add(a, b):
    x = await Suspend(a)
    y = await Suspend(b)
    return x, y, a + b


async def outer():
    r = await add(1, 2)
    s = await add(*r[:2]) if r[0] else None
    return r, s


print(drive(add(1, 2), "x", "y"), drive(outer(), 5, 6, 7, 8))


class Steps:
    def __init__(self, n): self.n = n
    def __aiter__(self): return self

    async def __anext__(self):
        if not self.n:
            raise StopAsyncIteration
        self.n -= 1
        return await Suspend(self.n)


class Manager:
    async def __aenter__(self):
        print("enter", await Suspend("entering"))
        return "resource"

    async def __aexit__(self, *exc):
        print("exit", exc[0] and exc[0].__name__, await Suspend("leaving"))
        return exc[0] is ValueError


async def loops():
    out = []
    async for x in Steps(3):
        out.append(x)
    else:
        out.append("else")
    async with Manager() as r:
        out.append(r)
    async with Manager():
        raise ValueError("swallowed")
    out.append([y async for y in Steps(2)])
    out.append({k: v async for k, v in pairs()})
    return out


async def pairs():
    for i in range(3):
        received = yield i, await Suspend("gen %d" % i)
        if received:
            print("received", received)


print(drive(loops(), *"abcdefghijklmnop"))
c = add(1, 2)
print(type(c).__name__, c.__name__, c.cr_running, c.cr_frame is not None, c.cr_code.co_flags & 0x80 != 0)
c.close()
try:
    drive(c)
except RuntimeError as e:
    print(e)


async def handles():
    try:
        await Suspend(1)
    except KeyError as e:
        return "handled %s" % e
    finally:
        print("finally")


h = handles()
h.send(None)
try:
    h.throw(KeyError("k"))
except StopIteration as e:
    print(e.value)


async def agen():
    try:
        x = yield 1
        print("got", x)
        yield 2
    finally:
        print("agen closed")


async def use():
    g = agen()
    first = await g.__anext__()
    second = await g.asend("hello")
    await g.aclose()
    try:
        await g.__anext__()
    except StopAsyncIteration:
        return first, second, "finished"


print(drive(use()))


async def wrong():
    await 5


async def wrong_for():
    async for x in [1]:
        pass


async def wrong_with():
    async with 5:
        pass


for f in (wrong, wrong_for, wrong_with):
    try:
        drive(f())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
for source in ["await x", "async for x in y: pass", "def f(): await x", "def f():\n async with x: pass", "async def f():\n yield from x", "async def f():\n yield 1\n return 2", "def f(): [x async for x in y]", "lambda: await x", "async x = 1", "async lambda: 1", "await = 1"]:
    try:
        compile(source, "s", "exec")
        print(repr(source), "fine")
    except SyntaxError as e:
        print(repr(source), e.msg, e.lineno, e.offset)
