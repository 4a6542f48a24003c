"""JSON in the one way of writing it that RFC 8785 leaves: what is hashed has no second spelling."""

import json
import re

# Honest bundles nest a dozen levels. A bound of one's own is the same on every machine; that of a stack is not.
DEEPEST = 100


def text_in(content):
    """The text in these bytes; ValueError for what is no UTF-8. A byte order mark stays, and then is no JSON."""
    return content.decode("utf-8")


def _no_number(_):
    raise ValueError("JSON has no such number")


def parsed(text):
    """Whatever JSON says, every number as the double that JSON's readers agree on. ValueError where it is no JSON."""
    try:
        return json.loads(text, parse_int=float, parse_float=float, parse_constant=_no_number)
    except RecursionError:
        raise ValueError("nested too deep") from None


def is_too_deep(text):
    """Whether it opens more brackets than may be open at once, outside of its texts."""
    depth = 0
    for bracket in re.findall(r"[\[\]{}]", re.sub(r'"(?:[^"\\]|\\.)*"', "", text, flags=re.DOTALL)):
        depth += 1 if bracket in "[{" else -1
        if depth > DEEPEST:
            return True
    return False


def number_text(number):
    """As ECMAScript writes a double (Number::toString), which RFC 8785 section 3.2.2.3 prescribes."""
    if number != number or number in (float("inf"), float("-inf")):
        raise ValueError("no number of JSON")
    if number == 0:
        return "0"
    if number < 0:
        return "-" + number_text(-number)
    # repr finds the same shortest digits; it only places the point by other rules
    mantissa, _, power = repr(number).partition("e")
    whole, _, rest = mantissa.partition(".")
    rest = "" if rest == "0" else rest
    point = len(whole) + int(power or 0)
    digits = whole + rest
    point -= len(digits) - len(digits.lstrip("0"))
    digits = digits.strip("0")
    many = len(digits)
    if many <= point <= 21:
        return digits + "0" * (point - many)
    if 0 < point <= 21:
        return digits[:point] + "." + digits[point:]
    if -6 < point <= 0:
        return "0." + "0" * -point + digits
    sign = "+" if point > 0 else "-"
    tail = "." + digits[1:] if many > 1 else ""
    return digits[0] + tail + "e" + sign + str(abs(point - 1))


def _by_utf16(name):
    """RFC 8785 sorts names by UTF-16 code units, which is not the order of characters."""
    return name.encode("utf-16-be", "surrogatepass")


def in_order(names):
    return sorted(names, key=_by_utf16)


def _written(value, depth):
    if value is None:
        return "null"
    if value is True:
        return "true"
    if value is False:
        return "false"
    if isinstance(value, str):
        # of the control characters it escapes those JSON names by their letters, the others as \\u00xx
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, float):
        return number_text(value)
    if depth == DEEPEST:
        raise ValueError("nested too deep")
    if isinstance(value, list):
        return "[" + ",".join(_written(one, depth + 1) for one in value) + "]"
    return "{" + ",".join(
        _written(name, depth) + ":" + _written(value[name], depth + 1) for name in in_order(value)
    ) + "}"


def canonical(value):
    """The bytes of a value. ValueError for a lone surrogate, which no UTF-8 holds."""
    return _written(value, 0).encode("utf-8")


def read(content):
    """
    What these bytes say that are written in the one canonical way; ValueError for any other. Writing it again finds
    names given twice (one is lost), numbers that are not kept exactly, and every other spelling.
    """
    value = parsed(text_in(content))
    if canonical(value) != content:
        raise ValueError("not canonical")
    return value
