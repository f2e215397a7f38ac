# A stack machine with an assembler, labels, calls, a tracer and a disassembler; programs for it; faults that tell their state.
OPS = {name: i for i, name in enumerate("halt push pop add sub mul div mod dup swap over jump jz jn load store call ret print eq lt not".split())}
NAMES = {v: k for k, v in OPS.items()}
HAS_ARGUMENT = {OPS[n] for n in ("push", "jump", "jz", "jn", "load", "store", "call")}


class Fault(Exception):
    def __init__(self, reason, machine):
        super().__init__(reason)
        self.pc, self.stack, self.steps = machine.pc, tuple(machine.stack), machine.steps

    def __str__(self):
        return "{0.args[0]} at {0.pc:04d} after {0.steps} steps, stack {0.stack}".format(self)


def assemble(text):
    labels, pending, code = {}, [], bytearray()
    for number, line in enumerate(text.splitlines(), 1):
        line = line.split(";")[0].strip()
        while line:
            label, colon, rest = line.partition(":")
            if not colon or " " in label:
                break
            if label in labels:
                raise SyntaxError(f"label {label} twice", ("asm", number, 1, line))
            labels[label], line = len(code), rest.strip()
        if not line:
            continue
        name, *args = line.split()
        try:
            op = OPS[name.lower()]
        except KeyError:
            raise SyntaxError(f"unknown instruction {name!r}", ("asm", number, 1, line)) from None
        code.append(op)
        if (op in HAS_ARGUMENT) != bool(args):
            raise SyntaxError(f"{name} takes {int(op in HAS_ARGUMENT)} argument", ("asm", number, len(name) + 1, line))
        if args:
            try:
                value = int(args[0], 0)
            except ValueError:
                pending.append((len(code), args[0], number))
                value = 0
            code += value.to_bytes(4, "little", signed=True)
    for at, name, number in pending:
        if name not in labels:
            raise SyntaxError(f"no label {name!r}", ("asm", number, None, None))
        code[at:at + 4] = labels[name].to_bytes(4, "little", signed=True)
    return bytes(code)


def disassemble(code):
    at = 0
    while at < len(code):
        op = code[at]
        argument = f" {int.from_bytes(code[at + 1:at + 5], 'little', signed=True)}" if op in HAS_ARGUMENT else ""
        yield f"{at:04d} {NAMES.get(op, '?')}{argument}"
        at += 5 if op in HAS_ARGUMENT else 1


class Machine:
    def __init__(self, code, limit=10_000):
        self.code, self.limit, self.pc, self.steps = code, limit, 0, 0
        self.stack, self.calls, self.memory, self.output = [], [], {}, []
        self.table = [getattr(self, "op_" + NAMES[i]) for i in range(len(OPS))]

    def pop(self):
        try:
            return self.stack.pop()
        except IndexError:
            raise Fault("stack underflow", self) from None

    def run(self, trace=None):
        while self.pc >= 0:
            if self.steps == self.limit:
                raise Fault("too many steps", self)
            try:
                op = self.code[self.pc]
            except IndexError:
                raise Fault("ran off the end", self) from None
            self.steps += 1
            before = self.pc
            self.pc += 1
            argument = ()
            if op in HAS_ARGUMENT:
                argument = (int.from_bytes(self.code[self.pc:self.pc + 4], "little", signed=True),)
                self.pc += 4
            if trace:
                trace(before, NAMES[op], argument, self.stack)
            try:
                self.table[op](*argument)
            except ZeroDivisionError as e:
                raise Fault("division", self) from e
        return self.output

    def op_halt(self): self.pc = -1
    def op_push(self, n): self.stack.append(n)
    def op_pop(self): self.pop()
    def op_dup(self): self.stack.append(self.stack[-1])
    def op_swap(self): self.stack[-2:] = self.stack[:-3:-1]
    def op_over(self): self.stack.append(self.stack[-2])
    def op_jump(self, to): self.pc = to
    def op_load(self, at): self.stack.append(self.memory.get(at, 0))
    def op_store(self, at): self.memory[at] = self.pop()
    def op_print(self): self.output.append(self.pop())
    def op_not(self): self.stack.append(int(not self.pop()))

    def op_jz(self, to):
        if self.pop() == 0:
            self.pc = to

    def op_jn(self, to):
        if self.pop() < 0:
            self.pc = to

    def op_call(self, to):
        self.calls.append(self.pc)
        self.pc = to

    def op_ret(self):
        self.pc = self.calls.pop() if self.calls else -1


def binary(name, f):
    def op(self):
        b, a = self.pop(), self.pop()
        self.stack.append(int(f(a, b)))
    op.__name__ = op.__qualname__ = "op_" + name
    setattr(Machine, op.__name__, op)


for name, f in dict(add=lambda a, b: a + b, sub=lambda a, b: a - b, mul=lambda a, b: a * b, div=lambda a, b: a // b, mod=lambda a, b: a % b, eq=lambda a, b: a == b, lt=lambda a, b: a < b).items():
    binary(name, f)
FACTORIAL = """
        push 10
        call fact
        print
        halt
fact:   dup             ; n n
        push 2
        lt
        jz more
        pop
        push 1
        ret
more:   dup
        push 1
        sub
        call fact
        mul
        ret
"""
PRIMES = """
start:  push 2
        store 0
next:   push 2
        store 1
try:    load 1
        dup
        mul
        load 0
        swap
        sub
        jn prime
        load 0
        load 1
        mod
        jz composite
        load 1
        push 1
        add
        store 1
        jump try
prime:  load 0
        print
composite: load 0
        push 1
        add
        dup
        store 0
        push 40
        sub
        jn next
        halt
"""
code = assemble(FACTORIAL)
print(Machine(code).run(), len(code), code[:12].hex(" "))
print(*disassemble(code), sep="\n")
m = Machine(assemble(PRIMES))
print(m.run(), m.steps, m.memory)
lines = []
Machine(assemble("push 6\npush 7\nmul\nprint")).run.__self__.limit = 3
try:
    Machine(assemble("push 6\npush 7\nmul\nprint")).run(lambda pc, name, arg, stack: lines.append(f"{pc}:{name}{list(arg)}{stack}"))
except Fault as e:
    print(e, lines)
for source in ("add", "push 1\npush 0\ndiv", "again: jump again", "push x", "jmp 5", "push", "a: a: halt", "add 5", "push 0x10\npush -3\nmod\nprint\nhalt", "ret"):
    try:
        print(Machine(assemble(source), limit=50).run())
    except Fault as e:
        print("Fault:", e, "|", repr(e.__cause__))
    except SyntaxError as e:
        print("SyntaxError:", e.msg, e.lineno, e.offset, e.text, "|", e)
print(Machine.op_add.__name__, Machine.op_add is Machine(b"").op_add.__func__, sorted(n for n in vars(Machine) if n.startswith("op_"))[:4])
