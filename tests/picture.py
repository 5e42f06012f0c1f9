"""Usage: picture.py PROGRAM

Prints the picture at the top of README: what the program answers to a query of the example, as an SVG in the colours of
a terminal. It can be read on a dark and on a light page.
"""

import html
import re
import subprocess
import sys
import unicodedata

QUERY = "olofstrom"
COLUMNS = 101
CHARACTER = 8.4  # pixels: the width of a column, whatever font there is
LINE = 20
MARGIN = 16
# What render/style.cpp sets: strong, faint, and what was found.
CLASSES = {"1": "strong", "2": "faint", "1;31": "match"}
STYLE = """
    rect { fill: #ffffff; stroke: #d0d7de }
    text { font: 14px ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace; fill: #1f2328; white-space: pre }
    .prompt { fill: #1a7f37 }
    .strong { font-weight: bold }
    .faint { fill: #656d76 }
    .match { font-weight: bold; fill: #cf222e }
    @media (prefers-color-scheme: dark) {
      rect { fill: #0d1117; stroke: #30363d }
      text { fill: #e6edf3 }
      .prompt { fill: #3fb950 }
      .faint { fill: #8d96a0 }
      .match { fill: #ff7b72 }
    }
"""


def width(text):
    marks = sum(1 for character in text if unicodedata.combining(character))
    wide = sum(1 for character in text if unicodedata.east_asian_width(character) in "WF")
    return len(text) - marks + wide


def runs_of(line):
    """The pieces of a line between its changes of colour and its gaps, each with its class, and the gaps."""
    name = ""
    for piece in re.split("(\x1b\\[[0-9;]*m)", line):
        if piece.startswith("\x1b"):
            name = CLASSES.get(piece[2:-1], "")
        else:
            yield from ((name, part) for part in re.split("( {2,}| $|^ )", piece) if part)


def text_element(runs, number):
    y = MARGIN + LINE * number + LINE * 0.7
    column = 0
    spans = []
    for name, text in runs:
        if text.strip():
            place = f'x="{MARGIN + column * CHARACTER:g}" textLength="{width(text) * CHARACTER:g}"'
            kind = f' class="{name}"' if name else ""
            spans.append(f"<tspan {place}{kind}>{html.escape(text, quote=False)}</tspan>")
        column += width(text)
    return f'  <text y="{y:g}">{"".join(spans)}</text>'


def main():
    command = [sys.argv[1], "--example", "--color", "always", "find", QUERY]
    answer = subprocess.run(
        [*command, "--format", "table", "--width", str(COLUMNS)], check=True, capture_output=True, encoding="utf-8"
    ).stdout
    lines = [[("prompt", "$ "), ("", f"contacts find {QUERY}")]]
    lines += [list(runs_of(line)) for line in answer.splitlines()]
    across = 2 * MARGIN + COLUMNS * CHARACTER
    down = 2 * MARGIN + LINE * len(lines)
    size = f'width="{across:g}" height="{down:g}"'
    print(f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img" aria-label="contacts find {QUERY}">')
    print(f"  <style>{STYLE}  </style>")
    print(f'  <rect x="0.5" y="0.5" width="{across - 1:g}" height="{down - 1:g}" rx="8"/>')
    for number, runs in enumerate(lines):
        print(text_element(runs, number))
    print("</svg>")


if __name__ == "__main__":
    main()
