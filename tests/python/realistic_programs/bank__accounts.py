# Accounts, transfers, exceptions with data, and a ledger.
class BankError(Exception):
    """Base of everything that can go wrong."""


class InsufficientFunds(BankError):
    def __init__(self, account, needed):
        self.account, self.needed = account, needed
        super().__init__("%s needs %.2f more" % (account.owner, needed / 100))


class UnknownAccount(BankError, KeyError):
    def __str__(self): return "no account " + repr(self.args[0])


class Frozen(BankError):
    pass


class Money:
    """An attribute that holds whole cents and refuses anything else."""

    def __set_name__(self, owner, name): self.name = "_" + name
    def __get__(self, obj, owner=None): return self if obj is None else getattr(obj, self.name)

    def __set__(self, obj, value):
        if not isinstance(value, int) or isinstance(value, bool):
            raise TypeError("cents must be int, not " + type(value).__name__)
        if value < 0 and not obj.overdraft:
            raise InsufficientFunds(obj, -value)
        setattr(obj, self.name, value)


class Account:
    balance = Money()
    overdraft = False
    interest = 0

    def __init__(self, owner, balance=0):
        self.owner, self.balance, self.history = owner, balance, []

    def post(self, amount, text):
        self.balance += amount
        self.history.append((text, amount, self.balance))

    def month(self):
        if self.interest:
            self.post(self.balance * self.interest // 10000, "interest")

    def __repr__(self): return "%s(%s, %.2f)" % (type(self).__name__, self.owner, self.balance / 100)
    def __lt__(self, other): return (self.balance, self.owner) < (other.balance, other.owner)


class Savings(Account):
    interest = 125

    def post(self, amount, text):
        if amount < -50000:
            raise BankError("savings: limit per withdrawal")
        super().post(amount, text)


class Business(Account):
    overdraft, interest = True, -30

    def month(self):
        if self.balance < 0:
            self.post(self.balance // 100, "overdraft fee")


class Bank:
    def __init__(self): self.accounts, self.frozen, self.log = {}, set(), []

    def open(self, cls, owner, *args):
        self.accounts[owner] = account = cls(owner, *args)
        return account

    def __getitem__(self, owner):
        try:
            account = self.accounts[owner]
        except KeyError:
            raise UnknownAccount(owner) from None
        if owner in self.frozen:
            raise Frozen(owner)
        return account

    def transfer(self, source, target, amount):
        a, b = self[source], self[target]
        before = a.balance, len(a.history), b.balance, len(b.history)
        try:
            a.post(-amount, "to " + target)
            b.post(amount, "from " + source)
        except (BankError, TypeError) as e:
            a._balance, b._balance = before[0], before[2]
            del a.history[before[1]:], b.history[before[3]:]
            self.log.append("%s: %s" % (type(e).__name__, e))
            raise
        else:
            self.log.append("%s -> %s %d" % (source, target, amount))
        finally:
            assert a.balance + b.balance == before[0] + before[2]


bank = Bank()
bank.open(Account, "ann", 10000)
bank.open(Savings, "bob", 200000)
bank.open(Business, "corp", 0)
for args in [("ann", "bob", 2500), ("ann", "bob", 9999), ("corp", "ann", 70000), ("bob", "ann", 60000), ("bob", "zed", 1), ("bob", "corp", 49999), ("ann", "corp", 1.5)]:
    try:
        bank.transfer(*args)
    except UnknownAccount as e:
        print("unknown:", e, isinstance(e, KeyError))
    except InsufficientFunds as e:
        print("insufficient:", e, e.account, e.needed)
    except (BankError, TypeError) as e:
        print(type(e).__name__, e)
    print(sorted(bank.accounts.values()))
bank.frozen.add("ann")
try:
    bank.transfer("bob", "ann", 1)
except Frozen as e:
    print("frozen", e, e.__cause__, e.__context__)
bank.frozen.clear()
for month in range(1, 4):
    for account in bank.accounts.values():
        account.month()
    print(month, list(bank.accounts.values()))
for line in bank.log + bank["ann"].history + bank["corp"].history:
    print(line)
print(sum(a.balance for a in bank.accounts.values()), max(bank.accounts.values()), Account.balance.name)
try:
    Account("x", True)
except TypeError as e:
    print(e)
