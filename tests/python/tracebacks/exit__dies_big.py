print("only the low byte is seen by the system")
raise SystemExit(300)
