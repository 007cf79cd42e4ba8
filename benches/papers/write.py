"""Writes a list document (JSON) as the official form: a DOCX with python-docx, or an XLSX with openpyxl.

    write.py docx|xlsx LIST.json TARGET

The same content as `bagyt issue` writes: title, approval, nine columns, a row for each direction.
"""

import json
import sys

HEADINGS = [
    "№",
    "Мемлекеттік грант саласы",
    "Мемлекеттік гранттың бағыты",
    "Мәселенің қысқаша сипаттамасы",
    "Қаржыландыру көлемі (мың теңге)",
    "Грант түрі және мерзімі",
    "Іске асыру аумағы",
    "Нысаналы индикаторлар және күтілетін нәтижелер",
    "Материалдық-техникалық базаға қойылатын талаптар",
]


def cells(row):
    money = [f"{part.get('year') or ''} – {part['thousand_tenge']}" for part in row["funding"]]
    items = ["Нысаналы индикатор:"]
    items += [f"{at}. {text}" for at, text in enumerate(row["target_indicators"], 1)]
    items += ["Күтілетін нәтижелер:"]
    items += [f"{at}. {text}" for at, text in enumerate(row["expected_results"], 1)]
    return [
        [row.get("number") or str(row["ordinal"])],
        [row["field"]],
        [row["direction"]],
        [row.get("problem") or ""],
        money,
        [row.get("kind_and_term") or ""],
        [row.get("territory") or ""],
        items,
        [row.get("material_base") or "-"],
    ]


def docx(document, target):
    from docx import Document
    from docx.enum.section import WD_ORIENT
    from docx.oxml import OxmlElement
    from docx.shared import Mm, Pt

    paper = Document()
    section = paper.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(297), Mm(210)
    paper.styles["Normal"].font.size = Pt(8)
    paper.add_paragraph((document.get("approval") or {}).get("text") or "")
    paper.add_heading(document.get("title") or "", 1)
    rows = [cells(row) for row in document["rows"]]
    table = paper.add_table(rows=1 + len(rows), cols=len(HEADINGS))
    table.style = "Table Grid"
    # By rows: asking a table for one cell after the other takes far longer.
    for row, texts in zip(table.rows, [[[text] for text in HEADINGS]] + rows):
        for cell, lines in zip(row.cells, texts):
            cell.text = lines[0]
            for line in lines[1:]:
                cell.add_paragraph(line)
    mark = OxmlElement("w:tblHeader")
    table.rows[0]._tr.get_or_add_trPr().append(mark)
    paper.save(target)


def xlsx(document, target):
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font

    book = Workbook()
    sheet = book.active
    sheet.append([(document.get("approval") or {}).get("text") or ""])
    sheet.append([document.get("title") or ""])
    sheet.append(HEADINGS)
    wrapped = Alignment(wrap_text=True, vertical="top")
    for cell in sheet[3]:
        cell.font = Font(bold=True)
        cell.alignment = wrapped
    for row in document["rows"]:
        sheet.append(["\n".join(lines) for lines in cells(row)])
        for cell in sheet[sheet.max_row]:
            cell.alignment = wrapped
    sheet.freeze_panes = "A4"
    values = book.create_sheet("values")
    values.append(["row", "direction", "grants", "sum"])
    for row in document["rows"]:
        values.append(
            [
                row["ordinal"],
                row["direction"],
                row.get("grant_count"),
                float(row["funding_total_thousand_tenge"]),
            ]
        )
    values.auto_filter.ref = values.dimensions
    values.freeze_panes = "A2"
    book.save(target)


if __name__ == "__main__":
    form, source, target = sys.argv[1:]
    with open(source, encoding="utf-8") as file:
        {"docx": docx, "xlsx": xlsx}[form](json.load(file), target)
