"""What a rotation says when it cannot go on."""

from pathlib import Path

_OURS = f"{Path(__file__).parent}/"


class Failure(Exception):
    """Says what, where and what to do, and nothing that is secret."""


def described(error: BaseException) -> str:
    """An unforeseen error by its kind and place; its own words may quote a value, so they go nowhere."""
    if isinstance(error, Failure):
        return str(error)
    response = getattr(error, "response", None)
    if isinstance(response, dict) and "Error" in response:
        call = getattr(error, "operation_name", "a call")
        return f"{call} was answered with {response['Error'].get('Code', 'an error')}{_place(error)}"
    return f"{type(error).__name__}{_place(error)}"


def _place(error: BaseException) -> str:
    trace = error.__traceback__
    place = ""
    while trace is not None:
        code = trace.tb_frame.f_code
        if code.co_filename.startswith(_OURS):
            place = f" at {code.co_filename.removeprefix(_OURS)}:{trace.tb_lineno}"
        trace = trace.tb_next
    return place
