# Accounts with a history, transfers that roll back, interest, exceptions with fields, a context manager as a transaction.
class BankError(Exception):
    """Base of what can go wrong."""


class InsufficientFunds(BankError):
    def __init__(self, account, needed):
        self.account, self.needed = account, needed
        super().__init__(account.owner, needed)

    def __str__(self):
        return f"{self.account.owner} needs {self.needed - self.account.balance:.2f} more"


class AccountLocked(BankError, PermissionError):
    pass


class Money(float):
    def __new__(cls, value):
        return super().__new__(cls, round(float(value), 2))

    def __add__(self, other): return Money(float(self) + other)
    def __sub__(self, other): return Money(float(self) - other)
    __radd__ = __add__

    def __format__(self, spec):
        if spec == "eur":
            return f"{float(self):,.2f} €".replace(",", " ").replace(".", ",")
        return super().__format__(spec or ".2f")

    def __repr__(self):
        return f"Money({float(self)!r})"


class Account:
    count = 0
    rate = 0.01

    def __init__(self, owner, balance=0):
        type(self).count += 1
        self.number = f"{self.__class__.__name__[0]}{type(self).count:03}"
        self.owner, self._balance, self.history, self.locked = owner, Money(balance), [], False

    @property
    def balance(self):
        "What is in the account."
        return self._balance

    @balance.setter
    def balance(self, value):
        if self.locked:
            raise AccountLocked(f"{self.number} is locked")
        if value < -self.overdraft:
            raise InsufficientFunds(self, self.balance - value)
        self.history.append((self._balance, Money(value)))
        self._balance = Money(value)

    @balance.deleter
    def balance(self):
        self.history.append((self._balance, None))
        self._balance = Money(0)

    @property
    def overdraft(self):
        return 0

    def __iadd__(self, amount):
        self.balance += amount
        return self

    def __isub__(self, amount):
        self.balance -= amount
        return self

    def year_end(self):
        self.balance = self.balance * (1 + self.rate)

    def __str__(self):
        return f"{self.number} {self.owner:<8}{self.balance:eur}"

    def __lt__(self, other):
        return self.balance < other.balance


class Checking(Account):
    count = 0
    rate = 0

    def __init__(self, *args, limit=100, **kw):
        super().__init__(*args, **kw)
        self.limit = limit

    @property
    def overdraft(self):
        return self.limit


class Transaction:
    def __init__(self, *accounts):
        self.accounts = accounts

    def __enter__(self):
        self.saved = [(a, a._balance, len(a.history)) for a in self.accounts]
        return self

    def __exit__(self, kind, error, traceback):
        if kind is not None:
            for account, balance, n in self.saved:
                account._balance = balance
                del account.history[n:]
            print(f"  rolled back: {kind.__name__}: {error}")
        return kind is not None and issubclass(kind, BankError)


def transfer(source, target, amount):
    with Transaction(source, target):
        target += amount
        source -= amount
        print(f"  moved {amount:.2f} from {source.owner} to {target.owner}")


ann, bob, eve = Account("Ann", 1000), Checking("Bob", 50), Checking("Eve", 0, limit=0)
accounts = [ann, bob, eve]
transfer(ann, bob, 250.255)
transfer(bob, eve, 400)
transfer(eve, ann, 0.01)
transfer(eve, bob, 1)
transfer(bob, eve, 100.25)
eve.locked = True
transfer(ann, eve, 10)
eve.locked = False
for a in accounts:
    a.year_end()
print(*sorted(accounts, reverse=True), sep="\n")
print(Account.count, Checking.count, ann.history, len(bob.history), sum(a.balance for a in accounts))
try:
    with Transaction(ann) as t:
        ann += 5
        raise KeyError("not a bank's error")
except KeyError as e:
    print("passed on", e, repr(ann.balance), t.accounts == (ann,))
try:
    eve -= 1
except InsufficientFunds as e:
    print(type(e).__mro__[1].__name__, e, e.args, e.account is eve)
del eve.balance
print(eve.history[-1], eve.balance, Account.balance.__doc__, Account.balance.fget.__name__)
try:
    eve.overdraft = 5
except AttributeError as e:
    print(e)
for a in accounts:
    a.locked = a is bob
    try:
        a += 10
    except PermissionError as e:
        print(repr(e), e.errno, isinstance(e, BankError))
print(Money("12.345") + 1 + 0.1, repr(1 + Money(2)), f"{Money(1234567.891):eur}|{Money(5)}|{Money(5):>8.1f}", Money(0.1) + Money(0.2) == Money(0.3), round(Money(2.567), 1))
