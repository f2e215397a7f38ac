# Wide characters before the failing part: the carets follow the width of the text.
naïve = {"é": 1, "日本": 2}
print(naïve["é"])
print("日本", naïve["日本"] + naïve["無"])
