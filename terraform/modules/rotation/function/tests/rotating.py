"""A rotation as Secrets Manager and the schedules have it done, one call after the other."""

import uuid

from rotation.logins.closing import close_former
from rotation.steps import STEPS


def kind_of(fareline, name="database", killer=None):
    parts = fareline.parts(killer.around(fareline.store) if killer else None)
    kind = parts.rotated()[fareline.arns[name]]
    if killer:
        kind._administrator = killer.around(kind._administrator)
    return kind


def rotate(kind, token=None):
    token = token or str(uuid.uuid4())
    for step in STEPS.values():
        step(kind, token)
    return token


def close(fareline, at_once=False, killer=None):
    told = fareline.settings
    return close_former(
        kind_of(fareline, killer=killer), fareline.clock.now(), told.close_after, told.close_patience, at_once
    )


def closed_in_time(fareline):
    fareline.clock.pass_by(minutes=40)
    assert close(fareline)


def user(fareline, letter):
    return f"{fareline.service}_app_{letter}"


def check_whole(fareline, arn, name):
    value, labels = fareline.value(arn), fareline.labels(arn)
    assert fareline.postgres.accepts(fareline.service, value)
    assert fareline.value(arn, "AWSPENDING") is None
    assert sum("AWSCURRENT" in each for each in labels.values()) == 1
    former = fareline.value(arn, "AWSPREVIOUS")
    if former is not None:
        assert former["password"] != value["password"]
        if name == "database":
            assert former["username"] != value["username"]
