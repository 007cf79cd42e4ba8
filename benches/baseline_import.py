#!/usr/bin/env python3
"""The baseline of importing: the rows of `baseline_read.py` and the original, into SQLite, one transaction a file.

    baseline_import.py DATABASE FOLDER

The same durability as the register (WAL, synchronous=FULL); no journal, no findings, no versions, no search.
"""

import hashlib
import json
import sqlite3
import sys
from pathlib import Path

from baseline_read import read

SCHEMA = """
pragma journal_mode = wal;
pragma synchronous = full;
create table list (sha256 text primary key, name text not null, original blob not null);
create table direction (list text not null references list, ordinal integer not null, cells text not null, amounts text not null,
    primary key (list, ordinal));
create index direction_by_list on direction (list);
"""


def main(database, folder):
    connection = sqlite3.connect(database)
    connection.executescript(SCHEMA)
    lists = rows = 0
    for path in sorted(Path(folder).iterdir()):
        data = path.read_bytes()
        table, _ = read(data)
        digest = hashlib.sha256(data).hexdigest()
        with connection:
            connection.execute("insert into list values (?, ?, ?)", (digest, path.name, data))
            for ordinal, row in enumerate(table.to_dict("records"), 1):
                amounts = json.dumps(row.pop("amounts"))
                cells = json.dumps(row, ensure_ascii=False)
                connection.execute("insert into direction values (?, ?, ?, ?)", (digest, ordinal, cells, amounts))
        lists, rows = lists + 1, rows + len(table)
    print(json.dumps({"lists": lists, "rows": rows}))


if __name__ == "__main__":
    main(*sys.argv[1:])
