# Singly and doubly linked lists as full sequences.
class Link:
    __slots__ = ("value", "next")

    def __init__(self, value, next=None): self.value, self.next = value, next


class LinkedList:
    def __init__(self, items=()):
        self.head, self.size = None, 0
        tail = None
        for item in items:
            link = Link(item)
            if tail is None:
                self.head = link
            else:
                tail.next = link
            tail = link
            self.size += 1

    def __iter__(self):
        link = self.head
        while link:
            yield link.value
            link = link.next

    def __len__(self): return self.size
    def __bool__(self): return self.head is not None
    def __repr__(self): return "LinkedList(%r)" % list(self)
    def __contains__(self, x): return any(v == x for v in self)
    def __eq__(self, o): return isinstance(o, LinkedList) and len(self) == len(o) and all(a == b for a, b in zip(self, o))
    def __add__(self, o): return LinkedList([*self, *o])

    def link(self, i):
        if i < 0:
            i += self.size
        if not 0 <= i < self.size:
            raise IndexError("linked list index out of range")
        link = self.head
        for _ in range(i):
            link = link.next
        return link

    def __getitem__(self, i):
        if isinstance(i, slice):
            return LinkedList(list(self)[i])
        return self.link(i).value

    def __setitem__(self, i, v): self.link(i).value = v

    def __delitem__(self, i):
        if i < 0:
            i += self.size
        if i == 0 and self.size:
            self.head = self.head.next
        else:
            before = self.link(i - 1)
            if before.next is None:
                raise IndexError("linked list index out of range")
            before.next = before.next.next
        self.size -= 1

    def insert(self, i, v):
        if i == 0:
            self.head = Link(v, self.head)
        else:
            before = self.link(i - 1)
            before.next = Link(v, before.next)
        self.size += 1

    def reverse(self):
        before, link = None, self.head
        while link:
            link.next, before, link = before, link, link.next
        self.head = before
        return self

    def sort(self, key=lambda v: v):
        def merge(a, b):
            first = last = Link(None)
            while a and b:
                if key(b.value) < key(a.value):
                    last.next, b = b, b.next
                else:
                    last.next, a = a, a.next
                last = last.next
            last.next = a or b
            return first.next

        def split(link):
            if link is None or link.next is None:
                return link
            slow, fast = link, link.next
            while fast and fast.next:
                slow, fast = slow.next, fast.next.next
            half, slow.next = slow.next, None
            return merge(split(link), split(half))

        self.head = split(self.head)
        return self


ll = LinkedList("abcde")
print(ll, len(ll), ll[0], ll[-1], ll[1:4], ll[::-1], "c" in ll, "z" in ll, list(reversed(ll)), ll == LinkedList("abcde"), ll != LinkedList("abcd"), bool(LinkedList()), ll + LinkedList("x"))
ll.insert(0, "start")
ll.insert(6, "end")
ll.insert(3, "mid")
ll[1] = "A"
del ll[2], ll[-1], ll[0]
print(ll, len(ll), ll.reverse(), ll.index("mid") if hasattr(ll, "index") else "no index", [*ll], max(ll), sorted(ll))
for bad in (lambda: ll[99], lambda: ll[-99], lambda: LinkedList()[0], lambda: ll.insert(50, 1), lambda: ll.__delitem__(40)):
    try:
        bad()
    except IndexError as e:
        print(e)
nums = LinkedList((i * 7919) % 101 for i in range(100))
print(list(nums.sort())[:10], list(nums.sort(key=lambda v: -v))[:5], list(nums.sort(key=lambda v: v % 10))[:12], len(nums))
big = LinkedList(range(30000))
print(sum(big), len(big), big[15000])
big = None
it = iter(ll)
print(next(it), ll[0], list(it))


class Ring:
    """A doubly linked ring with a sentinel."""

    class Node:
        __slots__ = ("value", "before", "after")

    def __init__(self, values=()):
        self.root = self.Node()
        self.root.before = self.root.after = self.root
        for v in values:
            self.append(v)

    def _between(self, value, before, after):
        n = self.Node()
        n.value, n.before, n.after = value, before, after
        before.after = after.before = n
        return n

    def append(self, v): return self._between(v, self.root.before, self.root)
    def prepend(self, v): return self._between(v, self.root, self.root.after)

    @staticmethod
    def unlink(n):
        n.before.after, n.after.before = n.after, n.before
        n.before = n.after = None
        return n.value

    def __iter__(self):
        n = self.root.after
        while n is not self.root:
            yield n.value
            n = n.after

    def __reversed__(self):
        n = self.root.before
        while n is not self.root:
            yield n.value
            n = n.before

    def close(self):
        while self.root.after is not self.root:
            self.unlink(self.root.after)
        self.root.before = self.root.after = None


r = Ring("bcd")
a, e = r.prepend("a"), r.append("e")
print(list(r), list(reversed(r)), r.unlink(a), r.unlink(e), list(r), "".join(r))


def josephus(n, k):
    ring = Ring(range(1, n + 1))
    node, order = ring.root, []
    while ring.root.after is not ring.root:
        for _ in range(k):
            node = node.after
            if node is ring.root:
                node = node.after
        nxt = node.before
        order.append(ring.unlink(node))
        node = nxt
    ring.close()
    return order


print(josephus(7, 3), josephus(41, 3)[-2:])
r.close()
