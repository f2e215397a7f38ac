print("init of sub", __name__)
