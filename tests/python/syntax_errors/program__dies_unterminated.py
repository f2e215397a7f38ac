x = "fine"
y = 'not closed
print("never")
