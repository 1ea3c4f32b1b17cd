"""A secret of Secrets Manager: its versions, and the labels that say which is which."""

from __future__ import annotations

import json
import uuid
from datetime import datetime

from rotation.failure import Failure

CURRENT = "AWSCURRENT"
PENDING = "AWSPENDING"
_NAMES = uuid.UUID("9b0e4f2c-6a55-4c5e-9a6f-0d7c2f2a7f10")


class Secret:
    """One secret under its plain name; nothing is kept between two looks."""

    def __init__(self, client, arn: str, name: str):
        self._client = client
        self._arn = arn
        self.name = name

    def labels(self) -> dict[str, set[str]]:
        """The labels of each version that has any."""
        versions = self._described().get("VersionIdsToStages", {})
        return {version: set(labels) for version, labels in versions.items() if labels}

    def version(self, label: str) -> str | None:
        return next((version for version, labels in self.labels().items() if label in labels), None)

    def value(self, version: str) -> dict | None:
        """None where the version has no value: Secrets Manager makes it known before it is filled."""
        try:
            text = self._client.get_secret_value(SecretId=self._arn, VersionId=version)["SecretString"]
        except self._client.exceptions.ResourceNotFoundException:
            return None
        try:
            value = json.loads(text)
        except ValueError:
            value = None
        if not isinstance(value, dict):
            raise Failure(f"{self.name}: version {version} is no JSON object; put a right one into the store")
        return value

    def pending(self) -> str | None:
        """The version that a rotation under way will make current, once it has a value."""
        version = self.version(PENDING)
        if version is None or version == self.version(CURRENT) or self.value(version) is None:
            return None
        return version

    def changed_at(self) -> datetime:
        """When anything about the secret was changed last, so never before its current value was chosen."""
        described = self._described()
        moments = [described.get("LastChangedDate"), described.get("CreatedDate")]
        moments.append(self.created_at(self.version(CURRENT)))
        return max(moment for moment in moments if moment is not None)

    def created_at(self, version: str | None) -> datetime | None:
        if version is None:
            return None
        try:
            return self._client.get_secret_value(SecretId=self._arn, VersionId=version)["CreatedDate"]
        except self._client.exceptions.ResourceNotFoundException:
            return None

    def token(self) -> str:
        """
        The same for two that come from the same state, so that only one of them can take a step. It is to be had before
        the value is looked at: later it could be that of a state that nobody has seen.
        """
        described = self._described()
        stages = described.get("VersionIdsToStages", {})
        current = [version for version, labels in stages.items() if CURRENT in labels]
        state = (self._arn, current, described.get("LastChangedDate"))
        return str(uuid.uuid5(_NAMES, "|".join(str(part) for part in state)))

    def put(self, token: str, value: dict, label: str) -> bool:
        """False where somebody else has filled that version already."""
        try:
            self._client.put_secret_value(
                SecretId=self._arn,
                ClientRequestToken=token,
                SecretString=json.dumps(value, separators=(",", ":")),
                VersionStages=[label],
            )
            return True
        except self._client.exceptions.ResourceExistsException:
            return False

    def move(self, label: str, to: str | None) -> None:
        """Refused by Secrets Manager where the label is no longer where it was seen."""
        former = self.version(label)
        if former == to:
            return
        change = {"SecretId": self._arn, "VersionStage": label}
        if to is not None:
            change["MoveToVersionId"] = to
        if former is not None:
            change["RemoveFromVersionId"] = former
        self._client.update_secret_version_stage(**change)

    def _described(self) -> dict:
        return self._client.describe_secret(SecretId=self._arn)
