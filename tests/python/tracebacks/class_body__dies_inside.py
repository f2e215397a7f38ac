class Config:
    name = "config"
    sizes = [1, 2, 3]
    average = sum(sizes) / (len(sizes) - 3)
