"""Records what CPython 3.13 makes of the programs in errors.jsonl and trees.jsonl, each line of which begins
[mode, source]. Run it with CPython 3.13 after adding lines; it rewrites both files beside it."""

import ast
import json
import warnings
from pathlib import Path

HERE = Path(__file__).parent
FLAGS = {"exec": 0, "eval": 0, "single": 0, "incomplete": 0x4200}


def parse(mode, source):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        flags = ast.PyCF_ONLY_AST | FLAGS[mode]
        return compile(source, "f", "single" if mode == "incomplete" else mode, flags)


def error_of(mode, source):
    try:
        parse(mode, source)
    except SyntaxError as e:
        kind = type(e).__name__.replace("_IncompleteInputError", "IncompleteInput")
        return [kind, e.msg, e.lineno or 0, e.offset or 0, e.end_lineno or 0, e.end_offset or 0]
    except MemoryError as e:
        return ["TooComplex", str(e), 0, 0, 0, 0]
    return ["", "", 0, 0, 0, 0]


def rewrite(name, answer):
    path = HERE / name
    lines = [json.loads(line)[:2] for line in path.read_text("utf-8").splitlines()]
    with path.open("w", encoding="utf-8", newline="\n") as out:
        for mode, source in lines:
            out.write(json.dumps([mode, source, answer(mode, source)], ensure_ascii=True) + "\n")


rewrite("errors.jsonl", error_of)
rewrite("trees.jsonl", lambda mode, source: ast.dump(parse(mode, source), include_attributes=True))
