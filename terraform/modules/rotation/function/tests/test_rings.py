"""A ring of keys, walked over simulated days."""

import base64
import re
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from watcher import Watcher

from rotation.failure import Failure
from rotation.rings import ring as rules
from rotation.rings.keys import sealing_key, signing_key
from rotation.rings.tending import tend

KINDS = ("signing", "sealing")


def _tend(fareline, kind, store=None, begin=False):
    told = fareline.settings.rings[kind]
    return tend(fareline.parts(store).secret(told.arn, kind), told, fareline.clock.now(), begin)


@pytest.mark.parametrize("kind", KINDS)
def test_keys_turn_over_for_a_hundred_days_and_the_runbook_is_kept(fareline, kind):
    watcher = Watcher(kind)
    end = fareline.clock.now() + timedelta(days=100)
    while fareline.clock.now() < end:
        _tend(fareline, kind)
        ring = fareline.value(fareline.arns[kind])
        watcher.sees(ring, fareline.clock.now())
        # In coarse steps as long as nothing is under way.
        fareline.clock.pass_by(minutes=5 if len(ring) > 1 else 240)
    assert len(watcher.signed_by) == 4


@pytest.mark.parametrize("kind", KINDS)
def test_runs_every_minute_take_no_step_too_early(fareline, kind):
    watcher = Watcher(kind)
    _tend(fareline, kind)
    watcher.sees(fareline.value(fareline.arns[kind]), fareline.clock.now())
    assert _tend(fareline, kind, begin=True) == "publish"
    for _ in range(180):
        watcher.sees(fareline.value(fareline.arns[kind]), fareline.clock.now())
        fareline.clock.pass_by(minutes=1)
        _tend(fareline, kind)
    assert list(fareline.value(fareline.arns[kind])) == ["current"]
    assert len(watcher.signed_by) == 2


def test_the_watcher_refuses_a_key_that_signs_too_early(fareline):
    watcher = Watcher("signing")
    ring = rules.first("signing", fareline.clock.now())
    watcher.sees(ring, fareline.clock.now())
    hasty = rules.Times(timedelta(days=1), timedelta(minutes=39), timedelta(minutes=20))
    for age in (timedelta(days=1), timedelta(minutes=39)):
        watcher.sees(ring, fareline.clock.now())
        ring = rules.next_step("signing", ring, age, hasty, fareline.clock.now()).ring
    with pytest.raises(AssertionError, match="before all know it"):
        fareline.clock.pass_by(minutes=39)
        watcher.sees(ring, fareline.clock.now())


def test_the_watcher_refuses_a_key_id_that_comes_back(fareline):
    watcher = Watcher("sealing")
    former, later = sealing_key(fareline.clock.now()), sealing_key(fareline.clock.now())
    watcher.sees({"current": former, "next": later}, fareline.clock.now())
    fareline.clock.pass_by(minutes=10)
    watcher.sees({"current": later, "previous": former}, fareline.clock.now())
    fareline.clock.pass_by(hours=2)
    watcher.sees({"current": later}, fareline.clock.now())
    with pytest.raises(AssertionError, match="came back"):
        watcher.sees({"current": later, "next": former}, fareline.clock.now())


def test_a_version_that_somebody_put_back_starts_the_time_anew(fareline):
    arn = fareline.arns["signing"]
    _tend(fareline, "signing")
    _tend(fareline, "signing", begin=True)
    published = fareline.value(arn)
    fareline.clock.pass_by(minutes=49)
    fareline.put(arn, {"current": published["current"], "next": signing_key(fareline.clock.now())})
    fareline.clock.pass_by(minutes=49)
    assert _tend(fareline, "signing") is None
    fareline.clock.pass_by(minutes=1)
    assert _tend(fareline, "signing") == "promote"


@pytest.mark.parametrize("kind", KINDS)
def test_two_runs_at_once_take_one_step(fareline, kind):
    _tend(fareline, kind)
    before = len(fareline.labels(fareline.arns[kind]))
    with ThreadPoolExecutor(4) as runs:
        taken = list(runs.map(lambda _: _tend(fareline, kind, begin=True), range(4)))
    assert "publish" in taken and set(taken) <= {"publish", None}
    assert len(fareline.labels(fareline.arns[kind])) == before + 1


def test_a_step_that_is_repeated_from_the_same_state_changes_nothing(fareline):
    told = fareline.settings.rings["signing"]
    secret = fareline.parts().secret(told.arn, "signing")
    token = secret.token()
    assert secret.put(token, rules.first("signing", fareline.clock.now()), "AWSCURRENT")
    kept = fareline.value(told.arn)
    assert not secret.put(token, rules.first("signing", fareline.clock.now()), "AWSCURRENT")
    assert fareline.value(told.arn) == kept


def test_a_run_that_looked_before_another_took_the_step_takes_none(fareline):
    told = fareline.settings.rings["signing"]
    _tend(fareline, "signing")

    class Overtaken:
        """Another run takes the whole step after this one has read the ring."""

        def __init__(self):
            self._others_turn = True

        def __getattr__(self, name):
            return getattr(fareline.store, name)

        def put_secret_value(self, **call):
            if self._others_turn:
                self._others_turn = False
                assert _tend(fareline, "signing", begin=True) == "publish"
            return fareline.store.put_secret_value(**call)

    assert _tend(fareline, "signing", store=Overtaken(), begin=True) is None
    assert list(fareline.value(told.arn)) == ["current", "next"]
    assert len(fareline.labels(told.arn)) == 2


@pytest.mark.parametrize(
    ("kind", "ring", "said"),
    [
        ("signing", {}, "current, next, previous"),
        ("signing", {"current": "text"}, "no signing key"),
        ("signing", {"current": {"kty": "RSA", "kid": "a b", "n": "", "e": "", "d": ""}}, "services refuse"),
        ("sealing", {"current": {"id": "seventeen-letters", "key": ""}}, "services refuse"),
        ("sealing", {"current": {"id": "a", "key": ""}, "next": {"id": "a", "key": ""}}, "two keys of one id"),
        ("sealing", {"current": {"id": "a", "key": ""}, "former": {"id": "b", "key": ""}}, "current, next, previous"),
    ],
)
def test_a_ring_that_is_none_is_left_alone(fareline, kind, ring, said):
    arn = fareline.arns[kind]
    fareline.put(arn, ring)
    fareline.clock.pass_by(days=100)
    with pytest.raises(Failure, match=said) as refused:
        _tend(fareline, kind)
    assert kind in str(refused.value) and "store" in str(refused.value)
    assert fareline.value(arn) == ring


def test_a_signing_key_is_a_private_jwk_that_signs(clock):
    key = signing_key(clock.now())
    assert re.fullmatch(r"[A-Za-z0-9._-]{1,64}", key["kid"])
    number = {
        name: int.from_bytes(base64.urlsafe_b64decode(key[name] + "=="), "big")
        for name in ("n", "e", "d", "p", "q", "dp", "dq", "qi")
    }
    assert number["n"].bit_length() == 2048 and (key["kty"], key["alg"], key["use"]) == ("RSA", "RS256", "sig")
    public = rsa.RSAPublicNumbers(number["e"], number["n"])
    private = rsa.RSAPrivateNumbers(
        number["p"], number["q"], number["d"], number["dp"], number["dq"], number["qi"], public
    ).private_key()
    signature = private.sign(b"probe", padding.PKCS1v15(), hashes.SHA256())
    public.public_key().verify(signature, b"probe", padding.PKCS1v15(), hashes.SHA256())


def test_a_sealing_key_is_as_flight_and_auth_take_it(clock):
    key = sealing_key(clock.now())
    assert set(key) == {"id", "key"} and re.fullmatch(r"[A-Za-z0-9._-]{1,16}", key["id"])
    assert len(base64.urlsafe_b64decode(key["key"] + "=")) == 32
