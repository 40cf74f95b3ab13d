"""Photos keep their picture and lose everything else."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, PngImagePlugin

from heed.channels.photo import MAX_BYTES, MAX_SIDE, PhotoError, cleaned, without_metadata

# Pillow warns about damaged files; here they are damaged on purpose.
pytestmark = pytest.mark.filterwarnings("ignore::UserWarning:PIL")

_MARK = b"SECRET-OF-ANNA"
_GPS, _ORIENTATION, _ARTIST, _DESCRIPTION = 0x8825, 0x0112, 0x013B, 0x010E


def _exif(orientation: int = 1) -> Image.Exif:
    exif = Image.Exif()
    exif[_ORIENTATION] = orientation
    exif[_ARTIST] = exif[_DESCRIPTION] = _MARK.decode()
    exif[_GPS] = {1: "N", 2: (52.0, 0.0, 42.0), 3: "E", 4: (4.0, 21.0, 24.0)}
    return exif


def _half_and_half(mode: str = "RGB", size: tuple[int, int] = (80, 40)) -> Image.Image:
    """Left half red, right half blue: which way is up can be seen."""
    picture = Image.new("RGB", size, "red")
    picture.paste("blue", (size[0] // 2, 0, *size))
    return picture.convert(mode)


def _file(picture: Image.Image, kind: str, **options) -> bytes:
    buffer = BytesIO()
    picture.save(buffer, kind, **options)
    return buffer.getvalue()


def _jpeg(orientation: int = 1) -> bytes:
    comment = {"comment": _MARK, "icc_profile": _MARK, "xmp": b"<x:xmpmeta>" + _MARK}
    return _file(_half_and_half(), "JPEG", exif=_exif(orientation), **comment)


def _png() -> bytes:
    notes = PngImagePlugin.PngInfo()
    notes.add_text("Author", _MARK.decode())
    notes.add_itxt("XML:com.adobe.xmp", _MARK.decode())
    return _file(_half_and_half(), "PNG", exif=_exif(), pnginfo=notes, icc_profile=_MARK)


def _webp() -> bytes:
    return _file(_half_and_half(), "WEBP", exif=_exif(), xmp=_MARK, icc_profile=_MARK)


def _mpo() -> bytes:
    """A JPEG as many phones write it: with a second picture, and its metadata, behind the first."""
    return _file(_half_and_half(), "MPO", save_all=True, append_images=[_half_and_half()], exif=_exif())


def _opened(content: bytes) -> Image.Image:
    picture = Image.open(BytesIO(content))
    picture.load()
    return picture


_ALL = [(_jpeg, "image/jpeg"), (_png, "image/png"), (_webp, "image/webp"), (_mpo, "image/jpeg")]


@pytest.mark.parametrize(("make", "media_type"), _ALL)
def test_where_when_and_who_is_gone(make, media_type):
    original = make()
    assert Image.open(BytesIO(original)).getexif().get_ifd(_GPS)  # it was there
    content, found_type = without_metadata(original)
    picture = _opened(content)
    assert found_type == media_type == Image.MIME[picture.format]
    assert not picture.getexif()
    # Anything that Pillow found in the file beside pixels would stand in `info`.
    assert set(picture.info) <= {
        "jfif",
        "jfif_version",
        "jfif_unit",
        "jfif_density",
        "loop",
        "background",
        "duration",
        "timestamp",
    }
    assert _MARK not in content
    assert b"Exif" not in content


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_photo_stands_upright_without_its_tag(orientation):
    content, _ = without_metadata(_jpeg(orientation))
    picture = _opened(content)
    assert picture.size == ((80, 40) if orientation < 5 else (40, 80))
    red_corner = {1: (2, 2), 2: (77, 2), 3: (77, 2), 4: (2, 2), 5: (2, 2), 6: (2, 2), 7: (2, 77), 8: (2, 77)}
    red, _, blue = picture.getpixel(red_corner[orientation])
    assert red > 200 > blue
    assert not picture.getexif()


@pytest.mark.parametrize(("size", "expected"), [((6000, 3000), (2560, 1280)), ((500, 5000), (256, 2560))])
def test_large_photos_become_smaller(size, expected):
    content, _ = without_metadata(_file(_half_and_half(size=size), "JPEG"))
    assert _opened(content).size == expected
    assert max(expected) == MAX_SIDE


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_every_kind_of_png_is_read(mode):
    picture = Image.new("I;16", (20, 20)) if mode == "I;16" else _half_and_half(mode, (20, 20))
    content, media_type = without_metadata(_file(picture, "PNG"))
    assert media_type == "image/png"
    assert _opened(content).size == (20, 20)


def test_what_was_transparent_stays_so():
    content, _ = without_metadata(_file(Image.new("RGBA", (20, 20), (255, 0, 0, 0)), "PNG"))
    assert _opened(content).getpixel((5, 5))[3] == 0


def test_a_print_shop_jpeg_is_read():
    content, _ = without_metadata(_file(_half_and_half("CMYK"), "JPEG"))
    assert _opened(content).mode == "RGB"


def test_a_moving_picture_becomes_its_first_frame():
    frames = [Image.new("RGB", (20, 20), colour) for colour in ("red", "blue")]
    moving = _file(frames[0], "WEBP", save_all=True, append_images=frames[1:], duration=100)
    picture = _opened(without_metadata(moving)[0])
    assert getattr(picture, "n_frames", 1) == 1
    assert picture.convert("RGB").getpixel((5, 5))[0] > 200


def _png_of(width: int, height: int) -> bytes:
    """A tiny file that claims to be a huge picture."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    rows = zlib.compress(b"\0" * 10_000)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


@pytest.mark.filterwarnings("ignore::PIL.Image.DecompressionBombWarning")
@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty"),
        (b"\xff\xd8\xff" + b"\0" * MAX_BYTES, "too_large"),
        (_png_of(10_000, 5_001), "too_many_pixels"),
        (_png_of(10_000, 10_000), "too_many_pixels"),  # Pillow itself only warns
        (_png_of(60_000, 60_000), "too_many_pixels"),  # Pillow itself refuses
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "heic"),
        (b"\0\0\0\x18ftypmif1\0\0\0\0mif1heic", "heic"),
        (b"GIF89a" + b"\0" * 50, "unknown"),
        (b"%PDF-1.7", "unknown"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "unknown"),
    ],
)
def test_what_is_refused_says_why_and_what_to_do(content, code):
    with pytest.raises(PhotoError) as caught:
        without_metadata(content)
    assert caught.value.code == code
    assert caught.value.remedy.endswith(".")
    assert str(caught.value) == f"{caught.value.message}. {caught.value.remedy}"


@pytest.mark.parametrize("make", [_jpeg, _png, _webp])
def test_half_a_file_is_refused(make):
    whole = _file(Image.effect_noise((200, 200), 80), {_jpeg: "JPEG", _png: "PNG", _webp: "WEBP"}[make])
    with pytest.raises(PhotoError) as caught:
        without_metadata(whole[: len(whole) // 2])
    assert caught.value.code == "broken"


def _taken_or_refused(content: bytes) -> None:
    try:
        taken, media_type = without_metadata(content)
    except PhotoError:
        return
    assert media_type == Image.MIME[str(_opened(taken).format)]
    assert _MARK not in taken


_ORIGINALS = [make() for make, _ in _ALL]


@settings(max_examples=200, deadline=None)
@given(
    content=st.binary(max_size=300), start=st.sampled_from([b"", b"\xff\xd8\xff\xe1", b"\x89PNG\r\n\x1a\n", b"RIFF"])
)
def test_garbage_is_refused_and_nothing_else_happens(content, start):
    _taken_or_refused(start + content)


@settings(max_examples=200, deadline=None)
@given(
    original=st.sampled_from(_ORIGINALS), keep=st.floats(0, 1), place=st.floats(0, 0.999), other=st.binary(max_size=8)
)
def test_damaged_photos_are_taken_clean_or_refused(original, keep, place, other):
    at = int(place * len(original))
    damaged = original[:at] + other + original[at + len(other) :]
    _taken_or_refused(damaged[: int(keep * len(damaged))])
    _taken_or_refused(damaged)


def test_damaged_exif_does_not_cost_the_photo():
    original = _file(_half_and_half(), "JPEG", exif=b"Exif\0\0MM\0*\xff\xff\xff\xff" + _MARK)
    content, _ = without_metadata(original)
    assert _opened(content).size == (80, 40)
    assert _MARK not in content


def test_of_files_only_photos_that_can_be_read_are_changed():
    content, media_type = cleaned(_jpeg(), "image/jpeg")
    assert _MARK not in content
    assert media_type == "image/jpeg"
    for other in ((b"%PDF-1.7 " + _MARK, "application/pdf"), (b"no picture", "image/png")):
        assert cleaned(*other) == other
