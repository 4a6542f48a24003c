"""A bundle and its files: what docs/bundle-format.md says under "manifest.json", and the first two kinds of wrong."""

import re
from hashlib import sha256

import archive
import canonical

HASH = "[0-9a-f]{64}"
CODE = "[A-Za-z0-9][A-Za-z0-9._-]{0,99}"
NAMES = re.compile(
    r"manifest\.json|keys\.txt|redactions\.ndjson|VERIFY\.md|verify\.html|verify\.mjs|log/leaves\.bin"
    rf"|log/consistency\.ndjson|(?:events|disclosures|proofs)/{CODE}\.ndjson|checkpoints/[1-9][0-9]{{0,9}}\.txt"
    rf"|plans/{HASH}\.(?:yaml|json)|law/{HASH}\.mjs|files/{HASH}"
)
FOLDERS = {"events/", "disclosures/", "proofs/", "log/", "checkpoints/", "plans/", "law/", "files/"}
# These three are what checks; whoever doubts them takes his own. The manifest cannot hold its own hash.
NOT_VOUCHED = {"manifest.json", "VERIFY.md", "verify.html", "verify.mjs"}
LINE_MAX = 2**21
LIVES = ("nomination", "record", "round", "sitting")


class Wrong(Exception):
    """It can be read, and something in it is not what it must be."""

    def __init__(self, kind, **place):
        super().__init__(kind, place)
        self.kind = kind
        self.place = place


class Unreadable(Exception):
    """No bundle, or not a whole one; or what was given beside it is not what it should be."""


# ── shapes of what is said ────────────────────────────────────────────────────────────────────────────────────────


def is_text(value):
    return isinstance(value, str)


def is_hash(value):
    return is_text(value) and re.fullmatch(HASH, value) is not None


def is_whole(value):
    """A number without a fraction that a double holds exactly, 0 or more."""
    return isinstance(value, float) and value.is_integer() and 0 <= value < 2**53


def is_count(value):
    return is_whole(value) and 0 < value < 2**31


def is_list(value, of_what):
    return isinstance(value, list) and all(map(of_what, value))


def is_exactly(value, /, **fields):
    """An object of these fields and no other, each of its shape."""
    return (
        isinstance(value, dict) and value.keys() == fields.keys() and all(fields[name](value[name]) for name in fields)
    )


def _is_scope(value):
    return is_exactly(value, **{"is": lambda scope: scope == "all"}) or is_exactly(
        value, **{"is": lambda scope: scope in ("nomination", "sitting", "round"), "of": is_text}
    )


def _is_chain(value):
    return is_exactly(
        value,
        of=lambda of: is_text(of) and re.fullmatch(CODE, of) is not None,
        life=lambda life: life in LIVES,
        events=is_count,
        head=is_hash,
    )


def _is_manifest(value):
    return is_exactly(
        value,
        format=lambda said: said == "guong-sang/bundle/v1",
        origin=is_text,
        organisation=is_text,
        scope=_is_scope,
        madeAt=is_text,
        rehearsal=lambda said: isinstance(said, bool),
        size=is_count,
        chains=lambda said: is_list(said, _is_chain),
        withheld=lambda said: is_list(said, is_text),
        files=lambda said: isinstance(said, dict) and all(map(is_hash, said.values())),
    )


# ── files ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def _size_max(name):
    if name == "keys.txt" or name.startswith("checkpoints/"):
        return 2**16
    if name.startswith("plans/"):
        return 2**23
    return 2**24 if name in ("manifest.json", "redactions.ndjson", "log/consistency.ndjson") else archive.FILE_MAX


def _may_be_there(name, length):
    if name in FOLDERS:
        return length == 0
    return NAMES.fullmatch(name) is not None and length <= _size_max(name)


def without_last_end(content):
    return content[:-1] if content.endswith(b"\n") else content


class Bundle:
    """The files of a zip. One that is not as the manifest says is noted among `faults`, and read on."""

    def __init__(self, content):
        try:
            self._content = content
            self._entries = archive.entries_in(content, _may_be_there)
            self.manifest = self._own_manifest()
            for name, entry in self._entries.items():
                if name not in FOLDERS | NOT_VOUCHED:
                    archive.packed_in(content, entry)
        except archive.NoArchive as error:
            raise Unreadable(str(error)) from error
        self._read = set()
        self.faults = set()

    def _own_manifest(self):
        entry = self._entries.get("manifest.json")
        content, whole = archive.unpacked(self._content, entry) if entry else (b"", False)
        try:
            text = canonical.text_in(content)
            manifest = None if canonical.is_too_deep(text) else canonical.parsed(text)
        except ValueError:
            manifest = None
        if not whole or not _is_manifest(manifest):
            raise Unreadable("its manifest is none")
        try:
            canonical.read(without_last_end(content))
        except ValueError:
            raise Wrong("canonical", file="manifest.json") from None
        return manifest

    def __contains__(self, name):
        return name in self._entries

    def names(self, folder=""):
        return [name for name in self._entries if name.startswith(folder) and name not in FOLDERS]

    def read(self, name):
        if name not in self._entries:
            self.faults.add(name)
            raise Wrong("file", file=name)
        self._read.add(name)
        content, whole = archive.unpacked(self._content, self._entries[name])
        stated = sha256(content).hexdigest()
        if not whole or stated != self.manifest["files"].get(name) or (
            name.startswith("files/") and name != f"files/{stated}"
        ):
            self.faults.add(name)
        return content

    def lines(self, name):
        """Its lines, each without its end; None for one too long, and for what is left over behind the last end."""
        *lines, rest = self.read(name).split(b"\n")
        lines = [line if len(line) <= LINE_MAX else None for line in lines]
        return lines + [None] if rest else lines

    def objects(self, name, is_shaped, **place):
        """What its lines say, each an object of this shape, written in the one canonical way."""
        said = []
        for number, line in enumerate(self.lines(name), start=1):
            try:
                value = canonical.read(line if line is not None else b"")
            except ValueError:
                value = None
            if not is_shaped(value):
                raise Wrong("canonical", **place, file=name, line=number)
            said.append(value)
        return said

    def is_listed(self):
        """Whether scope, order and mark of the manifest are as they must be."""
        chains, scope = self.manifest["chains"], self.manifest["scope"]
        order = [f"{chain['life']} {chain['of']}" for chain in chains]
        return (
            (scope["is"] == "all" or any((one["life"], one["of"]) == (scope["is"], scope["of"]) for one in chains))
            and _is_rising(order)
            and len({chain["of"] for chain in chains}) == len(chains)
            and _is_rising(self.manifest["withheld"])
            and self.manifest["rehearsal"] == self.manifest["origin"].startswith("rehearsal.invalid/")
        )

    def _must_be_there(self):
        """What any bundle of this scope has, whatever its manifest lists."""
        is_all = self.manifest["scope"]["is"] == "all"
        yield from ["keys.txt", "redactions.ndjson", "log/leaves.bin" if is_all else "log/consistency.ndjson"]
        for chain in self.manifest["chains"]:
            for folder in ["events", "disclosures"] + ([] if is_all else ["proofs"]):
                yield f"{folder}/{chain['of']}.ndjson"

    def _belongs(self, name):
        is_all = self.manifest["scope"]["is"] == "all"
        if name in NOT_VOUCHED or name == ("log/consistency.ndjson" if is_all else "log/leaves.bin"):
            return False
        folder, _, rest = name.partition("/")
        if folder in ("events", "disclosures", "proofs"):
            return not (is_all and folder == "proofs") and rest[: -len(".ndjson")] in {
                chain["of"] for chain in self.manifest["chains"]
            }
        return True

    def check_files(self):
        """Every file against the manifest. The first by name that is not as it says is the first thing wrong."""
        for name in self.names():
            if name not in NOT_VOUCHED | self._read:
                self.read(name)
        listed = self.manifest["files"]
        self.faults.update(name for name in [*listed, *self._must_be_there()] if name not in self)
        self.faults.update(name for name in listed if not self._belongs(name))
        if not self.is_listed():
            self.faults.add("manifest.json")
        if self.faults:
            raise Wrong("file", file=canonical.in_order(self.faults)[0])


def _is_rising(texts):
    return len(set(texts)) == len(texts) and canonical.in_order(texts) == texts
