"""Photos of residents: re-encoded, so that nothing but the picture itself is kept.

A phone writes into a photo where and when it was taken, with which device, sometimes by whom. Only the pixels are
copied to a new file; what is not copied cannot be forgotten to be removed.
"""

from __future__ import annotations

from io import BytesIO

from PIL import Image, ImageOps, UnidentifiedImageError

MAX_BYTES = 20 * 1024 * 1024
MAX_PIXELS = 50_000_000
MAX_SIDE = 2560  # pixels, of the picture that is kept
_QUALITY = 85  # of JPEG and WebP

# What Pillow calls a format, and what it becomes. MPO is how many phones write a JPEG: one with a preview behind it.
_BECOMES = {"JPEG": "JPEG", "MPO": "JPEG", "PNG": "PNG", "WEBP": "WEBP"}
_MEDIA_TYPES = {"JPEG": "image/jpeg", "PNG": "image/png", "WEBP": "image/webp"}
_HEIC_BRANDS = (b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"mif1", b"msf1")
_ORIENTATION_TAG = 0x0112


class PhotoError(ValueError):
    """A file that cannot be taken as a photo. `code` is for pages that say it in another language.

    Codes: "empty", "too_large", "too_many_pixels", "heic", "unknown" (no JPEG, PNG or WebP), "broken".
    """

    def __init__(self, code: str, message: str, remedy: str) -> None:
        super().__init__(f"{message}. {remedy}")
        self.code = code
        self.message = message
        self.remedy = remedy


def without_metadata(content: bytes) -> tuple[bytes, str]:
    """The same picture as a new file, upright, at most 2560 pixels wide and high, and its media type.

    Takes JPEG, PNG and WebP up to 20 MB and 50 megapixels; of a moving picture the first frame is kept. EXIF, XMP,
    IPTC, comments and colour profiles are gone. Raises `PhotoError` and nothing else.
    """
    _check_size(content)
    _check_not_heic(content)
    picture = _open(content)
    target = _BECOMES[str(picture.format)]
    try:
        return _encode(_pixels_only(picture), target), _MEDIA_TYPES[target]
    except Exception as error:  # decoders of damaged files raise almost anything
        raise _broken() from error


def cleaned(content: bytes, media_type: str) -> tuple[bytes, str]:
    """A file of any kind: without metadata where it is a photo that we can read, else as it came."""
    if not media_type.startswith("image/"):
        return content, media_type
    try:
        return without_metadata(content)
    except PhotoError:
        return content, media_type


def _check_size(content: bytes) -> None:
    if not content:
        raise PhotoError("empty", "The photo is an empty file", "Choose the photo again.")
    if len(content) > MAX_BYTES:
        raise PhotoError("too_large", "The photo is larger than 20 MB", "Choose a smaller photo.")


def _check_not_heic(content: bytes) -> None:
    if content[4:8] == b"ftyp" and content[8:12] in _HEIC_BRANDS:
        raise PhotoError(
            "heic",
            "The photo is a HEIC file, which cannot be read here",
            "Send it as JPEG; on an iPhone: Settings, Camera, Formats, Most Compatible.",
        )


def _open(content: bytes) -> Image.Image:
    """The picture, its header read and its pixels not yet."""
    try:
        picture = Image.open(BytesIO(content), formats=("JPEG", "PNG", "WEBP"))
    except Image.DecompressionBombError as error:
        raise _too_many_pixels() from error
    except UnidentifiedImageError as error:
        raise PhotoError("unknown", "The file is not a photo that can be read", "Send a JPEG, PNG or WebP.") from error
    except Exception as error:  # decoders of damaged files raise almost anything
        raise _broken() from error
    if picture.width * picture.height > MAX_PIXELS:
        raise _too_many_pixels()
    return picture


def _too_many_pixels() -> PhotoError:
    return PhotoError("too_many_pixels", "The photo has more than 50 megapixels", "Choose a smaller photo.")


def _broken() -> PhotoError:
    return PhotoError("broken", "The photo is damaged or incomplete", "Choose the photo again, or take another.")


def _pixels_only(picture: Image.Image) -> Image.Image:
    """A new image with the upright, scaled pixels and nothing else of the old one."""
    orientation = _orientation(picture)
    picture.draft("RGB", (MAX_SIDE, MAX_SIDE))  # a JPEG is decoded smaller at once, which saves most of the memory
    picture.load()
    mode = _mode(picture)
    plain = picture if picture.mode == mode else picture.convert(mode)  # of 50 megapixels, a copy is 200 MB
    plain.thumbnail((MAX_SIDE, MAX_SIDE), Image.Resampling.LANCZOS)
    clean = Image.new(plain.mode, plain.size)
    clean.paste(plain)
    return _upright(clean, orientation)


def _orientation(picture: Image.Image) -> int:
    """How the camera was held (EXIF 1 to 8); 1 (upright) where that is not told in a way that can be read."""
    try:
        value = picture.getexif().get(_ORIENTATION_TAG, 1)
    except Exception:  # damaged EXIF is no reason to refuse a good picture
        return 1
    return value if isinstance(value, int) and 1 <= value <= 8 else 1


def _upright(clean: Image.Image, orientation: int) -> Image.Image:
    if orientation == 1:
        return clean
    clean.getexif()[_ORIENTATION_TAG] = orientation
    turned = ImageOps.exif_transpose(clean)
    turned.info.clear()
    return turned


def _mode(picture: Image.Image) -> str:
    if picture.mode in ("RGBA", "LA", "PA", "La", "RGBa") or "transparency" in picture.info:
        return "RGBA"
    return "L" if picture.mode == "L" else "RGB"


def _encode(clean: Image.Image, target: str) -> bytes:
    buffer = BytesIO()
    clean.save(buffer, format=target, quality=_QUALITY)
    return buffer.getvalue()
