# A shop's stock: dataclass-like records, totals by category, a table with aligned columns.
class Item:
    __slots__ = ("name", "category", "price", "quantity")

    def __init__(self, name, category, price, quantity=0):
        if price < 0:
            raise ValueError(f"price of {name!r} cannot be negative: {price}")
        self.name, self.category, self.price, self.quantity = name, category, price, quantity

    @property
    def total(self):
        return self.price * self.quantity

    def __repr__(self):
        return f"{type(self).__name__}({self.name!r}, {self.category!r}, {self.price}, {self.quantity})"

    def __eq__(self, other):
        if not isinstance(other, Item):
            return NotImplemented
        return (self.name, self.category) == (other.name, other.category)

    def __hash__(self):
        return hash((self.name, self.category))

    def __lt__(self, other):
        return (self.category, self.name) < (other.category, other.name)


class Inventory:
    def __init__(self):
        self._items = {}

    def add(self, item):
        if item in self:
            self._items[item.name].quantity += item.quantity
        else:
            self._items[item.name] = item
        return self

    def remove(self, name, quantity=1):
        try:
            item = self._items[name]
        except KeyError:
            raise LookupError(f"no such item: {name}") from None
        if item.quantity < quantity:
            raise ValueError(f"only {item.quantity} of {name} left, {quantity} wanted")
        item.quantity -= quantity
        if not item.quantity:
            del self._items[name]

    def __contains__(self, item):
        return (item.name if isinstance(item, Item) else item) in self._items

    def __iter__(self):
        yield from sorted(self._items.values())

    def __len__(self):
        return len(self._items)

    def __getitem__(self, key):
        if isinstance(key, slice):
            return list(self)[key]
        return self._items[key]

    def by_category(self):
        groups = {}
        for item in self:
            groups.setdefault(item.category, []).append(item)
        return groups

    def report(self, width=46):
        lines = ["=" * width, f"{'STOCK':^{width}}", "=" * width]
        for category, items in self.by_category().items():
            lines.append(f"{category.title():-<{width}}")
            for i in items:
                lines.append(f"  {i.name:<18}{i.quantity:>6d} x {i.price:>7.2f}{i.total:>10,.2f}")
            subtotal = sum(i.total for i in items)
            lines.append(f"{'subtotal':>{width - 11}}{subtotal:>11,.2f}")
        grand = sum(i.total for i in self)
        lines.append(f"{'TOTAL':>{width - 11}}{grand:>11,.2f}")
        return "\n".join(lines)


stock = Inventory()
stock.add(Item("hammer", "tools", 12.5, 10)).add(Item("nails", "hardware", 0.05, 2500)).add(Item("saw", "tools", 19.99, 4))
stock.add(Item("paint, red", "decor", 8.75, 30)).add(Item("hammer", "tools", 12.5, 5))
print(stock.report())
print(len(stock), "saw" in stock, Item("saw", "tools", 0) in stock, "drill" in stock, stock["hammer"])
print(stock[1:3], stock[::-1][0].name)
for name, count in [("saw", 4), ("hammer", 99), ("drill", 1), ("nails", 500)]:
    try:
        stock.remove(name, count)
        print(f"removed {count} {name}")
    except (LookupError, ValueError) as e:
        print(f"{type(e).__name__}: {e} (cause {e.__cause__}, context {type(e.__context__).__name__})")
try:
    Item("broken", "x", -1)
except ValueError as e:
    print(e)
try:
    stock["hammer"].color = "red"
except AttributeError as e:
    print(e)
print(max(stock, key=lambda i: i.total), min(stock, key=lambda i: i.price).name)
print({c: len(v) for c, v in stock.by_category().items()}, Item("a", "b", 1) == 5, Item("a", "b", 1) != Item("a", "b", 2))
try:
    Item("a", "b", 1) < 5
except AttributeError as e:
    print(e)
