"""
The zip around a bundle, read by its central directory. Only what an honest writer makes is read: whatever else a zip
may be (encrypted, split, of links, with names that lead elsewhere, swelling beyond what it says) is no bundle.
"""

import struct
import zlib
from typing import NamedTuple

FILE_MAX = 2**26
ALL_MAX = 2**32
STORED, DEFLATED = 0, 8
# how hard it was packed, that sizes follow the data, that names are UTF-8: of no matter; all other bits are
HARMLESS_FLAGS = 0x080E
SYMBOLIC_LINK = 0xA
# of a broken file, in how small bites it is taken: the one with the break in it is lost
BITE = 64


class NoArchive(Exception):
    """It is no zip of the plain kind, or not a whole one."""


class Entry(NamedTuple):
    name: str
    method: int
    packed: int
    length: int
    start: int
    end: int  # where the next file or the directory begins


def _end_record(content):
    """Where the directory is, how long, and of how many entries; the zip ends with this record, without a comment."""
    if len(content) < 22 or content[-22:-18] != b"PK\x05\x06":
        raise NoArchive("it does not end as a zip does")
    disk, first_disk, here, count, size, start, _ = struct.unpack("<HHHHIIH", content[-18:])
    if disk or first_disk or here != count or start + size != len(content) - 22:
        raise NoArchive("its directory is not where it should be")
    return start, count


def _entry_at(content, at, start, is_known):
    """One entry of the directory, and where the next one begins."""
    end = len(content) - 22
    if at + 46 > end or content[at : at + 4] != b"PK\x01\x02":
        raise NoArchive("its directory is broken")
    _, _, flags, method, _, _, _, packed, length, named, extra, said, disk, _, mode, where = struct.unpack(
        "<HHHHHHIIIHHHHHII", content[at + 4 : at + 46]
    )
    following = at + 46 + named + extra + said
    name = content[at + 46 : at + 46 + named].decode("latin-1")
    odd = flags & ~HARMLESS_FLAGS or method not in (STORED, DEFLATED) or disk or mode >> 28 == SYMBOLIC_LINK
    if following > end or odd or (method == STORED and packed != length):
        raise NoArchive(f"out of the ordinary: {name!r}")
    if not is_known(name, length):
        raise NoArchive(f"not a file of a bundle: {name!r}")
    return Entry(name, method, packed, length, where, start), following


def entries_in(content, is_known):
    """The entries of a zip by their names; `is_known` says of a name and a length whether such a file may be in it."""
    start, count = _end_record(content)
    found, at = [], start
    while at < len(content) - 22:
        entry, at = _entry_at(content, at, start, is_known)
        found.append(entry)
    found.sort(key=lambda entry: entry.start)
    ends = [entry.start for entry in found[1:]] + [start]
    entries = {entry.name: entry._replace(end=end) for entry, end in zip(found, ends)}
    if len(found) != count or len(entries) != count:
        raise NoArchive("a name is there twice, or entries are missing")
    if any(entry.length > FILE_MAX for entry in found) or sum(entry.length for entry in found) > ALL_MAX:
        raise NoArchive("too large")
    return entries


def packed_in(content, entry):
    """A file as it lies packed. What stands before it must say the same as the directory."""
    head = content[entry.start : entry.start + 30]
    if entry.start + 30 > entry.end or head[:4] != b"PK\x03\x04":
        raise NoArchive(f"{entry.name} is not where it should be")
    method, named, extra = (struct.unpack_from("<H", head, at)[0] for at in (8, 26, 28))
    name = content[entry.start + 30 : entry.start + 30 + named]
    begin = entry.start + 30 + named + extra
    if method != entry.method or name != entry.name.encode("latin-1") or begin + entry.packed > entry.end:
        raise NoArchive(f"{entry.name} is not as the directory says")
    return content[begin : begin + entry.packed]


def unpacked(content, entry):
    """The bytes of a file, as far as they can be unpacked, never more than it says; whether they are all there is."""
    packed = packed_in(content, entry)
    if entry.method == STORED:
        return packed, True
    stream = zlib.decompressobj(wbits=-zlib.MAX_WBITS)
    try:
        whole = stream.decompress(packed, entry.length + 1)
    except zlib.error:
        whole = b""
    if stream.eof and len(whole) == entry.length and not stream.unused_data:
        return whole, True
    return _first_part(packed, entry.length), False


def _first_part(packed, length):
    """What comes before a break is looked at all the same: there the place may be found."""
    stream, part = zlib.decompressobj(wbits=-zlib.MAX_WBITS), bytearray()
    try:
        for at in range(0, len(packed), BITE):
            if len(part) < length:
                part += stream.decompress(packed[at : at + BITE])
    except zlib.error:
        pass
    return bytes(part[:length])
