"""The names of a service's database and of its roles."""

_DATABASES = {"sandbox-provider": "provider"}


def database(service: str) -> str:
    return _DATABASES.get(service, service)


def owner(service: str) -> str:
    return f"{database(service)}_owner"


def group(service: str) -> str:
    return f"{database(service)}_app"


def logins(service: str) -> tuple[str, str]:
    return f"{group(service)}_a", f"{group(service)}_b"
