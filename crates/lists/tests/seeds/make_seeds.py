#!/usr/bin/env python3
"""Writes the hostile seeds of the byte-fuzz harness beside this script: small files that try to cost much.

Only the standard library is needed. Sizes above a few tens of kilobytes are made in the harness itself.
"""

import io
import pathlib
import struct
import zipfile

HERE = pathlib.Path(__file__).resolve().parent
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
HEADING = [
    "№", "Мемлекеттік грант саласы", "Мемлекеттік гранттың бағыты", "Мәселенің қысқаша сипаттамасы",
    "Қаржыландыру көлемі (мың теңге)", "Грант түрі және іске асыру мерзімі", "Грантты іске асыру аумағы",
    "Нысаналы индикатор және күтілетін нәтижелер",
]
ROW = [
    "1", "Қоршаған ортаны қорғау", "Қаланы көгалдандыру", "Қалада ағаш аз.", "2026 жыл – 5 000",
    "1 қысқа мерзімді грант", "Павлодар қаласы", "Нысаналы индикатор: 1. Кемінде 100 ағаш отырғызу.",
]
TITLE = "Мемлекеттік гранттардың 2026 жылға арналған бағыттарының тізбесі"


def paragraph(text):
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def cell(text, properties=""):
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(text)}</w:tc>"


def row(cells):
    return "<w:tr>" + "".join(cells) + "</w:tr>"


def table(rows):
    return "<w:tbl>" + "".join(rows) + "</w:tbl>"


def document(body, before=""):
    return f'<?xml version="1.0" encoding="UTF-8"?>{before}<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'


def package(entries):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, content in entries:
            entry = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, content if isinstance(content, bytes) else content.encode("utf-8"))
    return buffer.getvalue()


def docx(body, before=""):
    return package([("word/document.xml", document(body, before))])


def dump(rows, title=TITLE):
    return f"{title}\n\n" + "\n".join("\n".join(f"\t{text}" for text in texts) + "\n" for texts in rows)


def lines(rows, title=TITLE):
    return f"{title}\n\n" + "\n".join("\t".join(texts) for texts in rows) + "\n"


def with_cell(index, text):
    return [text if at == index else printed for at, printed in enumerate(ROW)]


GOOD_TABLE = table([row(map(cell, HEADING)), row(map(cell, ROW))])
GOOD = docx(paragraph(TITLE) + GOOD_TABLE)
LAUGHS = "<!DOCTYPE d [<!ENTITY a0 'ha'>" + "".join(
    f"<!ENTITY a{n} '" + f"&a{n - 1};" * 10 + "'>" for n in range(1, 10)) + "]>"
MANY_ENTRIES = [(f"word/media/{n}.png", b"") for n in range(400)]


def merged_field(count):
    first = [cell(text, '<w:vMerge w:val="restart"/>' if at == 1 else "") for at, text in enumerate(with_cell(1, ROW[1] + " ы" * 20000))]
    rest = [row([cell("2"), cell("", "<w:vMerge/>")] + [cell("т") for _ in ROW[2:]])] * count
    return table([row(map(cell, HEADING)), row(first), *rest])


def lying_size(data):
    """Writes a small unpacked size into the central directory."""
    at = data.index(b"PK\x01\x02")
    return data[: at + 24] + struct.pack("<I", 7) + data[at + 28 :]


TEXT = {
    "empty.txt": b"",
    "blank.txt": " \t\r\n\u00a0\u200b\ufeff\n".encode(),
    "nul-among-text.txt": lines([HEADING, ROW]).replace(" ", "\0").encode(),
    "only-nul.bin": b"\0" * 4096,
    "utf16-lone-surrogates.txt": b"\xff\xfe" + lines([HEADING, ROW]).encode("utf-16-le").replace(b" \x00", b"\x00\xd8"),
    "utf16-odd-length.txt": b"\xfe\xff" + lines([HEADING, ROW]).encode("utf-16-be")[:-1],
    "utf8-cut-inside-letter.txt": lines([HEADING, ROW]).encode()[:-5] + b"\xd0",
    "koi8-r.txt": "Перечень направлений\tСфера\tОбъем финансирования\n".encode("koi8-r"),
    "enormous-digits.txt": lines([HEADING, with_cell(4, "2026 жыл – " + "9" * 6000), with_cell(0, "9" * 400)]).encode(),
    "endless-fractions.txt": lines([HEADING, with_cell(4, "0," + "0" * 3000 + "1 млн теңге"), with_cell(4, "1,2.3,4.5 млрд")]).encode(),
    "impossible-years.txt": lines([HEADING, with_cell(5, "1 қысқа мерзімді грант 0000-9999 жж."), with_cell(5, "65535-65537 жж. 4294967296 грант")]).encode(),
    "unclosed-markup.txt": lines([HEADING, with_cell(7, "<p><ol><li><table><tr><td>" * 300 + "<p style=\"" + "&lt;&#x110000;&#0;" * 50)]).encode(),
    "deep-markup.txt": lines([HEADING, with_cell(7, "<ol>" * 5000 + "1." + "</ol>" * 5000)]).encode(),
    "many-headings.txt": (lines([HEADING, ROW]) * 36).encode(),
    "only-headings.txt": lines([HEADING] * 60).encode(),
    "only-totals.txt": lines([HEADING] + [["", "2026 жылға БАРЛЫҒЫ", "", "", "1 000", "", "", ""]] * 500).encode(),
    "dump-many-rows.txt": dump([HEADING] + [ROW] * 100).encode(),
    "dump-without-row-ends.txt": dump([HEADING + ROW * 60]).replace("\n\n", "\n").encode(),
    "combining-marks.txt": lines([HEADING, with_cell(2, "а" + "\u0301" * 8000 + "\u202e\u2066")]).encode(),
    "numbered-without-end.txt": lines([HEADING, with_cell(7, " ".join(f"{n})" for n in range(3000)))]).encode(),
    "brackets.txt": lines([HEADING, with_cell(3, "(«[" * 6000)]).encode(),
    "places.txt": lines([HEADING, with_cell(6, "Павлодар қаласы, 17 облыс және 3 қала; " * 400)]).encode(),
    "approvals.txt": ("от «___» ______ 2026 года № ____ приказом бекітілген\n" * 300 + lines([HEADING, ROW])).encode(),
}

DOCX = {
    "truncated.docx": GOOD[: len(GOOD) * 6 // 10],
    "without-document.docx": package([("[Content_Types].xml", "<Types/>")]),
    "empty-document.docx": package([("word/document.xml", "")]),
    "not-utf8.docx": package([("word/document.xml", document(GOOD_TABLE).encode("utf-16"))]),
    "lying-size.docx": lying_size(GOOD),
    "zip-bomb.docx": docx(paragraph(" " * (24 << 20)) + GOOD_TABLE),
    "zip-bomb-beside.docx": package([("word/media/image1.bmp", b"\0" * (24 << 20)), ("word/document.xml", document(GOOD_TABLE))]),
    "many-entries.docx": package(MANY_ENTRIES + [("word/document.xml", document(GOOD_TABLE))]),
    "same-name-twice.docx": package([("word/document.xml", document("")), ("../../word/document.xml", document(GOOD_TABLE))]),
    "deep-tables.docx": docx("<w:tbl><w:tr><w:tc>" * 20000 + "</w:tc></w:tr></w:tbl>" * 20000),
    "deep-unclosed.docx": docx("<w:tbl><w:tr><w:tc>" * 50000),
    "dtd-bomb.docx": docx(paragraph("&a9;") + GOOD_TABLE, LAUGHS),
    "external-entity.docx": docx(paragraph("&x;") + GOOD_TABLE, "<!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>"),
    "huge-span.docx": docx(table([row(map(cell, HEADING)), row([cell("1", '<w:gridSpan w:val="4294967295"/>')] + [cell(t) for t in ROW[1:]])])),
    "impossible-span.docx": docx(table([row(map(cell, HEADING)), row([cell("1", '<w:gridSpan w:val="-5"/>'), cell("x", '<w:gridSpan w:val="1e9"/>'), cell("", "<w:vMerge/>")])])),
    "huge-grid-before.docx": docx(table([row(map(cell, HEADING)), '<w:tr><w:trPr><w:gridBefore w:val="2000000000"/></w:trPr>' + "".join(map(cell, ROW)) + "</w:tr>"])),
    "merged-field.docx": docx(paragraph(TITLE) + merged_field(1500)),
    "many-tables.docx": docx((table([row(map(cell, HEADING)), row(map(cell, ROW))]) + paragraph(TITLE)) * 300),
    "many-cells.docx": docx(table([row([cell("т")] * 300)] * 200)),
    "many-attributes.docx": docx("<w:p " + " ".join(f'a{n}="1"' for n in range(20000)) + "/>" + GOOD_TABLE),
}


def main():
    for name, content in {**TEXT, **DOCX}.items():
        (HERE / name).write_bytes(content)


if __name__ == "__main__":
    main()
