def say(error):
    print(type(error).__name__, " ".join(w.split("/")[-1] for w in str(error).split()))
