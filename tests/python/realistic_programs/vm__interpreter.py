# An assembler and a stack machine which runs it.
class VmError(Exception):
    pass


class Machine:
    def __init__(self, code, trace=False):
        self.code, self.trace = code, trace
        self.stack, self.calls, self.memory, self.output = [], [], {}, []
        self.pc = self.steps = 0

    def push(self, v): self.stack.append(v)

    def pop(self):
        if not self.stack:
            raise VmError("stack underflow at %d" % (self.pc - 1))
        return self.stack.pop()

    def op_push(self, v): self.push(v)
    def op_pop(self): self.pop()
    def op_dup(self): v = self.pop(); self.push(v); self.push(v)
    def op_swap(self): b, a = self.pop(), self.pop(); self.push(b); self.push(a)
    def op_over(self): b, a = self.pop(), self.pop(); self.push(a); self.push(b); self.push(a)
    def op_load(self, name): self.push(self.memory.get(name, 0))
    def op_store(self, name): self.memory[name] = self.pop()
    def op_jump(self, target): self.pc = target
    def op_print(self): self.output.append(self.pop())
    def op_halt(self): self.pc = len(self.code)

    def op_jz(self, target):
        if not self.pop():
            self.pc = target

    def op_call(self, target):
        if len(self.calls) > 100:
            raise VmError("call stack too deep")
        self.calls.append(self.pc)
        self.pc = target

    def op_ret(self):
        self.pc = self.calls.pop() if self.calls else len(self.code)

    def run(self, limit=100000):
        while self.pc < len(self.code):
            name, *args = self.code[self.pc]
            self.pc += 1
            self.steps += 1
            if self.steps > limit:
                raise VmError("step limit")
            getattr(self, "op_" + name)(*args)
        return self.output


def arithmetic(f):
    def op(self):
        b, a = self.pop(), self.pop()
        try:
            self.push(int(f(a, b)))
        except ZeroDivisionError:
            raise VmError("division by zero at %d" % (self.pc - 1)) from None
    return op


for name, f in {"add": lambda a, b: a + b, "sub": lambda a, b: a - b, "mul": lambda a, b: a * b, "div": lambda a, b: a // b, "mod": lambda a, b: a % b, "lt": lambda a, b: a < b, "eq": lambda a, b: a == b}.items():
    setattr(Machine, "op_" + name, arithmetic(f))


def assemble(text):
    labels, lines = {}, []
    for number, line in enumerate(text.splitlines(), 1):
        line = line.split(";")[0].strip()
        if line.endswith(":"):
            labels[line[:-1]] = len(lines)
        elif line:
            lines.append((number, line.split()))
    code = []
    for number, (op, *args) in lines:
        if not hasattr(Machine, "op_" + op):
            raise VmError("line %d: unknown operation %s" % (number, op))
        code.append((op, *[labels[a] if op in ("jump", "jz", "call") and a in labels else int(a) if a.lstrip("-").isdigit() else a for a in args]))
    return code


programs = {
    "factorial": "push 10\nstore n\npush 1\nstore r\nloop:\nload n\njz end\nload r\nload n\nmul\nstore r\nload n\npush 1\nsub\nstore n\njump loop\nend:\nload r\nprint",
    "fibonacci": "push 15\ncall fib\nprint\nhalt\nfib:\ndup\npush 2\nlt\njz recurse\nret\nrecurse:\ndup\npush 1\nsub\ncall fib\nswap\npush 2\nsub\ncall fib\nadd\nret",
    "collatz": "push 27\nstore n\nloop: ; counts steps\nload c\npush 1\nadd\nstore c\nload n\npush 2\nmod\njz even\nload n\npush 3\nmul\npush 1\nadd\nstore n\njump loop\neven:\nload n\npush 2\ndiv\ndup\nstore n\npush 1\neq\njz loop\nload c\nprint",
    "squares": "loop:\nload i\ndup\nmul\nprint\nload i\npush 1\nadd\ndup\nstore i\npush 8\nlt\njz done\njump loop\ndone:",
}
for name, source in programs.items():
    code = assemble(source)
    m = Machine(code)
    print(name, len(code), m.run(), m.steps, m.memory, m.stack)
for name, source in {"underflow": "push 1\nadd", "zero": "push 1\npush 0\ndiv", "unknown": "push 1\nfly", "endless": "a:\njump a", "deep": "f:\ncall f"}.items():
    try:
        print(Machine(assemble(source)).run(5000))
    except VmError as e:
        print(name, e, e.__cause__)
