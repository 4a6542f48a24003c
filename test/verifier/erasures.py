"""What has been erased: by two persons, on a basis, and the department's own record says the same."""

import canonical
from bundle import Wrong, is_count, is_exactly, is_list, is_text


def _is_said(value):
    return is_text(value) and value != ""


def _is_basis(value):
    return is_exactly(value, law=_is_said, number=_is_said, date=_is_said, reason=_is_said)


def is_erasure(value):
    return is_exactly(
        value,
        of=is_text,
        seq=is_count,
        field=is_text,
        by=lambda by: is_list(by, is_text),
        basis=_is_basis,
        event=lambda event: is_exactly(event, of=is_text, seq=is_count),
    )


def _says_so(record, line):
    said = record.said.get("said")
    if record["type"] != "REDACT" or not isinstance(said, dict) or not isinstance(said.get("erased"), list):
        return False
    place = canonical.canonical({name: line[name] for name in ("of", "seq", "field")})
    return (
        canonical.canonical({"by": said.get("by"), "basis": said.get("basis")})
        == canonical.canonical({"by": line["by"], "basis": line["basis"]})
        and place in [canonical.canonical(one) for one in said["erased"]]
    )


def check(lines, chains):
    """`chains`: those of the bundle, by their codes."""

    def event_of(named):
        chain = chains.get(named["of"])
        return chain.events[int(named["seq"]) - 1] if chain and named["seq"] <= len(chain.events) else None

    met = set()
    for line in lines:
        place = (line["of"], line["seq"], line["field"])
        event, record = event_of(line), event_of(line["event"])
        if (
            event is None
            or record is None
            or line["field"] == "vote"
            or line["field"] not in event["private"]
            or line["field"] in event.disclosed
            or not _says_so(record, line)
            or record["at"] < event["at"]
            or len(set(line["by"])) < 2
            or place in met
        ):
            raise Wrong("redaction", chain=line["of"], seq=int(line["seq"]), field=line["field"])
        met.add(place)
