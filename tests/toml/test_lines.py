"""On which line of a TOML text a key is given."""

from __future__ import annotations

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deckgen.toml.lines import TomlPath, find_line

TEXT = '''\
# a comment
plain = 1   # another

[kinds.answer]   # a head
pages = [
    # the smallest first
    "Text",
    "Answer",
]
body = { slot = "Body", least = 20 }
person.slot = "Person"
said = """
lines = 3
"""
"quoted key" = 'one # two'

[kinds.answer.title]
slot = "Title"

[[more]]
name = "a"
[[more]]
name = "b"
'''

LINES: dict[TomlPath, int | None] = {
    ("plain",): 2,
    ("kinds",): 4,
    ("kinds", "answer"): 4,
    ("kinds", "answer", "pages"): 5,
    ("kinds", "answer", "pages", 0): 7,
    ("kinds", "answer", "pages", 1): 8,
    ("kinds", "answer", "pages", 2): None,
    ("kinds", "answer", "body", "least"): 10,
    ("kinds", "answer", "person", "slot"): 11,
    ("kinds", "answer", "said"): 12,
    ("kinds", "answer", "lines"): None,
    ("kinds", "answer", "quoted key"): 15,
    ("kinds", "answer", "title"): 17,
    ("kinds", "answer", "title", "slot"): 18,
    ("more", 1): 22,
    ("more", 1, "name"): 23,
    ("absent",): None,
}


@pytest.mark.parametrize("path", LINES, ids=str)
def test_a_key_is_found_on_the_line_that_gives_it(path: TomlPath) -> None:
    tomllib.loads(TEXT)
    assert find_line(TEXT, path) == LINES[path]


@given(st.lists(st.sampled_from(["", "# a comment", "[table{n}]", "key{n} = [\n1,\n2]", "key{n} = '''\n\n'''"])))
def test_whatever_stands_before_it_a_key_is_found(before: list[str]) -> None:
    head = "".join(f"{line.format(n=number)}\n" for number, line in enumerate(before))
    assert find_line(f"{head}[found]\nhere = 1\n", ("found", "here")) == head.count("\n") + 2
