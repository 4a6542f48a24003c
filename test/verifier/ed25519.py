"""Ed25519 signatures, RFC 8032 section 5.1: checked, never made. Nothing secret passes through here."""

import functools
import hashlib

P = 2**255 - 19
# the order of the base point
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT_OF_MINUS_ONE = pow(2, (P - 1) // 4, P)

# A point is (X, Y, Z, T) with x = X/Z, y = Y/Z, xy = T/Z: section 5.1.4.
NEUTRAL = (0, 1, 1, 0)


def added(one, other):
    """The sum; the formula holds for all pairs of points, the same point twice included."""
    x1, y1, z1, t1 = one
    x2, y2, z2, t2 = other
    a = (y1 - x1) * (y2 - x2) % P
    b = (y1 + x1) * (y2 + x2) % P
    c = 2 * D * t1 * t2 % P
    d = 2 * z1 * z2 % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P


def point_in(content):
    """The point these 32 bytes write, or None: each point is written in one way alone (section 5.1.3)."""
    number = int.from_bytes(content, "little")
    sign, y = number >> 255, number & (2**255 - 1)
    if len(content) != 32 or y >= P:
        return None
    u, v = (y * y - 1) % P, (D * y * y + 1) % P
    x = u * pow(v, 3, P) * pow(u * pow(v, 7, P), (P - 5) // 8, P) % P
    if v * x * x % P == (P - u) % P:
        x = x * ROOT_OF_MINUS_ONE % P
    if v * x * x % P != u or (x == 0 and sign == 1):
        return None
    if x & 1 != sign:
        x = P - x
    return x, y, 1, x * y % P


def bytes_of(point):
    x, y, z, _ = point
    part = pow(z, P - 2, P)
    return (y * part % P | (x * part % P & 1) << 255).to_bytes(32, "little")


def multiples(point):
    """Of each of 64 half bytes its 16 multiples, so that a further signature by the same key costs 128 additions."""
    rows = []
    for _ in range(64):
        row = [NEUTRAL]
        for _ in range(16):
            row.append(added(row[-1], point))
        point = row.pop()
        rows.append(row)
    return rows


def times(rows, factor):
    total = NEUTRAL
    for at, row in enumerate(rows):
        total = added(total, row[factor >> 4 * at & 15])
    return total


BASE = multiples(point_in(bytes.fromhex("58" + "66" * 31)))


@functools.lru_cache(maxsize=64)
def _opposites(key):
    """The multiples of −A, or None: the bytes are no key."""
    point = point_in(key)
    if point is None:
        return None
    x, y, z, t = point
    return multiples((P - x, y, z, P - t))


@functools.lru_cache(maxsize=4096)
def is_signed(key, message, signature):
    """[S]B = R + [k]A, asked as: is [S]B − [k]A written as R is? Without the cofactor, so there is one answer."""
    if len(key) != 32 or len(signature) != 64:
        return False
    rows = _opposites(key)
    s = int.from_bytes(signature[32:], "little")
    # a greater S would make a second signature out of the first
    if rows is None or s >= L:
        return False
    k = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % L
    return bytes_of(added(times(BASE, s), times(rows, k))) == signature[:32]
