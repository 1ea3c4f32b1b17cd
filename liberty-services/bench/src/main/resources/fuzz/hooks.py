"""What the runs send is what can arrive: no path that the edge refuses."""

import schemathesis

CONTROL = {chr(code) for code in range(32)} | {"\x7f"}
# The servers' web container answers these itself, with a page of its own; no client gets so far, since the edge refuses
# them, and services do not write such paths.
REFUSED = CONTROL | set("#;\\/%")


def plain(value):
    return "".join("_" if character in REFUSED else character for character in value) if isinstance(value, str) else value


@schemathesis.hook
def map_path_parameters(context, path_parameters):
    return {name: plain(value) for name, value in (path_parameters or {}).items()}
