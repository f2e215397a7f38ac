class Account:
    def __init__(self):
        self.balance = 10
        self.owner = "me"


print(Account().balance)
print(Account().balanc)
