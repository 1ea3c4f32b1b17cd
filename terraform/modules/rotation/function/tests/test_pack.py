"""The zip is the same whenever and wherever it is made."""

import importlib.util
import os
import zipfile
from pathlib import Path

_MODULE = Path(__file__).parents[2] / "pack.py"


def _pack(folder: Path, package: Path) -> bytes:
    spec = importlib.util.spec_from_file_location("pack", _MODULE)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    module.pack(folder, package)
    return package.read_bytes()


def _folder(at: Path, names: list[str], time: int) -> Path:
    for name in names:
        file = at / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(name)
        os.utime(file, (time, time))
    return at


def test_neither_time_nor_order_nor_leavings_show(tmp_path):
    one = _folder(tmp_path / "one", ["b/c.py", "a.py"], 1_000_000_000)
    other = _folder(tmp_path / "other", ["a.py", "b/c.py", "b/__pycache__/c.pyc", "x.dist-info/RECORD"], 1_700_000_000)
    first = _pack(one, tmp_path / "one.zip")
    assert first == _pack(other, tmp_path / "other.zip")
    assert zipfile.ZipFile(tmp_path / "one.zip").namelist() == ["a.py", "b/c.py"]


def test_another_byte_shows(tmp_path):
    folder = _folder(tmp_path / "one", ["a.py"], 1_000_000_000)
    first = _pack(folder, tmp_path / "one.zip")
    (folder / "a.py").write_text("other")
    assert first != _pack(folder, tmp_path / "other.zip")
