# A scheduler of generator tasks: sleeping, channels, priorities, failures, cancelled tasks, a trampoline.
class Task:
    serial = 0

    def __init__(self, name, body, priority=0):
        Task.serial += 1
        self.id, self.name, self.body, self.priority = Task.serial, name, body, priority
        self.wake, self.result, self.error, self.inbox = 0, None, None, []

    def __lt__(self, other):
        return (self.wake, -self.priority, self.id) < (other.wake, -other.priority, other.id)

    def __repr__(self):
        state = "failed" if self.error else "done" if self.body is None else "waiting"
        return f"<{self.name}#{self.id} {state}>"


class Sleep:
    def __init__(self, n): self.n = n


class Spawn:
    def __init__(self, name, body, **kw): self.task = Task(name, body, **kw)


class Send:
    def __init__(self, to, message): self.to, self.message = to, message


class Receive: pass
class Cancelled(BaseException): pass


class Scheduler:
    def __init__(self):
        self.now, self.ready, self.blocked, self.done, self.log = 0, [], [], [], []

    def spawn(self, task):
        task.wake = self.now
        self.ready.append(task)
        return task

    def step(self, task, value=None, throw=None):
        try:
            request = task.body.throw(throw) if throw else task.body.send(value)
        except StopIteration as stop:
            task.body, task.result = None, stop.value
            self.done.append(task)
        except (Exception, Cancelled) as e:
            task.error, task.body = e, None
            self.done.append(task)
            self.log.append(f"{self.now}: {task.name} failed: {e!r}")
        else:
            self.handle(task, request)

    def handle(self, task, request):
        match_type = type(request).__name__
        if request is None:
            task.wake = self.now
            self.ready.append(task)
        elif match_type == "Sleep":
            task.wake = self.now + request.n
            self.ready.append(task)
        elif isinstance(request, Spawn):
            self.spawn(request.task)
            self.step(task, request.task)
        elif isinstance(request, Send):
            request.to.inbox.append(request.message)
            if request.to in self.blocked:
                self.blocked.remove(request.to)
                self.spawn(request.to)
            self.spawn(task)
        elif isinstance(request, Receive) or request is Receive:
            (self.ready if task.inbox else self.blocked).append(task)
        else:
            self.step(task, throw=TypeError(f"bad request: {request!r}"))

    def cancel(self, task):
        for queue in (self.ready, self.blocked):
            if task in queue:
                queue.remove(task)
                self.step(task, throw=Cancelled(task.name))

    def run(self, limit=1000):
        while self.ready and limit:
            limit -= 1
            task = min(self.ready)
            self.ready.remove(task)
            self.now = max(self.now, task.wake)
            self.step(task, task.inbox.pop(0) if task.inbox else None)
        return self.done


def ticker(name, period, times):
    for i in range(times):
        print(f"{sched.now:3d} {name} {i}")
        yield Sleep(period)
    return times * period


def consumer():
    total = 0
    try:
        while True:
            message = yield Receive
            if message is None:
                return total
            total += message
            print(f"{sched.now:3d} got {message}, total {total}")
    finally:
        print("    consumer leaves with", total)


def producer(to, items):
    for item in items:
        yield Sleep(2)
        yield Send(to, item)
    yield Send(to, None)


def parent():
    child = yield Spawn("child", ticker("child", 3, 2), priority=5)
    print("    spawned", child)
    try:
        yield "nonsense"
    except TypeError as e:
        print("    told:", e)
    yield Sleep(1)
    raise RuntimeError("parent is tired")


def delegating():
    first = yield from ticker("first", 1, 2)
    second = yield from ticker("second", 2, 1)
    return first, second


def stubborn():
    while True:
        try:
            yield Sleep(100)
        except Cancelled:
            print("    cleaning up")
            raise


sched = Scheduler()
c = sched.spawn(Task("consumer", consumer()))
sched.spawn(Task("producer", producer(c, [5, 7])))
sched.spawn(Task("tick", ticker("tick", 2, 3), priority=1))
sched.spawn(Task("parent", parent()))
d = sched.spawn(Task("delegating", delegating()))
s = sched.spawn(Task("stubborn", stubborn()))
sched.run(40)
sched.cancel(s)
lost = sched.spawn(Task("lost", consumer()))
sched.run()
print(sched.done, sched.log, c.result, d.result, sched.now, sched.blocked, sep="\n")
sched.blocked.clear()
lost.body.close()
print(lost.inbox, Task.serial)


def trampoline(f, *args):
    stack, value = [f(*args)], None
    while stack:
        try:
            step = stack[-1].send(value)
            stack.append(step)
            value = None
        except StopIteration as e:
            stack.pop()
            value = e.value
    return value


def depth(n):
    return 0 if n == 0 else 1 + (yield depth(n - 1))


def ackermann(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return (yield ackermann(m - 1, 1))
    return (yield ackermann(m - 1, (yield ackermann(m, n - 1))))


print(trampoline(depth, 5000), trampoline(ackermann, 2, 3))
