"""Merkle trees as RFC 6962 section 2.1 hashes them; proofs are checked as RFC 9162 says, section 2.1."""

from hashlib import sha256


def leaf_hash(content):
    return sha256(b"\x00" + content).digest()


def inner_hash(left, right):
    return sha256(b"\x01" + left + right).digest()


def roots_over(contents, sizes):
    """The root over the first so many of these contents, for each of these sizes that there is."""
    roots = {}
    peaks = []  # of each whole subtree so far its root, the largest first
    for count, content in enumerate(contents, start=1):
        node = leaf_hash(content)
        rest = count
        while rest % 2 == 0:
            node = inner_hash(peaks.pop(), node)
            rest //= 2
        peaks.append(node)
        if count in sizes:
            root = peaks[-1]
            for left in reversed(peaks[:-1]):
                root = inner_hash(left, root)
            roots[count] = root
    return roots


def root_by_path(leaf, index, size, path):
    """The root that a leaf's path leads to; None where the path does not fit the tree (RFC 9162 section 2.1.3.2)."""
    if index >= size:
        return None
    here, last, node = index, size - 1, leaf
    for beside in path:
        if last == 0:
            return None
        if here % 2 == 1 or here == last:
            node = inner_hash(beside, node)
            while here % 2 == 0 and here != 0:
                here, last = here // 2, last // 2
        else:
            node = inner_hash(node, beside)
        here, last = here // 2, last // 2
    return node if last == 0 else None


def goes_on(before, size, path, root_before, root):
    """Whether the tree of `size` leaves begins with that of `before` (RFC 9162 section 2.1.4.2)."""
    if before == size:
        return not path and root_before == root
    if not 0 < before < size:
        return False
    # a tree of 2, 4, 8 … leaves is a subtree of the later one as it is: the path does not repeat it
    path = [root_before, *path] if before & (before - 1) == 0 else list(path)
    if not path:
        return False
    here, last = before - 1, size - 1
    while here % 2 == 1:
        here, last = here // 2, last // 2
    old = new = path[0]
    for beside in path[1:]:
        if last == 0:
            return False
        if here % 2 == 1 or here == last:
            old, new = inner_hash(beside, old), inner_hash(beside, new)
            while here % 2 == 0 and here != 0:
                here, last = here // 2, last // 2
        else:
            new = inner_hash(new, beside)
        here, last = here // 2, last // 2
    return last == 0 and old == root_before and new == root
