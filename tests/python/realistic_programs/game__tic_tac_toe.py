# Tic-tac-toe played out by minimax with memo, boards as strings, symmetries, and a text board.
LINES = [(0, 1, 2), (3, 4, 5), (6, 7, 8), (0, 3, 6), (1, 4, 7), (2, 5, 8), (0, 4, 8), (2, 4, 6)]
memo = {}
ROTATE = (6, 3, 0, 7, 4, 1, 8, 5, 2)
MIRROR = (2, 1, 0, 5, 4, 3, 8, 7, 6)


def winner(board):
    for a, b, c in LINES:
        if board[a] != "." and board[a] == board[b] == board[c]:
            return board[a]
    return None if "." in board else "draw"


def canonical(board):
    forms = []
    for _ in range(4):
        board = "".join(board[i] for i in ROTATE)
        forms += board, "".join(board[i] for i in MIRROR)
    return min(forms)


def moves(board):
    return [i for i, c in enumerate(board) if c == "."]


def play(board, i, who):
    if board[i] != ".":
        raise ValueError(f"cell {i} is taken by {board[i]}")
    return f"{board[:i]}{who}{board[i + 1:]}"


def value(board, who):
    key = canonical(board), who
    if key in memo:
        return memo[key]
    won = winner(board)
    if won:
        result = {"X": 1, "O": -1, "draw": 0}[won]
    else:
        results = (value(play(board, i, who), "XO"[who == "X"]) for i in moves(board))
        result = max(results) if who == "X" else min(results)
    memo[key] = result
    return result


def best(board, who):
    sign = 1 if who == "X" else -1
    return max(moves(board), key=lambda i: (sign * value(play(board, i, who), "O" if who == "X" else "X"), -i))


def show(board):
    rows = [" | ".join(board[r:r + 3]).replace(".", " ") for r in (0, 3, 6)]
    return "\n---------\n".join(rows)


board, who, history = "." * 9, "X", []
while not winner(board):
    i = best(board, who)
    history.append((who, i))
    board = play(board, i, who)
    who = {"X": "O", "O": "X"}[who]
print(show(board), winner(board), history, len(memo), sep="\n")
for start in ("X.O......", "XO..X....", "XX.OO....", "O.X.X...."):
    who = "X" if start.count("X") == start.count("O") else "O"
    print(start, who, best(start, who), value(start, who))
try:
    play("X........", 0, "O")
except ValueError as e:
    print(e)
try:
    play("X", 5, "O")
except IndexError as e:
    print(type(e).__name__, e)
print(sorted(memo.values()).count(0), sum(v for v in memo.values()), max(memo)[0])
