"""The token of Redis: added, told, and made the only one by order."""

import pytest
from faults import Killed, Killer

from rotation.failure import Failure


def _tend(fareline, begin=False, killer=None):
    worlds = (fareline.store, fareline.cache)
    parts = fareline.parts(*(killer.around(each) if killer else each for each in worlds))
    return parts.token().tend(fareline.clock.now(), fareline.settings.redis_period, begin)


def _until_told(fareline, begin=False):
    steps = [_tend(fareline, begin)]
    while steps[-1] != "tell":
        fareline.cache.settle()
        steps.append(_tend(fareline))
        assert len(steps) < 10
    return steps


def _tokens(fareline):
    return {fareline.value(arn)["password"] for arn in fareline.redis.values()}


def test_the_first_token_is_known_to_redis_before_it_is_told(fareline):
    assert _tend(fareline) == "rotate"
    assert _tend(fareline) is None
    fareline.cache.settle()
    assert _tend(fareline) == "tell"
    assert _tokens(fareline) == set(fareline.cache.tokens)
    assert _tend(fareline) is None and fareline.cache.calls == ["ROTATE"]


def test_the_former_token_stays_good_until_a_person_says_so(fareline):
    _until_told(fareline)
    fareline.parts().token().make_only()
    fareline.cache.settle()
    (first,) = _tokens(fareline)
    fareline.clock.pass_by(days=90)
    assert _until_told(fareline) == ["rotate", "tell"]
    (second,) = _tokens(fareline)
    assert fareline.cache.tokens == [first, second]
    fareline.clock.pass_by(days=1)
    assert _tend(fareline) is None and fareline.cache.tokens == [first, second]
    fareline.parts().token().make_only()
    assert fareline.cache.tokens == [second]
    calls = len(fareline.cache.calls)
    fareline.cache.settle()
    fareline.parts().token().make_only()
    assert len(fareline.cache.calls) == calls


def test_no_third_token_is_added_while_the_former_may_be_in_use(fareline):
    _until_told(fareline)
    tokens = list(fareline.cache.tokens)
    for begin, days in ((True, 0), (False, 90)):
        fareline.clock.pass_by(days=days)
        with pytest.raises(Failure, match="redis-set"):
            _tend(fareline, begin)
    assert fareline.cache.tokens == tokens


def test_it_begins_at_its_time_and_not_before(fareline):
    _until_told(fareline)
    fareline.parts().token().make_only()
    fareline.cache.settle()
    fareline.clock.pass_by(days=89)
    assert _tend(fareline) is None
    fareline.clock.pass_by(days=1)
    assert _tend(fareline) == "rotate"


def test_it_is_not_made_the_only_one_while_services_are_not_told(fareline):
    assert _tend(fareline) == "rotate"
    for _ in range(2):
        with pytest.raises(Failure, match="under way"):
            fareline.parts().token().make_only()
        fareline.cache.settle()
    _tend(fareline)
    fareline.cache.status = "modifying"
    with pytest.raises(Failure, match="being modified"):
        fareline.parts().token().make_only()


def test_it_does_not_begin_while_the_former_one_is_being_ended(fareline):
    _until_told(fareline)
    fareline.parts().token().make_only()
    assert _tend(fareline, begin=True) is None
    fareline.cache.settle()
    assert fareline.value(fareline.redis["admin"], "AWSPENDING") is None
    assert _tend(fareline, begin=True) == "rotate"


def test_a_token_is_added_once_however_long_redis_says_nothing_of_it(fareline):
    assert _tend(fareline) == "rotate"
    fareline.cache.status = "available"
    assert _tend(fareline) is None
    fareline.clock.pass_by(hours=1, seconds=1)
    with pytest.raises(Failure, match="take the label ADDEDTOKEN"):
        _tend(fareline)
    assert fareline.cache.calls == ["ROTATE"]


@pytest.mark.parametrize("after", (False, True), ids=("before", "after"))
@pytest.mark.parametrize("at", range(1, 9))
def test_a_run_that_is_killed_is_completed_by_the_next_ones(fareline, at, after):
    _until_told(fareline)
    fareline.parts().token().make_only()
    fareline.cache.settle()
    (first,) = _tokens(fareline)
    killer, begin = Killer(at, after), True
    for _ in range(8):
        try:
            _tend(fareline, begin, killer)
        except Killed:
            pass
        begin = killer.seen == 0
        fareline.cache.settle()
        # Whatever a pod reads at this moment, Redis takes it.
        assert _tokens(fareline) <= set(fareline.cache.tokens)
        fareline.clock.pass_by(minutes=10)
        if fareline.value(fareline.redis["admin"])["password"] != first:
            break
        begin = begin or fareline.value(fareline.redis["admin"], "AWSPENDING") is None
    _tend(fareline)
    assert len(_tokens(fareline)) == 1 and first not in _tokens(fareline)
    assert fareline.cache.tokens == [first, *_tokens(fareline)]
    assert fareline.value(fareline.redis["admin"], "AWSPENDING") is None
