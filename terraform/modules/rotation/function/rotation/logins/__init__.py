"""The database login of a service: two roles that take turns."""
from rotation.logins.login import Login

__all__ = ["Login"]
