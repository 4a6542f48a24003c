"""The votes of a sitting: the ballots that were released come to what was counted."""

from bundle import Wrong, is_list, is_text, is_whole
from chains import place_of


def _has(value, /, **fields):
    """An object that has these fields, each of its shape; it may have more."""
    return isinstance(value, dict) and all(fields[name](value.get(name)) for name in fields)


def _is_or_none(is_shaped):
    return lambda value: value is None or is_shaped(value)


def _is_count_of_name(value):
    return _has(
        value, nomination=is_text, votes=is_whole, own=_is_or_none(lambda own: _has(own, needed=is_whole))
    )


def _is_open_vote(value):
    return _has(value, marks=lambda marks: is_list(marks, is_text))


def _is_result(value):
    return _has(
        value,
        ballotNo=is_whole,
        ballots=is_whole,
        counts=lambda counts: is_list(counts, _is_count_of_name),
        needed=_is_or_none(is_whole),
        passedThreshold=lambda names: is_list(names, is_text),
        open=_is_or_none(lambda votes: is_list(votes, _is_open_vote)),
        paper=_is_or_none(lambda paper: isinstance(paper, dict)),
    )


def _is_ballot(value):
    return _has(
        value,
        ballotNo=is_whole,
        marks=lambda marks: isinstance(marks, dict) and all(isinstance(mark, bool) for mark in marks.values()),
    )


SHAPES = {
    "opened": lambda vote: _has(
        vote, ballotNo=is_whole, candidates=lambda names: is_list(names, is_text), marksMax=is_whole
    ),
    "counted": lambda vote: _has(vote, result=_is_result),
    "released": lambda vote: _has(vote, ballots=lambda ballots: is_list(ballots, _is_ballot)),
}


def _is_vote(vote):
    return isinstance(vote, dict) and is_text(vote.get("is")) and SHAPES.get(vote["is"], lambda _: False)(vote)


def _passes(result):
    """Those who are said to have passed are those whose votes reach what they need."""
    passed = []
    for one in result["counts"]:
        needed = (one.get("own") or result).get("needed")
        if result.get("needed") is None or one["votes"] >= needed:
            passed.append(one["nomination"])
    return passed == result["passedThreshold"]


def _adds_up(result, marked):
    """Each name has as many votes as it has marks; `marked`: of each ballot the names it marks."""
    return all(one["votes"] == sum(one["nomination"] in names for names in marked) for one in result["counts"])


def _is_allowed(marks, opened):
    names = opened["candidates"]
    return (
        len(marks) == len(names) and all(name in marks for name in names) and sum(marks.values()) <= opened["marksMax"]
    )


def _recounted(result, opened, ballots):
    own = [ballot["marks"] for ballot in ballots if ballot["ballotNo"] == result["ballotNo"]]
    return (
        len(own) == result["ballots"]
        and (opened is None or all(_is_allowed(marks, opened) for marks in own))
        and _adds_up(result, [[name for name in marks if marks[name]] for marks in own])
    )


def check(chain, count):
    """Vote by vote: what was opened, what was counted, what was released. An event that strikes them comes first."""
    opened, counted = None, []
    for event in chain.events:
        if event["type"] == "REOPEN":
            counted = []
        if event["type"] in ("REOPEN", "ABANDON_BALLOT"):
            opened = None
        if "vote" not in event.disclosed:
            continue
        vote = event.disclosed["vote"]
        wrong = Wrong("tally", **place_of(chain.of, chain.life, int(event["seq"]), event))
        if not _is_vote(vote):
            raise wrong
        if vote["is"] == "opened":
            opened = vote
        elif vote["is"] == "counted":
            result, votes = vote["result"], vote["result"].get("open")
            is_of_it = opened is None or opened["ballotNo"] == result["ballotNo"]
            adds_up = votes is None or _adds_up(result, [one["marks"] for one in votes])
            if not is_of_it or not adds_up or not _passes(result):
                raise wrong
            counted.append((result, opened))
        else:
            for result, its_opening in counted:
                if result.get("open") is not None or result.get("paper") is not None:
                    continue
                if not _recounted(result, its_opening, vote["ballots"]):
                    raise wrong
                count["tallies"] += 1
