"""Bytes to text: which encodings are read, and what is said about the others."""

import codecs

import pytest

from flake8_responses_migration.decoding import SourceError, decode


@pytest.mark.parametrize("is_python", [True, False])
@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"", ""),
        (b"x = 1\n", "x = 1\n"),
        ("é = '🎉'\n".encode(), "é = '🎉'\n"),
        (codecs.BOM_UTF8 + "é\n".encode(), "é\n"),
        (codecs.BOM_UTF8, ""),
        (b"a\r\nb\rc\n\x0cd\0e", "a\r\nb\rc\n\x0cd\0e"),
    ],
    ids=["empty", "ascii", "utf-8", "mark", "only a mark", "line ends, form feed and null"],
)
def test_utf_8(data, text, is_python):
    assert decode(data, is_python=is_python) == text


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_is_read_by_its_mark(encoding):
    data = "\ufeffconst é = '🎉'\r\n".encode(encoding)
    assert decode(data, is_python=False) == "const é = '🎉'\r\n"


@pytest.mark.parametrize(
    "data",
    [
        "# coding: latin-1\nx = 'é'\n".encode("latin-1"),
        "#!/usr/bin/python\n# -*- coding: latin-1 -*-\nx = 'é'\n".encode("latin-1"),
        "#!/usr/bin/python\r# vim: set fileencoding=latin-1 :\rx = 'é'\r".encode("latin-1"),
        "# coding: latin-1\r\nx = 'é'\r\n".encode("latin-1"),
        "# é, too\n# coding: latin-1\nx = 1\n".encode("latin-1"),
    ],
)
def test_python_declares_its_encoding(data):
    assert decode(data, is_python=True) == data.decode("latin-1")


def test_a_declaration_counts_in_the_first_two_lines_only():
    with pytest.raises(SourceError, match=r"^not UTF-8: byte 0xe9 at offset 25 \(line 3\)$"):
        decode(b"#\n#\n# coding: latin-1 # '\xe9'\n", is_python=True)
    assert decode(b"#\r#\r# coding: rot13", is_python=True) == "#\r#\r# coding: rot13"


def test_a_declaration_means_nothing_outside_of_python():
    assert decode("# coding: latin-1 é".encode(), is_python=False) == "# coding: latin-1 é"


@pytest.mark.parametrize("is_python", [True, False])
@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"\xff", "not UTF-8: byte 0xff at offset 0 (line 1)"),
        (b"12345678\nab\xe9\n", "not UTF-8: byte 0xe9 at offset 11 (line 2)"),
        (b"a\rb\r\nc\n\xe9", "not UTF-8: byte 0xe9 at offset 7 (line 4)"),
        (codecs.BOM_UTF8 + b"a\xff", "not UTF-8: byte 0xff at offset 4 (line 1)"),
        (b"\xed\xa0\x80", "not UTF-8: byte 0xed at offset 0 (line 1)"),
        (codecs.BOM_UTF32_LE + b"a\0\0\0", "UTF-32 is not read"),
        (codecs.BOM_UTF32_BE + b"\0\0\0a", "UTF-32 is not read"),
    ],
)
def test_what_cannot_be_read_is_named_by_byte_and_line(data, reason, is_python):
    with pytest.raises(SourceError) as caught:
        decode(data, is_python=is_python)
    assert str(caught.value) == reason


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"# coding: ascii\nx = '\xe9'\n", "not ASCII: byte 0xe9 at offset 21 (line 2)"),
        (b"# coding: klingon\n", "unknown encoding: klingon"),
        (b"# coding: rot13\n", "rot13 is no encoding for source code"),
        (b"# coding: hex\n", "hex is no encoding for source code"),
        (b"# coding: utf-16\n", "utf-16 is no encoding for source code"),
        (b"# coding: cp037\n", "cp037 is no encoding for source code"),
        (
            codecs.BOM_UTF8 + b"# coding: latin-1\n",
            "declared as iso-8859-1, but it begins with the mark of UTF-8",
        ),
        ("\ufeffx = 1\n".encode("utf-16-le"), "UTF-16, which Python does not read"),
    ],
)
def test_what_python_would_refuse_is_refused(data, reason):
    with pytest.raises(SourceError) as caught:
        decode(data, is_python=True)
    assert str(caught.value) == reason


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        ("\ufeffa\nb".encode("utf-16-le") + b"c", "not UTF-16: byte 0x63 at offset 8 (line 2)"),
        (b"\xfe\xff\xd8\x00\x00a", "not UTF-16: byte 0xd8 at offset 2 (line 1)"),
    ],
)
def test_broken_utf_16(data, reason):
    with pytest.raises(SourceError) as caught:
        decode(data, is_python=False)
    assert str(caught.value) == reason
