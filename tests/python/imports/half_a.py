import half_b
value = 1
