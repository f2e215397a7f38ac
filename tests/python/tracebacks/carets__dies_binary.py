# The carets mark the operator of the failing operation.
def total(order):
    return order["price"] * order["count"] + order["tax"] / order["none"]


orders = {"price": 10, "count": "3", "tax": 1, "none": None}
print(total({"price": 1, "count": 2, "tax": 3, "none": 4}))
total(orders)
