"""Signed notes (c2sp.org/signed-note), the checkpoints written in them (c2sp.org/tlog-checkpoint), and short codes."""

import base64
import binascii
import hashlib
import re
from typing import NamedTuple, Optional

import ed25519

# Unicode's white space and the byte order mark: none of it is in a name, and short codes are typed with any of it.
WHITE = "\t\n\v\f\r \u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff" + "".join(map(chr, range(0x2000, 0x200B)))
KEY = re.compile(rf"([^{WHITE}+]+)\+([0-9a-f]{{8}})\+([^{WHITE}]+)")
SIGNATURE = re.compile(rf"— ([^{WHITE}+]+) ([^{WHITE}]+)")
# origin, size, root; what further lines say is signed with them, and not looked at
TEXT = re.compile(r"([^\n]+)\n([1-9][0-9]{0,9})\n([A-Za-z0-9+/]{43}=)\n(?:[^\n]+\n)*")
CODE = re.compile(rf"[{WHITE}]*([0-9]{{1,10}})[{WHITE}·.:–-]+((?:[0-9a-fA-F][{WHITE}-]*){{16}})")
# whoever checks a note has work to do with each
SIGNATURES_MAX = 16
SIZE_MAX = 2**31 - 1


class Key(NamedTuple):
    name: str
    id: bytes
    public: bytes


class Checkpoint(NamedTuple):
    origin: str
    size: int
    root: bytes
    text: bytes  # what is signed
    signatures: tuple  # of (name, key id, signature)


class Anchor(NamedTuple):
    label: str
    size: int
    root: bytes  # or of a short code its first 8 bytes
    note: Optional[Checkpoint]


def bytes_in(coded):
    """Base64 as it is written, or None: with its padding, and in the one way that RFC 4648 leaves."""
    try:
        content = base64.b64decode(coded.encode("ascii"), validate=True)
    except (ValueError, binascii.Error):
        return None
    return content if base64.b64encode(content).decode("ascii") == coded else None


def key_in(line):
    """The key of "name+id+base64(1 ‖ key)"; None: it is no Ed25519 key, or its id is not its own."""
    found = KEY.fullmatch(line)
    typed = bytes_in(found[3]) if found else None
    if typed is None or len(typed) != 33 or typed[0] != 1:
        return None
    key_id = bytes.fromhex(found[2])
    named = hashlib.sha256(found[1].encode("utf-8") + b"\n" + typed).digest()
    return Key(found[1], key_id, typed[1:]) if named[:4] == key_id else None


def _signature_in(line):
    found = SIGNATURE.fullmatch(line)
    content = bytes_in(found[2]) if found else None
    return (found[1], content[:4], content[4:]) if content and len(content) > 4 else None


def checkpoint_in(note):
    """The checkpoint and its signatures, or None where the text is no signed note of one."""
    end = note.rfind("\n\n") + 1
    text = note[:end]
    found = TEXT.fullmatch(text)
    if found is None or not note.endswith("\n") or int(found[2]) > SIZE_MAX:
        return None
    root = bytes_in(found[3])
    signatures = tuple(_signature_in(line) for line in note[end + 1 :].split("\n")[:-1])
    if root is None or not 1 <= len(signatures) <= SIGNATURES_MAX or None in signatures:
        return None
    return Checkpoint(found[1], int(found[2]), root, text.encode("utf-8"), signatures)


def signers_of(checkpoint, keys):
    """Which of these keys have signed, in the order of the lines; None: a signature that names one is not its own."""
    signers = []
    for name, key_id, signature in checkpoint.signatures:
        named = [key for key in keys if (key.name, key.id) == (name, key_id)]
        good = [key for key in named if ed25519.is_signed(key.public, checkpoint.text, signature)]
        if named and not good:
            return None
        signers += good[:1]
    return signers


def anchor_in(label, text):
    """What is held outside, a signed note or its short code; None where it is neither."""
    code = CODE.fullmatch(text)
    if code and int(code[1]) > 0:
        digits = "".join(one for one in code[2] if one in "0123456789abcdefABCDEF")
        return Anchor(label, int(code[1]), bytes.fromhex(digits), None)
    note = checkpoint_in(text.replace("\r\n", "\n"))
    return note and Anchor(label, note.size, note.root, note)
