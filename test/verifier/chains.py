"""Chains of events, and what lies beside them: "events", "disclosures" and the places in the log of the document."""

import re
from hashlib import sha256
from typing import NamedTuple

import canonical
from bundle import Wrong, is_count, is_exactly, is_hash, is_list, is_text, is_whole, without_last_end

MOMENT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}Z")


class Event:
    def __init__(self, said, hashed):
        self.said = said
        self.hash = hashed
        self.disclosed = {}

    def __getitem__(self, name):
        return self.said[name]


class Chain(NamedTuple):
    of: str
    life: str
    events: list


def place_of(of, life, seq, event=None):
    """Where something is wrong; `event`: what it says, once it could be read."""
    told = {"type": event["type"], "at": event["at"]} if event else {}
    return {"chain": of, "life": life, "seq": max(seq, 1), **told}


def _is_named_by_hash(value, name):
    return isinstance(value, dict) and is_hash(value.get(name))


def _is_event(said):
    """Whether it says what every event must. It may say more."""
    if not isinstance(said, dict) or not is_count(said.get("v")) or said["v"] != 1 or not is_count(said.get("seq")):
        return False
    law = said.get("law")
    return (
        all(is_text(said.get(name)) for name in ("of", "type", "at", "prev"))
        and all(is_list(said.get(name), is_text) for name in ("from", "to"))
        and isinstance(said.get("private"), dict)
        and all(map(is_hash, said["private"].values()))
        and all(_is_named_by_hash(said[name], "sha256") for name in ("plan", "planAfter") if name in said)
        and _is_named_by_hash(law, "bundle")
        and is_text(law.get("machine"))
        and ("plan" in said or law["machine"].startswith("record@"))
    )


def _event_in(line):
    try:
        said = canonical.read(line if line is not None else b"")
    except ValueError:
        return None
    return said if _is_event(said) else None


def _is_proof(value):
    return is_exactly(value, seq=is_count, idx=is_whole, path=lambda path: is_list(path, is_hash))


def _genesis(organisation, of):
    return sha256(f"guong-sang/genesis/v1\n{organisation}\n{of}".encode("utf-8")).digest()


def _linked(bundle, log, listed, proofs):
    """Every byte and every link, from the first event to the last."""
    of, life = listed["of"], listed["life"]
    events = []
    before = _genesis(bundle.manifest["organisation"], of)
    at, state = "", []

    def broken(kind, seq, event):
        """A link does not hold: either the event before it is not the one that was logged, or this one is wrong."""
        if seq == 1 or log.holds(before, proofs and proofs[seq - 2 : seq - 1]):
            return Wrong(kind, **place_of(of, life, seq, event))
        return Wrong("hash", **place_of(of, life, seq - 1, events[-1]))

    for seq, line in enumerate(bundle.lines(f"events/{of}.ndjson"), start=1):
        said = _event_in(line)
        place = place_of(of, life, seq, said)
        if said is None:
            raise Wrong("canonical", **place)
        if said["seq"] != seq:
            raise Wrong("gap", **place)
        if said["of"] != of or said["law"]["machine"].split("@")[0] != life:
            raise Wrong("of", **place)
        if said["prev"] != before.hex():
            raise broken("prev", seq, said)
        if not MOMENT.fullmatch(said["at"]) or said["at"] < at:
            raise Wrong("time", **place)
        if said["from"] != state:
            raise Wrong("state", **place)
        events.append(Event(said, sha256(b"guong-sang/event/v1\n" + line).digest()))
        before, at, state = events[-1].hash, said["at"], said["to"]
    if len(events) != listed["events"] or before.hex() != listed["head"]:
        if events and not log.holds(before, proofs and proofs[len(events) - 1 : len(events)]):
            raise Wrong("hash", **place_of(of, life, len(events), events[-1]))
        raise Wrong("head", **place_of(of, life, len(events), events[-1] if events else None))
    return events


def _is_beside(value):
    is_salt = re.compile("[0-9a-f]{32}").fullmatch
    return is_exactly(value, seq=is_count, field=is_text, withheld=lambda said: said is True) or is_exactly(
        value, seq=is_count, field=is_text, salt=lambda said: is_text(said) and is_salt(said), value=is_text
    )


def _committed(line):
    said = f"guong-sang/private/v1\n{line['salt']}\n{line['field']}\n{line['value']}"
    return sha256(said.encode("utf-8")).hexdigest()


def _beside(bundle, of, life, events, erased, count):
    """What is shown is what was committed to, and what is not shown is accounted for."""
    lines = bundle.objects(f"disclosures/{of}.ndjson", _is_beside, chain=of)
    lines.reverse()
    for event in events:
        for field in canonical.in_order(event["private"]):
            place = {**place_of(of, life, int(event["seq"]), event), "field": field}
            if not lines or (lines[-1]["seq"], lines[-1]["field"]) != (event["seq"], field):
                if (of, event["seq"], field) not in erased:
                    raise Wrong("undisclosed", **place)
                count["redacted"] += 1
                continue
            line = lines.pop()
            if "withheld" in line:
                if field not in bundle.manifest["withheld"]:
                    raise Wrong("undisclosed", **place)
                count["withheld"] += 1
                continue
            if _committed(line) != event["private"][field]:
                raise Wrong("commitment", **place)
            event.disclosed[field] = None
            if field == "vote":  # the rest is looked into by whoever decides again
                try:
                    event.disclosed[field] = canonical.read(line["value"].encode("utf-8"))
                except ValueError:
                    raise Wrong("commitment", **place) from None
            count["disclosed"] += 1
    if lines:
        seq, field = int(lines[-1]["seq"]), lines[-1]["field"]
        event = events[seq - 1] if seq <= len(events) else None
        raise Wrong("commitment", **place_of(of, life, seq, event), field=field)


def _check_named(bundle, named, event, place):
    """The plans and the law by whose hashes the event names them. What one event has shown holds for all."""
    plans = [event[name]["sha256"] for name in ("plan", "planAfter") if name in event.said]
    files = [("plan", plan, f"plans/{plan}.yaml", f"plans/{plan}.json") for plan in plans]
    law = event["law"]["bundle"]
    for kind, wanted, text, *reading in [*files, ("law", law, f"law/{law}.mjs")]:
        if text in named:
            continue
        named.add(text)
        if not all(name in bundle for name in [text, *reading]):
            raise Wrong(kind, **place, file=text)
        if sha256(bundle.read(text)).hexdigest() != wanted:
            raise Wrong(kind, **place, file=text)
        for name in reading:
            try:
                read = canonical.read(without_last_end(bundle.read(name)))
            except ValueError:
                read = None
            if not isinstance(read, dict):
                raise Wrong(kind, **place, file=name)


def checked(bundle, log, listed, erased, named, count):
    """All that can be said of one chain by itself."""
    of, life = listed["of"], listed["life"]
    proofs = None if log.is_whole else bundle.objects(f"proofs/{of}.ndjson", _is_proof, chain=of)
    events = _linked(bundle, log, listed, proofs)
    _beside(bundle, of, life, events, erased, count)
    for at, event in enumerate(events):
        place = place_of(of, life, at + 1, event)
        _check_named(bundle, named, event, place)
        log.check_place(event.hash, proofs and proofs[at : at + 1], at + 1, place)
    if proofs is not None and len(proofs) != len(events):
        raise Wrong("proof", **place_of(of, life, len(events) + 1))
    count["events"] += len(events)
    return Chain(of, life, events)
