"""Rotations that are killed, repeated, or run at the same time, against a real PostgreSQL."""

import uuid
from concurrent.futures import ThreadPoolExecutor

import pytest
from faults import Killed, Killer
from rotating import check_whole, close, kind_of, rotate

from rotation.failure import Failure
from rotation.steps import STEPS


@pytest.mark.parametrize("after", (False, True), ids=("before", "after"))
@pytest.mark.parametrize("name", ("database", "database-owner"))
def test_a_rotation_that_is_killed_at_any_change_is_completed_by_its_repetition(with_database, name, after):
    fareline = with_database
    rotate(kind_of(fareline, name))
    assert _completed(fareline, name, after) >= 4


@pytest.mark.parametrize("after", (False, True), ids=("before", "after"))
@pytest.mark.parametrize("name", ("database", "database-owner"))
def test_a_first_rotation_that_is_killed_at_any_change_is_completed_by_its_repetition(with_database, name, after):
    assert _completed(with_database, name, after, first=True) >= 4


def _completed(fareline, name, after, first=False) -> int:
    """Kills a rotation at each of its changes in turn; how many there are."""
    places, is_killed = 0, True
    while is_killed:
        if first:
            fareline.forget(name)
        in_use = fareline.value(fareline.arns[name])
        killer, token = Killer(places + 1, after), str(uuid.uuid4())
        try:
            rotate(kind_of(fareline, name, killer), token)
            is_killed = False
        except Killed:
            places += 1
        if is_killed and name == "database" and in_use is not None:
            assert fareline.postgres.accepts(fareline.service, in_use), "the login in use was touched"
        rotate(kind_of(fareline, name), token)
        check_whole(fareline, fareline.arns[name], name)
        if name == "database":
            fareline.clock.pass_by(minutes=40)
            close(fareline)
    return places


@pytest.mark.parametrize("after", (False, True), ids=("before", "after"))
@pytest.mark.parametrize("at", (1, 2, 3))
def test_a_closing_that_is_killed_is_completed_by_the_next_run(with_database, at, after):
    fareline = with_database
    rotate(kind_of(fareline))
    first = fareline.value(fareline.arns["database"])
    rotate(kind_of(fareline))
    fareline.clock.pass_by(minutes=40)
    try:
        close(fareline, killer=Killer(at, after))
    except Killed:
        close(fareline)
    assert not fareline.postgres.accepts(fareline.service, first)
    rotate(kind_of(fareline))


def test_each_step_may_be_repeated_in_any_number(with_database):
    fareline, token = with_database, str(uuid.uuid4())
    rotate(kind_of(fareline))
    made = set()
    for step in STEPS.values():
        for _ in range(3):
            step(kind_of(fareline), token)
            made.add(kind_of(fareline).secret.value(token)["password"])
    assert len(made) == 1
    before = fareline.value(fareline.arns["database"])
    for step in STEPS.values():
        step(kind_of(fareline), token)
    assert fareline.value(fareline.arns["database"]) == before
    assert fareline.postgres.accepts(fareline.service, before)


def test_a_second_rotation_waits_for_the_first(with_database):
    fareline, first = with_database, str(uuid.uuid4())
    rotate(kind_of(fareline))
    STEPS["createSecret"](kind_of(fareline), first)
    with pytest.raises(Failure, match="another rotation is under way"):
        rotate(kind_of(fareline))
    rotate(kind_of(fareline), first)
    assert fareline.postgres.accepts(fareline.service, fareline.value(fareline.arns["database"]))


def test_runs_at_the_same_time_end_in_one_login_that_works(with_database):
    fareline, token = with_database, str(uuid.uuid4())
    rotate(kind_of(fareline))

    def run(_):
        try:
            rotate(kind_of(fareline), token)
        except Exception as lost:  # One may lose to another; what counts is what is there in the end.
            return type(lost).__name__
        return "done"

    with ThreadPoolExecutor(8) as runs:
        ended = list(runs.map(run, range(8)))
    rotate(kind_of(fareline), token)
    assert "done" in ended, ended
    check_whole(fareline, fareline.arns["database"], "database")
    assert len(fareline.labels(fareline.arns["database"])) == 2
