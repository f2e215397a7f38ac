class Node:
    def __init__(self, value, next=None):
        self.value, self.next = value, next


head = Node(1, Node(2))
print(head.next.value)
print(head.next.next.value.real)
