"""Converts one file as these libraries are commonly used, and prints how many characters came out.

Run as `convert.py markitdown FILE` or `convert.py pdfplumber FILE`.
"""

import sys


def with_markitdown(path):
    from markitdown import MarkItDown

    return len(MarkItDown().convert(path).text_content)


def with_pdfplumber(path):
    import pdfplumber

    letters = 0
    with pdfplumber.open(path) as pdf:
        for page in pdf.pages:
            for table in page.extract_tables():
                letters += sum(len(cell or "") for row in table for cell in row)
            page.close()
    return letters


if __name__ == "__main__":
    print({"markitdown": with_markitdown, "pdfplumber": with_pdfplumber}[sys.argv[1]](sys.argv[2]))
