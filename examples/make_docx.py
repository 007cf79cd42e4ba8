#!/usr/bin/env python3
"""Writes the DOCX examples from the plain sources in docx/, byte for byte the same on every machine.

A source is lines: `@p align=right` begins a paragraph outside the table (its lines are parted by soft breaks),
`@table columns=9` begins the table, `@row` a row, `@cell span=3 merge=start` a cell whose every line is a paragraph.
Only the standard library is needed. Run `python3 make_docx.py`; `--check` says whether the files are up to date.
"""

import io
import pathlib
import sys
import zipfile
from xml.sax.saxutils import escape

HERE = pathlib.Path(__file__).resolve().parent
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"

CONTENT_TYPES = (
    f'{XML}<Types xmlns="{PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{MAIN}"/></Types>'
)
RELATIONSHIPS = (
    f'{XML}<Relationships xmlns="{PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{OFFICE}" Target="word/document.xml"/></Relationships>'
)
GO_BACK = '<w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/>'


def runs(text):
    """The runs of a line; a word processor parts them anywhere, also inside a word, and so does this."""
    cuts = [text[:37], text[37:]] if len(text) > 60 else [text]
    return "".join(f'<w:r><w:t xml:space="preserve">{escape(cut)}</w:t></w:r>' for cut in cuts if cut)


def paragraph(lines, align=None):
    """One paragraph; several lines are parted by soft breaks."""
    properties = f'<w:pPr><w:jc w:val="{align}"/></w:pPr>' if align else ""
    return f'<w:p>{properties}{"<w:r><w:br/></w:r>".join(runs(line) for line in lines)}</w:p>'


def cell(options, lines):
    """One cell; every line is a paragraph, and a cell has at least one."""
    properties = ""
    if "span" in options:
        properties += f'<w:gridSpan w:val="{options["span"]}"/>'
    if options.get("merge") == "start":
        properties += '<w:vMerge w:val="restart"/>'
    elif options.get("merge") == "continue":
        properties += "<w:vMerge/>"
    body = "".join(paragraph([line]) for line in lines or [""])
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{body}</w:tc>"


def parts(source):
    """The source as (kind, options, lines)."""
    found = []
    for line in source.split("\n"):
        if line.startswith("@"):
            kind, *options = line[1:].split()
            found.append((kind, dict(option.split("=") for option in options), []))
        elif found:
            found[-1][2].append(line.rstrip())
    for _, _, lines in found:
        while lines and not lines[-1]:
            lines.pop()
    return found


def document(source):
    """The main part: paragraphs, then one table."""
    outside, rows, grid = [], [], 0
    for kind, options, lines in parts(source):
        if kind == "p":
            outside.append(paragraph(lines, options.get("align")))
        elif kind == "table":
            grid = int(options["columns"])
        elif kind == "row":
            rows.append([])
        else:
            rows[-1].append(cell(options, lines))
    table = (
        f'<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>{"<w:gridCol/>" * grid}</w:tblGrid>'
        + "".join(f'<w:tr>{"".join(cells)}</w:tr>' for cells in rows)
        + "</w:tbl>"
    )
    body = "".join(outside) + table + f"<w:p>{GO_BACK}</w:p>"
    return f'{XML}<w:document xmlns:w="{W}"><w:body>{body}<w:sectPr/></w:body></w:document>'


def docx(source):
    """The file's bytes: entries stored in fixed order with a fixed date, so that they never differ."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        for name, text in (
            ("[Content_Types].xml", CONTENT_TYPES),
            ("_rels/.rels", RELATIONSHIPS),
            ("word/document.xml", document(source)),
        ):
            entry = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
            entry.create_system = 3
            entry.external_attr = 0o644 << 16
            package.writestr(entry, text.encode("utf-8"))
    return buffer.getvalue()


def main():
    """Writes every file, or with --check compares it; a corrected list goes to versions/, one in two languages to bilingual/."""
    stale = []
    for path in sorted((HERE / "docx").glob("*.txt")):
        folders = {"corrected": "versions", "bilingual": "bilingual"}
        folder = folders.get(path.stem.rsplit("-", 1)[-1], "lists")
        target = HERE / folder / f"{path.stem}.docx"
        made = docx(path.read_text(encoding="utf-8"))
        if "--check" not in sys.argv:
            target.write_bytes(made)
        elif not target.exists() or target.read_bytes() != made:
            stale.append(target.name)
    if stale:
        sys.exit(f"not up to date: {', '.join(stale)}")


if __name__ == "__main__":
    main()
