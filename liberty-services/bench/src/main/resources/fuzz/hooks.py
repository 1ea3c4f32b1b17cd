"""What the runs send is what a client could send: no header of the connection itself, no path that the edge refuses."""

import schemathesis

CONTROL = {chr(code) for code in range(32)} | {"\x7f"}
# The servers' web container answers these itself, with a page of its own; no client gets so far, since the edge refuses
# them, and services do not write such paths.
REFUSED = CONTROL | set("#;\\/%")


@schemathesis.hook
def filter_path_parameters(context, path_parameters):
    return not any(REFUSED & set(str(value)) for value in (path_parameters or {}).values())
