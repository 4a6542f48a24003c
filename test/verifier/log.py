"""The log: its leaves or proofs, its checkpoints, the keys that sign them, and what is held outside."""

import canonical
import merkle
import note
from bundle import Wrong, is_exactly, is_hash, is_list

LEAVES = "log/leaves.bin"


def _is_way_on(value):
    return is_exactly(value, size=lambda size: isinstance(size, float), path=lambda path: is_list(path, is_hash))


def _path(said):
    return [bytes.fromhex(one) for one in said["path"]]


class Log:
    def __init__(self, bundle):
        self._bundle = bundle
        self._manifest = bundle.manifest
        self.is_whole = bundle.manifest["scope"]["is"] == "all"
        sizes = {int(name[len("checkpoints/") : -len(".txt")]): name for name in bundle.names("checkpoints/")}
        # by size: its file and what it says, None where that is no checkpoint
        self.checkpoints = [(size, sizes[size], self._note(sizes[size])) for size in sorted(sizes)]
        self.own = self.checkpoints[-1][2] if self.checkpoints else None
        self._contents = bundle.read(LEAVES) if self.is_whole else b""
        self._leaves = [self._contents[at : at + 32] for at in range(0, len(self._contents) // 32 * 32, 32)]
        self._places = {leaf: idx for idx, leaf in enumerate(self._leaves)}
        self._met = set()

    def _note(self, name):
        try:
            return note.checkpoint_in(canonical.text_in(self._bundle.read(name)))
        except ValueError:
            return None

    def holds(self, hashed, proof):
        """Whether this hash is in the log: among all leaves, or by the proof, a list of one or none."""
        if self.is_whole:
            return hashed in self._places
        if not proof or self.own is None:
            return False
        [said] = proof
        leaf = merkle.leaf_hash(hashed)
        return merkle.root_by_path(leaf, int(said["idx"]), self.own.size, _path(said)) == self.own.root

    def check_place(self, hashed, proof, seq, place):
        """An event has a place in the log, and no other event has the same."""
        kind = "leaf" if self.is_whole else "proof"
        idx = self._places.get(hashed) if self.is_whole else int(proof[0]["idx"]) if proof else None
        is_its_own = self.is_whole or (proof and proof[0]["seq"] == seq)
        if not is_its_own or not self.holds(hashed, proof) or idx in self._met:
            raise Wrong(kind, **place, **({} if idx is None else {"idx": idx}))
        self._met.add(idx)

    def check(self, given, anchors):
        """With `given` keys and `anchors` from outside. The anchors there is a proof for, and all keys that sign."""
        roots = self._checked_root([size for size, _, _ in self.checkpoints] + [anchor.size for anchor in anchors])
        keys = self._checked_signatures(given, self._own_keys())
        self._check_consistency(roots)
        if roots is None:
            roots = {size: said.root for size, _, said in self.checkpoints}
        return [anchor for anchor in anchors if self._is_compared(anchor, keys, roots)]

    def _fits(self, size, said):
        return said is not None and said.origin == self._manifest["origin"] and said.size == size

    def _checked_root(self, sizes):
        size = self._manifest["size"]
        if self.is_whole:
            if len(self._contents) != size * 32:
                raise Wrong("leaf", file=LEAVES)
            for idx in range(len(self._leaves)):
                if idx not in self._met:
                    raise Wrong("leaf", file=LEAVES, idx=idx)
        roots = merkle.roots_over(self._leaves, set(sizes)) if self.is_whole else None
        last = self.checkpoints[-1] if self.checkpoints else (0, "", None)
        is_own = last[0] == size and self._fits(size, self.own)
        if not is_own or (roots is not None and roots.get(size) != self.own.root):
            raise Wrong("root", file=f"checkpoints/{int(size)}.txt")
        return roots

    def _own_keys(self):
        keys = []
        for line in self._bundle.lines("keys.txt"):
            try:
                key = note.key_in(canonical.text_in(line)) if line is not None else None
            except ValueError:
                key = None
            if key is None:
                raise Wrong("signature", file="keys.txt")
            keys.append(key)
        return keys

    def _checked_signatures(self, given, own):
        """
        From the first checkpoint on, each is signed by a key that signs, or by newcomers beside it; from then on the
        newcomers sign. Keys given from outside vouch for those that sign beside them for the first time.
        """
        known = given + [key for key in own if key not in given]
        trusted, met, signing = set(given), set(), None
        is_vouched = False
        for _, file, said in self.checkpoints:
            signers = note.signers_of(said, known) if said is not None else None
            # a signature by nobody known could say anything: of the bundle's own, each is by another key that is there
            is_known = signers is not None and len(set(signers)) == len(said.signatures)
            if not is_known or (signing is not None and not signing.intersection(signers)):
                raise Wrong("signature", file=file)
            newcomers = set(signers) - met
            if signing is None or newcomers:
                signing = newcomers
            is_vouched = bool(trusted.intersection(signers))
            if is_vouched:
                trusted |= newcomers
            met.update(signers)
        if given and not is_vouched:
            raise Wrong("signature", file=self.checkpoints[-1][1])
        return [key for key in known if key in met]

    def _check_consistency(self, roots):
        """The log of the bundle goes on from each checkpoint before its own."""
        proofs = [] if self.is_whole else self._bundle.objects("log/consistency.ndjson", _is_way_on)
        for at, (size, file, said) in enumerate(self.checkpoints[:-1]):
            if self.is_whole:
                goes_on = roots.get(size) == said.root
            else:
                goes_on = at < len(proofs) and proofs[at]["size"] == size
                goes_on = goes_on and merkle.goes_on(
                    size, self.own.size, _path(proofs[at]), said.root, self.own.root
                )
            if not goes_on or not self._fits(size, said):
                raise Wrong("consistency", file=file)
        if len(proofs) > len(self.checkpoints) - 1:
            raise Wrong("consistency", file="log/consistency.ndjson")

    def _is_compared(self, anchor, keys, roots):
        """What is held outside is what this log was then; False where the bundle has no proof for that size."""
        held = anchor.note
        root = roots.get(anchor.size)
        if (
            (held is not None and (held.origin != self._manifest["origin"] or not note.signers_of(held, keys)))
            or anchor.size > self._manifest["size"]
            or (root is not None and not root.startswith(anchor.root))
        ):
            raise Wrong("anchor", anchor=anchor.label)
        return root is not None
