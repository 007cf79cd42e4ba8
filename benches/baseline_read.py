#!/usr/bin/env python3
"""The baseline of `cargo xtask bench`: what a careful afternoon with the usual Python libraries yields.

Reads lists (text dumps and DOCX) into rows of nine cells and their yearly amounts: python-docx for DOCX, regular expressions for
money, a pandas table for the sums. It knows no other order of columns, mends no damage, finds no mistakes.

    baseline_read.py [--repeat N] FILE…      prints {"rows", "amounts", "seconds": […]} as JSON
"""

import io
import json
import re
import sys
import time
from pathlib import Path

import docx
import pandas

COLUMNS = ["number", "field", "direction", "problem", "funding", "kind_and_term", "territory", "indicators", "material_base"]
NUMBER = re.compile(r"^\d{1,3}[.)]?$")
AMOUNT = re.compile(r"(20\d\d)\s*(?:жылға|жылы|жыл|года|год|г\.)?\s*[–—:-]\s*([\d \u00a0]+(?:[.,]\d+)?)\s*(млн)?")
ANY_AMOUNT = re.compile(r"\d[\d \u00a0]*(?:[.,]\d+)?")
SPACES = re.compile(r"\s+")


def decode(data):
    for encoding in ("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig", "windows-1251"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("utf-8", "replace")


def cells_of_text(text):
    """Cells in order: tab-separated in a line, or one cell from a line with a tab to the next."""
    cells = []
    for line in text.splitlines():
        parts = line.split("\t")
        if len(parts) > 1:
            cells.extend(part for part in parts[1 if not parts[0] else 0:])
        elif cells:
            cells[-1] += "\n" + line
    return [SPACES.sub(" ", cell).strip() for cell in cells]


def rows_of_cells(cells):
    """A row begins at a number and has nine cells."""
    at = 0
    while at < len(cells):
        if NUMBER.match(cells[at]):
            row = cells[at:at + len(COLUMNS)]
            yield row + [""] * (len(COLUMNS) - len(row))
            at += len(COLUMNS)
        else:
            at += 1


def rows_of_docx(data):
    for table in docx.Document(io.BytesIO(data)).tables:
        for row in table.rows:
            cells = [SPACES.sub(" ", cell.text).strip() for cell in row.cells]
            if cells and NUMBER.match(cells[0]):
                yield (cells + [""] * len(COLUMNS))[:len(COLUMNS)]


def amounts(funding):
    """Year and thousand tenge."""
    found = AMOUNT.findall(funding)
    if not found:
        bare = ANY_AMOUNT.search(funding)
        return [(None, number(bare.group(), ""))] if bare else []
    return [(int(year), number(digits, unit)) for year, digits, unit in found]


def number(digits, unit):
    digits = re.sub(r"[ \u00a0]", "", digits).replace(",", ".")
    return float(digits) * (1000 if unit else 1) if digits else None


def read(data):
    """Rows with their amounts, and the sums by year."""
    rows = rows_of_docx(data) if data[:2] == b"PK" else rows_of_cells(cells_of_text(decode(data)))
    table = pandas.DataFrame(rows, columns=COLUMNS)
    table["amounts"] = [amounts(funding) for funding in table["funding"]]
    flat = pandas.DataFrame(
        [pair for pairs in table["amounts"] for pair in pairs], columns=["year", "thousand_tenge"])
    return table, flat.groupby("year")["thousand_tenge"].sum()


def main(arguments):
    repeat = 1
    if arguments[:1] == ["--repeat"]:
        repeat, arguments = int(arguments[1]), arguments[2:]
    files = [Path(name).read_bytes() for name in arguments]
    seconds, tables = [], []
    for _ in range(repeat):
        start = time.perf_counter()
        tables = [read(data)[0] for data in files]
        seconds.append(time.perf_counter() - start)
    count = sum(len(pairs) for table in tables for pairs in table["amounts"])
    print(json.dumps({"rows": sum(map(len, tables)), "amounts": count, "seconds": seconds}))


if __name__ == "__main__":
    main(sys.argv[1:])
