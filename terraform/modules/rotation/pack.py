"""Zips a folder so that the same files always make the same bytes."""

import sys
import zipfile
from pathlib import Path

# The earliest time that a zip can tell.
MOMENT = (1980, 1, 1, 0, 0, 0)


def left_out(path: Path) -> bool:
    # Compiled code has times in it, and a record lists what pip found on this machine.
    return "__pycache__" in path.parts or path.suffix == ".pyc" or path.parts[0] == "bin" or path.name in {
        "RECORD", "INSTALLER", "REQUESTED", "direct_url.json"
    }


def pack(folder: Path, package: Path) -> None:
    names = sorted(file.relative_to(folder) for file in folder.rglob("*") if file.is_file())
    made = package.with_suffix(".new")
    with zipfile.ZipFile(made, "w") as archive:
        for name in names:
            if left_out(name):
                continue
            entry = zipfile.ZipInfo(name.as_posix(), MOMENT)
            entry.create_system = 3
            entry.external_attr = 0o100644 << 16
            # Stored as it is: each version of zlib packs in its own way.
            archive.writestr(entry, (folder / name).read_bytes(), compress_type=zipfile.ZIP_STORED)
    made.replace(package)


if __name__ == "__main__":
    pack(Path(sys.argv[1]), Path(sys.argv[2]))
