"""Bytes in and out: whole or not at all, and one line for what is wrong."""

import io
import os
import stat
import sys
from pathlib import Path

import pytest

from matching.errors import InvalidInput
from matching.streams import check_writable, complain, read_bytes, write_text


class Stream:
    """A standard stream of bytes only."""

    def __init__(self, content=b""):
        self.buffer = io.BytesIO(content)


def refusal(act, *arguments):
    with pytest.raises(InvalidInput) as refused:
        act(*arguments)
    return str(refused.value)


def names_in(folder):
    return [path.name for path in folder.iterdir()]


def test_a_file_is_read_as_it_is(tmp_path):
    (tmp_path / "p.json").write_bytes(b"\xff\r\n")

    assert read_bytes(str(tmp_path / "p.json")) == b"\xff\r\n"


def test_standard_input_is_read_as_it_is(monkeypatch):
    monkeypatch.setattr(sys, "stdin", Stream(b"\xff\r\n"))

    assert read_bytes("-") == b"\xff\r\n"


def test_what_cannot_be_read_is_refused_by_name(tmp_path):
    missing = str(tmp_path / "missing.json")

    assert refusal(read_bytes, missing) == f"{missing}: No such file or directory"
    assert refusal(read_bytes, str(tmp_path)) == f"{tmp_path}: Is a directory"


def test_a_closed_stream_is_refused(monkeypatch):
    monkeypatch.setattr(sys, "stdin", None)
    monkeypatch.setattr(sys, "stdout", None)

    assert refusal(read_bytes, "-") == "standard input is closed"
    assert refusal(write_text, "-", "x") == "standard output is closed"


def test_a_file_is_written_in_utf_8_and_nothing_is_left_beside_it(tmp_path):
    write_text(str(tmp_path / "plan.json"), "é\n")

    assert (tmp_path / "plan.json").read_bytes() == b"\xc3\xa9\n"
    assert names_in(tmp_path) == ["plan.json"]


def test_standard_output_gets_utf_8_and_no_other_line_ends(monkeypatch):
    output = Stream()
    monkeypatch.setattr(sys, "stdout", output)

    write_text("-", "é\n")

    assert output.buffer.getvalue() == b"\xc3\xa9\n"


def test_a_file_that_is_there_is_replaced_and_keeps_its_permissions(tmp_path):
    plan = tmp_path / "plan.json"
    plan.write_text("old")
    plan.chmod(0o640)

    write_text(str(plan), "new")

    assert plan.read_text() == "new"
    assert stat.S_IMODE(plan.stat().st_mode) == 0o640


def test_a_link_stays_a_link(tmp_path):
    (tmp_path / "link").symlink_to(tmp_path / "plan.json")

    write_text(str(tmp_path / "link"), "new")

    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "plan.json").read_text() == "new"


def test_a_device_is_written_to_and_not_replaced():
    write_text(os.devnull, "x")

    assert Path(os.devnull).is_char_device()


def test_when_writing_fails_the_old_file_stays_and_nothing_is_beside_it(tmp_path, monkeypatch):
    plan = tmp_path / "plan.json"
    plan.write_text("old")

    def full(descriptor):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)

    assert refusal(write_text, str(plan), "new") == f"{plan}: No space left on device"
    assert plan.read_text() == "old"
    assert names_in(tmp_path) == ["plan.json"]


def test_a_full_device_is_refused():
    assert refusal(write_text, "/dev/full", "x") == "/dev/full: No space left on device"


def test_an_output_that_cannot_be_written_is_refused_before_the_work(tmp_path):
    missing = str(tmp_path / "no" / "plan.json")

    assert refusal(check_writable, missing) == (
        f"{missing}: there is no folder there that can be written to"
    )
    assert refusal(check_writable, str(tmp_path)) == f"{tmp_path}: this is a folder: name a file"


def test_an_output_that_can_be_written_is_not_touched_by_the_check(tmp_path):
    check_writable("-")
    check_writable(str(tmp_path / "plan.json"))

    assert names_in(tmp_path) == []


def test_names_that_no_file_can_have_are_refused(tmp_path):
    loop = tmp_path / "loop"
    loop.symlink_to(loop)

    for name in (str(loop), str(tmp_path / ("a" * 300))):
        assert refusal(check_writable, name).startswith(f"{name}: ")
        assert refusal(write_text, name, "x").startswith(f"{name}: ")


def test_a_reader_that_has_seen_enough_is_no_error(monkeypatch):
    reading, writing = os.pipe()
    os.close(reading)
    with open(writing, "w") as output:  # noqa: PTH123  # a pipe has no path
        monkeypatch.setattr(sys, "stdout", output)

        write_text("-", "x" * 100_000)


@pytest.mark.parametrize(
    ("sentence", "line"),
    [
        ("plain", b"plain\n"),
        ("Zoë", "Zoë\n".encode()),
        ("two\nlines\r\tand\x1b[31m red", b"two\\nlines\\r\\tand\\x1b[31m red\n"),
        ("\x85\u2028\u2029", b"\\x85\\u2028\\u2029\n"),
        ("\ud800\udcff", b"\\ud800\\udcff\n"),
        ("\u202e\u200b\ufeff", b"\\u202e\\u200b\\ufeff\n"),
    ],
)
def test_a_complaint_is_one_line_whatever_stands_in_it(sentence, line, monkeypatch):
    output = Stream()
    monkeypatch.setattr(sys, "stderr", output)

    complain(sentence)

    assert output.buffer.getvalue() == line


def test_a_complaint_that_nobody_can_hear_is_no_error(monkeypatch):
    monkeypatch.setattr(sys, "stderr", None)

    complain("x")


def test_a_pipe_with_a_name_is_written_to(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reading = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)

    write_text(str(pipe), "plan\n")

    assert os.read(reading, 100) == b"plan\n"
    assert Path(pipe).is_fifo()
    os.close(reading)
