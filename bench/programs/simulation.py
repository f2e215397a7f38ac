"""A class-heavy simulation: an operating system with tasks, devices, packets and a scheduler, all polymorphic."""


class Packet:
    def __init__(self, link, device, kind):
        self.link = link
        self.device = self.home = device
        self.kind = kind
        self.value = 0
        self.data = [0] * 4

    def append_to(self, queue):
        self.link = None
        if queue is None:
            return self
        last = queue
        while last.link is not None:
            last = last.link
        last.link = self
        return queue


class Task:
    def __init__(self, kernel, name, priority, work):
        self.kernel = kernel
        self.name = name
        self.priority = priority
        self.work = work
        self.ready = work is not None
        self.held = False
        self.runs = 0
        kernel.add(self)

    def receive(self, packet, sender):
        packet.device = sender.name
        self.work = packet.append_to(self.work)
        self.ready = True
        return self if self.priority > sender.priority else sender

    def run(self):
        self.runs += 1
        packet = self.work
        if packet is not None:
            self.work = packet.link
            packet.link = None
        self.ready = self.work is not None
        return self.handle(packet)

    def handle(self, packet):
        raise NotImplementedError

    def wait(self):
        self.ready = self.work is not None

    def hold(self):
        self.kernel.holds += 1
        self.held = True


class Idle(Task):
    def __init__(self, kernel, rounds):
        super().__init__(kernel, "idle", 0, None)
        self.ready = True
        self.left, self.control = rounds, 1

    def handle(self, packet):
        self.ready = True
        self.left -= 1
        if self.left == 0:
            self.hold()
            return None
        if self.control & 1:
            self.control = self.control >> 1 ^ 0xd008
            return self.kernel.release("disk")
        self.control >>= 1
        return self.kernel.release("screen")


class Worker(Task):
    def __init__(self, kernel, work):
        super().__init__(kernel, "worker", 1000, work)
        self.target, self.letter = "handler-a", 0

    def handle(self, packet):
        if packet is None:
            self.wait()
            return None
        self.target = "handler-b" if self.target == "handler-a" else "handler-a"
        packet.device = self.target
        packet.value = 0
        for i in range(4):
            self.letter = self.letter % 26 + 1
            packet.data[i] = self.letter + 64
        return self.kernel.send(packet, self)


class Handler(Task):
    def __init__(self, kernel, name, priority, work):
        super().__init__(kernel, name, priority, work)
        self.pending = self.spare = None

    def handle(self, packet):
        if packet is not None:
            if packet.kind == "work":
                self.pending = packet.append_to(self.pending)
            else:
                self.spare = packet.append_to(self.spare)
        if self.pending is not None:
            work = self.pending
            if work.value >= 4:
                self.pending = work.link
                work.device = "worker"
                return self.kernel.send(work, self)
            if self.spare is not None:
                spare = self.spare
                self.spare = spare.link
                spare.value = work.data[work.value]
                work.value += 1
                spare.device = "disk" if spare.value & 1 else "screen"
                return self.kernel.send(spare, self)
        self.wait()
        return None


class Device(Task):
    def __init__(self, kernel, name, priority):
        super().__init__(kernel, name, priority, None)
        self.pending, self.checksum = None, 0

    def handle(self, packet):
        if packet is None:
            if self.pending is None:
                self.wait()
                return None
            packet = self.pending
            self.pending = packet.link
            packet.device = packet.home
            return self.kernel.send(packet, self)
        self.pending = packet.append_to(self.pending)
        self.checksum = (self.checksum * 31 + packet.value) % 65521
        self.hold()
        return None


class Kernel:
    def __init__(self):
        self.tasks, self.table = [], {}
        self.holds = self.sends = self.steps = 0

    def add(self, task):
        self.table[task.name] = task
        self.tasks.append(task)
        self.tasks.sort(key=lambda t: -t.priority)

    def send(self, packet, sender):
        self.sends += 1
        packet.link = None
        return self.table[packet.device].receive(packet, sender)

    def release(self, name):
        task = self.table[name]
        if task.held:
            task.held = False
            task.ready = True
        return task

    def pick(self):
        for task in self.tasks:
            if not task.held and task.ready:
                return task
        return None

    def run(self):
        task = self.pick()
        while task is not None:
            self.steps += 1
            following = task.run()
            task = following if following is not None and following.ready and not following.held else self.pick()


def simulate(rounds):
    kernel = Kernel()
    Idle(kernel, rounds)
    work = None
    for _ in range(3):
        work = Packet(work, None, "work")
    Worker(kernel, work)
    for name, priority in (("handler-a", 2000), ("handler-b", 3000)):
        queue = None
        for _ in range(4):
            queue = Packet(queue, name, "spare")
        Handler(kernel, name, priority, queue)
    Device(kernel, "disk", 4000)
    Device(kernel, "screen", 5000)
    kernel.run()
    return kernel.steps, kernel.sends, kernel.holds, sum(t.runs * len(t.name) for t in kernel.tasks), kernel.table["disk"].checksum, kernel.table["screen"].checksum


print([simulate(rounds) for rounds in (20000, 40000, 140000)])
