"""The owner of a service's database, by whom migrations run."""
from rotation.owners.owner import Owner

__all__ = ["Owner"]
