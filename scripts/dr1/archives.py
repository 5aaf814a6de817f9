"""An archived task: a ZIP file or the folder that it was unpacked to, every file with its digest."""
import contextlib
import hashlib
import pathlib
import tempfile
import zipfile
import zlib

from .files import Mismatch, require, sums

MOST_FILES, MOST_BYTES, MOST_TIMES = 65_534, 8 << 30, 200


@contextlib.contextmanager
def opened(path):
    """The folder to be proved; a ZIP file is unpacked into one that is gone afterwards."""
    if not path.is_file():
        yield path
        return
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        unpack(path, folder)
        require((folder / "SHA256SUMS").is_file(), "压缩包中没有 SHA256SUMS")
        yield folder


def unpack(path, folder):
    """Write an archive's files; what could land elsewhere or never end is refused before."""
    try:
        with zipfile.ZipFile(path) as archive:
            parts = [part for part in archive.infolist() if not (part.is_dir() and not part.file_size)]
            check_parts(parts)
            for part in parts:
                target = folder / part.filename
                target.parent.mkdir(parents=True, exist_ok=True)
                with archive.open(part) as source, target.open("xb") as file:
                    while piece := source.read(1 << 16):
                        file.write(piece)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, OSError, RuntimeError,
            EOFError) as problem:
        raise Mismatch(f"不是完整、可靠的压缩包（{problem}）") from problem


def check_parts(parts):
    names = [part.filename for part in parts]
    require(len(names) <= MOST_FILES and sum(part.file_size for part in parts) <= MOST_BYTES,
            "压缩包中的内容太多")
    require(len({name.lower() for name in names}) == len(names), "压缩包中有同名的文件")
    for part in parts:
        name = part.filename
        require(name == part.orig_filename and is_safe(name), f"压缩包中有不安全的文件名“{name}”")
        require(part.external_attr >> 16 & 0o170000 != 0o120000, f"压缩包中的“{name}”是链接")
        require(part.file_size <= max(1 << 20, part.compress_size * MOST_TIMES),
                f"压缩包中的“{name}”压缩倍数太高")


def is_safe(name):
    """Every part of a path is a plain name: none hidden, none leading upwards or to a drive."""
    parts = name.split("/")
    return (all(part and not part.startswith(".") for part in parts)
            and not any(character < " " or character in "\\:" for character in name))


def check_digests(folder):
    """Every file of a published or archived folder is the one that its SHA256SUMS lists."""
    path = folder / "SHA256SUMS"
    if not path.is_file():
        return
    listed = sums(path.read_bytes())
    paths = {"/".join(path.relative_to(folder).parts): path
             for path in folder.rglob("*") if path.is_symlink() or not path.is_dir()}
    found = {name: "" if path.is_symlink() else digest(path) for name, path in paths.items()
             if name != "SHA256SUMS" and (name in listed or not is_left_by_systems(name))}
    odd = [name for name in sorted({*listed, *found}) if found.get(name) != listed.get(name)]
    require(not odd, "与 SHA256SUMS 相比，文件缺少、多出或被改动：" + "、".join(odd))


def is_left_by_systems(name):
    return any(part.startswith(".") for part in name.split("/"))


def digest(path):
    whole = hashlib.sha256()
    with path.open("rb") as file:
        while piece := file.read(1 << 16):
            whole.update(piece)
    return whole.hexdigest()
