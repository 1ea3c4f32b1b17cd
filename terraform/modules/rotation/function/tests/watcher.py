"""Holds a ring of keys to the runbook."""

from datetime import timedelta

# What the runbook asks for, not what the settings say.
LEAST_PUBLISHED = {"signing": timedelta(minutes=40), "sealing": timedelta(minutes=5)}
LEAST_KEPT = {"signing": timedelta(minutes=10, seconds=30), "sealing": timedelta(minutes=65)}
MOST_KEYS = {"signing": 3, "sealing": 2}


class Watcher:
    """Sees every state of a ring and holds it to the runbook, without a word from the code under test."""

    def __init__(self, kind: str):
        self._kind = kind
        self._published: dict[str, object] = {}
        self._gone: set[str] = set()
        self._left: dict[str, object] = {}
        self._before: dict[str, str] = {}
        self.signed_by: list[str] = []

    def sees(self, ring: dict, now) -> None:
        name = "kid" if self._kind == "signing" else "id"
        ids = {place: key[name] for place, key in ring.items()}
        assert len(set(ids.values())) == len(ids) <= MOST_KEYS[self._kind]
        assert not self._gone & set(ids.values()), "a key id came back"
        for key in set(self._before.values()) - set(ids.values()):
            assert now - self._left[key] >= LEAST_KEPT[self._kind], "a key was removed while what it made lives"
            self._gone.add(key)
        for key in ids.values():
            self._published.setdefault(key, now)
        current = ids["current"]
        if self._before and current != self._before["current"]:
            assert now - self._published[current] >= LEAST_PUBLISHED[self._kind], "a key signs before all know it"
            assert ids["previous"] == self._before["current"]
            self._left[self._before["current"]] = now
        if not self.signed_by or self.signed_by[-1] != current:
            self.signed_by.append(current)
        self._before = ids
