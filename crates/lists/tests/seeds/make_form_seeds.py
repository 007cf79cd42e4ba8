#!/usr/bin/env python3
"""Writes the seeds of the other forms beside this script: a small list as page, mail, text, workbook and archive, and
hostile files of each. Only the standard library is needed.
"""

import struct

from make_seeds import GOOD, HEADING, HERE, LAUGHS, ROW, TITLE, lines, package

SPACES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
)
TRAPS = ["2", ROW[1], "<ol><li>Ағаш егу<li>Күту</ol>", *ROW[3:]]


def page(rows, head=""):
    body = "".join("<tr>" + "".join(f"<td>{text}" for text in texts) for texts in rows)
    return f"<!DOCTYPE html><html>{head}<body><p>{TITLE}</p><table>{body}</table></body></html>"


def mail(text):
    quoted = [chr(byte) if 32 <= byte < 127 and byte != 61 else f"={byte:02X}" for byte in text.encode()]
    wrapped = "=\r\n".join("".join(quoted[at : at + 24]) for at in range(0, len(quoted), 24))
    return (
        'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset="utf-8"\r\n'
        f"Content-Transfer-Encoding: quoted-printable\r\n\r\n{wrapped}\r\n--b--\r\n"
    )


def open_rows(rows, more=""):
    cells = lambda texts: "".join(f"<table:table-cell><text:p>{text}</text:p></table:table-cell>" for text in texts)
    return "".join(f"<table:table-row {more}>{cells(texts)}</table:table-row>" for texts in rows)


def open_body(kind, body, root="document-content", before=""):
    return f'<?xml version="1.0"?>{before}<office:{root} {SPACES}><office:body><office:{kind}>{body}</office:{kind}></office:body></office:{root}>'


def open_file(kind, body, before=""):
    return package([("mimetype", "application/vnd.oasis.opendocument." + kind), ("content.xml", open_body(kind, body, before=before))])


TABLE = f'<text:p>{TITLE}</text:p><table:table>{open_rows([HEADING, ROW])}</table:table>'
SHEET = f'<table:table table:name="а">{open_rows([[TITLE]])}<table:table-row/>{open_rows([HEADING, ROW])}</table:table>'


def workbook(data, strings=(), before=""):
    relations = (
        '<Relationships><Relationship Id="r1" Type="x/worksheet" Target="worksheets/sheet1.xml"/>'
        '<Relationship Id="r2" Type="x/sharedStrings" Target="sharedStrings.xml"/></Relationships>'
    )
    return package([
        ("xl/workbook.xml", before + '<workbook xmlns:r="r"><sheets><sheet name="а" sheetId="1" r:id="r1"/></sheets></workbook>'),
        ("xl/_rels/workbook.xml.rels", relations),
        ("xl/sharedStrings.xml", "<sst>" + "".join(f"<si><t>{text}</t></si>" for text in strings) + "</sst>"),
        ("xl/worksheets/sheet1.xml", f"<worksheet>{data}</worksheet>"),
    ])


STRINGS = [TITLE, *HEADING, *ROW]


def shared(row, first, count):
    cells = "".join(f'<c r="{chr(65 + at)}{row}" t="s"><v>{first + at}</v></c>' for at in range(count))
    return f'<row r="{row}">{cells}</row>'


CELLS = shared(1, 0, 1) + shared(3, 1, 8) + shared(4, 9, 8)
MERGED = '<mergeCells><mergeCell ref="A1:H1"/><mergeCell ref="A3:XFD1048576"/><mergeCell ref="B3:B4"/></mergeCells>'


def record(kind, data=b""):
    return struct.pack("<HH", kind, len(data)) + data


def unicode_string(text):
    return struct.pack("<HB", len(text), 1) + text.encode("utf-16-le")


def stream():
    """A workbook of Excel 97: shared strings that run over a record, a sheet that shows them."""
    begin = record(0x0809, struct.pack("<HHHH", 0x0600, 5, 0, 0))
    strings = struct.pack("<II", len(STRINGS), len(STRINGS)) + b"".join(map(unicode_string, STRINGS))
    half = 8 + 3 + 20
    shared_strings = record(0x00FC, strings[:half]) + record(0x003C, b"\1" + strings[half:])
    sheet = b"".join(
        record(0x00FD, struct.pack("<HHHI", row, column, 0, first + column))
        for row, first, count in [(0, 0, 1), (2, 1, 8), (3, 9, 8)]
        for column in range(count)
    )
    merged = record(0x00E5, struct.pack("<HHHHH", 1, 0, 0, 0, 7))
    length = len(begin) + len(shared_strings) + 13 + 4
    bound = record(0x0085, struct.pack("<IBBBB", length, 0, 0, 1, 0) + b"a")
    return begin + shared_strings + bound + record(0x000A) + begin + sheet + merged + record(0x000A)


def compound(data):
    sectors = max(8, -(-len(data) // 512))
    head = bytearray(512)
    head[:8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    struct.pack_into("<HHHHH", head, 24, 0x3E, 3, 0xFFFE, 9, 6)
    struct.pack_into("<IIIIIIIII", head, 44, 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0, 0)
    for at in range(80, 512, 4):
        struct.pack_into("<I", head, at, 0xFFFFFFFF)
    table = [0xFFFFFFFD, 0xFFFFFFFE, *(at + 3 for at in range(sectors - 1)), 0xFFFFFFFE]
    table += [0xFFFFFFFF] * (128 - len(table))
    directory = b"".join(
        (name.encode("utf-16-le") + b"\0\0").ljust(64, b"\0") + struct.pack("<HB49xII4x", 2 * len(name) + 2, kind, start, size)
        for name, kind, start, size in [("Root Entry", 5, 0xFFFFFFFE, 0), ("Workbook", 2, 2, sectors * 512)]
    )
    return bytes(head) + struct.pack("<128I", *table) + directory.ljust(512, b"\0") + data.ljust(sectors * 512, b"\0")


PAGES = {
    "list.html": page([HEADING, ROW, TRAPS]),
    "layout.html": f"<table><tr><td><ul><li><a href=a>Перечень</a></ul><td>{page([HEADING, ROW])}</table>",
    "spans.html": page([HEADING, ROW]).replace("<td>1<", "<td colspan=4294967295 rowspan=0>1<") + "<tr><td rowspan=65535>" * 50,
    "deep-tables.html": "<table><tr><td>" * 2000,
    "open-divs.html": page([HEADING, ROW]) + "<div><table><td></div></table>" * 1000,
    "many-attributes.html": "<table><tr><td " + " ".join(f"a{n}" for n in range(4000)) + ">" + page([HEADING, ROW]),
    "raw.html": page([HEADING, ROW]) + "<script>" + "</scrip" * 3000 + "<!--" * 3000,
    "wide.html": page([HEADING, ROW]).encode("utf-16"),
    "list.mht": mail(page([HEADING, ROW])),
    "list.csv": "\ufeff" + TITLE + ";" * 7 + "\r\n" + ";".join(HEADING) + "\r\n" + ";".join(ROW[:-1]) + ';"' + ROW[-1].replace(": ", ":\r\n") + '"\r\n',
    "quotes.csv": ";".join(HEADING) + "\n" + ";".join(ROW) + "\n" + 'a;b;"' * 4000,
}

PACKED = {
    "list.odt": open_file("text", TABLE),
    "list.ods": open_file("spreadsheet", SHEET),
    "list.fodt": open_body("text", TABLE, "document").encode(),
    "deep.odt": open_file("text", "<text:section>" * 9000 + "</text:section>" * 9000),
    "dtd-bomb.odt": open_file("text", TABLE + "<text:p>&a9;</text:p>", LAUGHS),
    "repeated.ods": open_file("spreadsheet", f'<table:table>{open_rows([HEADING])}{open_rows([ROW], "table:number-rows-repeated=" + chr(34) + "1048576" + chr(34))}</table:table>'),
    "list.xlsx": workbook(f"<sheetData>{CELLS}</sheetData>", STRINGS),
    "merged.xlsx": workbook(f"<sheetData>{CELLS}</sheetData>{MERGED}", STRINGS),
    "corner.xlsx": workbook(f'<sheetData>{CELLS}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>', STRINGS),
    "one-string.xlsx": workbook("<sheetData>" + '<row><c t="s"><v>0</v></c><c t="s"><v>0</v></c><c t="s"><v>0</v></c></row>' * 600 + "</sheetData>", ["ағаш " * 2000]),
    "dtd-bomb.xlsx": workbook("<sheetData/>", [], LAUGHS),
    "list.xls": compound(stream()),
    "truncated.xls": compound(stream())[:1800],
    "several.zip": package([
        ("б.docx", GOOD),
        ("а.txt", lines([HEADING, ROW])),
        ("__MACOSX/._а.txt", "x"),
        ("ішкі.zip", package([("в.docx", GOOD)])),
        ("бос.txt", ""),
    ]),
    "zip-bomb.zip": package([(f"{n}.txt", " " * (8 << 20)) for n in range(3)]),
}


def main():
    for name, content in {**PAGES, **PACKED}.items():
        (HERE / name).write_bytes(content if isinstance(content, bytes) else content.encode())


if __name__ == "__main__":
    main()
