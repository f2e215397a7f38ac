value = "inside a folder without __init__"
