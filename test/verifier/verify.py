#!/usr/bin/env python3
"""
verify.py: checks the integrity of a bundle of Gương Sáng, without the system that wrote it and without the verifier it
comes with. Written from docs/bundle-format.md. Python 3.9 or later, its standard library, no network.

    verify.py bundle.zip [--anchor FILE|CODE]... [--key VKEY]...
    verify.py --batch       of each line {"bundle": path, "anchors": [[label, text], …], "keys": [line, …]} on the
                            standard input it says the verdict in one line on the standard output

A verdict is JSON: `exit` 0 verified and anchored, 3 consistent but not anchored, 1 altered, 2 unreadable; of 1 what is
`wrong`, its kind and place, and where that is a file what is wrong `inside`; of 0 and 3 a `report` of what was checked.
"""

import argparse
import json
import sys

sys.dont_write_bytecode = True

import canonical  # noqa: E402
import chains  # noqa: E402
import erasures  # noqa: E402
import note  # noqa: E402
import votes  # noqa: E402
from bundle import Bundle, Unreadable, Wrong  # noqa: E402
from log import Log  # noqa: E402

COUNTED = ("chains", "events", "disclosed", "withheld", "redacted", "checkpoints", "tallies")


def checked_inside(bundle, given, anchors):
    """In the order of the document, to the first thing that is wrong. What was counted, and whether it is anchored."""
    count = dict.fromkeys(COUNTED, 0)
    log = Log(bundle)
    lines = bundle.objects("redactions.ndjson", erasures.is_erasure)
    erased = {(line["of"], line["seq"], line["field"]) for line in lines}
    found, named = {}, set()
    for listed in bundle.manifest["chains"]:
        found[listed["of"]] = chains.checked(bundle, log, listed, erased, named, count)
    compared = log.check(given, anchors)
    for chain in found.values():
        if chain.life == "sitting":
            votes.check(chain, count)
    erasures.check(lines, found)
    count.update(chains=len(found), checkpoints=len(log.checkpoints))
    report = {**count, "size": log.own.size, "root": log.own.root.hex()}
    return report, bool(anchors) and len(compared) == len(anchors)


def _told(wrong):
    return wrong and {"kind": wrong.kind, "place": wrong.place}


def verdict(code, wrong=None, inside=None, why=None, report=None):
    return {"exit": code, "wrong": _told(wrong), "inside": _told(inside), "why": why, "report": report}


def _outside(anchors, keys):
    """What is held outside and trusted before the bundle is opened."""
    held = [note.anchor_in(label, text) for label, text in anchors]
    given = [note.key_in(line.strip(note.WHITE)) for line in keys]
    if None in held or None in given:
        raise Unreadable("an anchor or a key given is none")
    return list(dict.fromkeys(given)), held


def verified(content, anchors=(), keys=()):
    """The verdict on these bytes. `anchors`: notes or short codes, each with the name it is called by."""
    try:
        given, held = _outside(anchors, keys)
        bundle = Bundle(content)
    except Unreadable as error:
        return verdict(2, why=str(error))
    except Wrong as wrong:
        return verdict(1, wrong)
    inside, report, is_anchored = None, None, False
    try:
        report, is_anchored = checked_inside(bundle, given, held)
    except Wrong as wrong:
        inside = wrong
    try:
        bundle.check_files()
    except Wrong as wrong:
        # a file that is not as listed is the first thing wrong, and what is wrong in it tells the place
        return verdict(1, wrong, inside=None if inside and inside.kind == "file" else inside)
    if inside:
        return verdict(1, inside)
    return verdict(0 if is_anchored else 3, report=report)


def _content(path):
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError:
        return b""


def _anchor(argument):
    is_code = note.CODE.fullmatch(argument) is not None
    return argument, argument if is_code else _content(argument).decode("utf-8", "replace")


def _said(found):
    return json.dumps(found, ensure_ascii=False)


def _batch():
    for line in sys.stdin:
        asked = json.loads(line)
        found = verified(_content(asked["bundle"]), asked["anchors"], asked["keys"])
        print(_said(found), flush=True)
    return 0


def main(arguments):
    parser = argparse.ArgumentParser(prog="verify.py", description="Checks a bundle of Gương Sáng.")
    parser.add_argument("bundle", nargs="?")
    parser.add_argument("--anchor", action="append", default=[], metavar="FILE|CODE")
    parser.add_argument("--key", action="append", default=[], metavar="VKEY")
    parser.add_argument("--batch", action="store_true")
    asked = parser.parse_args(arguments)
    if asked.batch == (asked.bundle is not None):
        parser.error("either a bundle or --batch")
    if asked.batch:
        return _batch()
    found = verified(_content(asked.bundle), [_anchor(one) for one in asked.anchor], asked.key)
    print(_said(found))
    return found["exit"]


if __name__ == "__main__":
    for stream in (sys.stdin, sys.stdout):
        stream.reconfigure(encoding="utf-8")
    sys.exit(main(sys.argv[1:]))
