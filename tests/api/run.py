"""Tries the interface for programs from outside: against its own description, and by the examples of its page.

Usage: python run.py BAGYT, in an environment made of requirements.txt. Nothing is kept.
"""

import json
import os
import socket
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from html.parser import HTMLParser
from pathlib import Path
from urllib.request import urlopen

HERE = Path(__file__).resolve().parent
PAGES = ["/api", "/ru/api", "/en/api"]


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


@contextmanager
def site(program, folder):
    """The program over a new register with the examples; yields its address."""
    address = f"127.0.0.1:{free_port()}"
    with open(folder / "log", "wb") as log:
        command = [program, "--folder", str(folder / "data"), "--listen", address, "--set", "server.requests_per_minute=0"]
        running = subprocess.Popen(command, stdout=log, stderr=log)
    try:
        wait(running, f"http://{address}/health/ready", folder / "log")
        yield f"http://{address}"
    finally:
        running.terminate()
        running.wait(60)


def wait(running, address, log):
    for _ in range(600):
        if running.poll() is not None:
            break
        try:
            urlopen(address).close()
            return
        except OSError:
            time.sleep(0.1)
    sys.exit(f"the site did not start:\n{log.read_text()[-2000:]}")


def asked(address):
    with urlopen(address) as answer:
        return json.load(answer)


def corrected(base):
    """A list that has more than one version."""
    for card in asked(f"{base}/api/v1/lists?limit=200")["lists"]:
        if card["version"] > 1:
            return card["id"]
    sys.exit("no example list has a second version")


def described(base, folder):
    """Every check of schemathesis; the description must hold for good data and for bad."""
    config = (HERE / "schemathesis.toml").read_text().replace("CORRECTED", corrected(base))
    (folder / "schemathesis.toml").write_text(config)
    tool = Path(sys.executable).with_name("schemathesis")
    command = [str(tool), "run", f"{base}/api/v1/openapi.json", "--checks", "all", "--no-color"]
    return subprocess.run(command, cwd=folder).returncode


class Examples(HTMLParser):
    """The examples of the page: the language each is written in, and its text."""

    def __init__(self):
        super().__init__()
        self.found, self.inside = [], False

    def handle_starttag(self, tag, attributes):
        kind = dict(attributes).get("class") or ""
        if tag == "code" and kind.startswith("language-"):
            self.found.append([kind.removeprefix("language-"), ""])
            self.inside = True

    def handle_endtag(self, tag):
        self.inside = self.inside and tag != "code"

    def handle_data(self, data):
        if self.inside:
            self.found[-1][1] += data


def examples(base, page):
    reader = Examples()
    with urlopen(base + page) as answer:
        reader.feed(answer.read().decode())
    return reader.found


def said(kind, text):
    """What an example prints; it must end well."""
    command = {"curl": ["bash", "-euo", "pipefail", "-c", text], "python": [sys.executable, "-c", text]}[kind]
    ended = subprocess.run(command, capture_output=True, text=True, timeout=60)
    if ended.returncode != 0:
        sys.exit(f"an example of the page fails:\n{text}\n{ended.stderr}")
    return ended.stdout


def shown(base):
    """The examples of the page run as they stand and say what the page promises of them."""
    first, *others = [examples(base, page) for page in PAGES]
    assert len(first) == 4, f"four examples, not {len(first)}"
    assert all(other == first for other in others), "the page shows the same examples in each language"
    search, unchanged, every, problem = [said(kind, text) for kind, text in first]
    found = json.loads(search)
    assert 0 < len(found["directions"]) <= 5, "the words are found"
    assert all("жастар" in json.dumps(one["row"], ensure_ascii=False).lower() for one in found["directions"])
    assert unchanged == "304\n", unchanged
    *lines, last = every.splitlines()
    count, total, told = last.split()
    assert int(count) == len(lines) > 5, "more than one part was asked for"
    assert total == told, "the sum of the parts is the sum of the whole"
    assert problem.startswith("400 /api#problem-bad-parameter"), problem
    print("examples of the page: 4 run, 4 say what they promise")


def main():
    program = os.path.abspath(sys.argv[1])
    with tempfile.TemporaryDirectory(prefix="bagyt-api-") as folder, site(program, Path(folder)) as base:
        shown(base)
        return described(base, Path(folder))


if __name__ == "__main__":
    sys.exit(main())
