"""Makes the ready-made catalogues in src/heed/casework/packs from the figures that their owners published.

    python scripts/topic_packs.py FOLDER

FOLDER holds `signalen/` (categories_fixture.json, categories_departments_handling.csv, departments.json and
service_level_objectives.csv, from the source of Signalen) and `vng-mor/` (BOR_MELD_referentie_tabel.csv, as VNG
published it). Only names, codes, departments and service targets are taken; no sentences.
"""

from __future__ import annotations

import csv
import json
import re
import sys
import unicodedata
from pathlib import Path
from typing import Any

PACKS = Path(__file__).resolve().parents[1] / "src/heed/casework/packs"
#: Front desks of Amsterdam, which see every category: who does the work stands behind them.
_FRONT_DESKS = ("CCA", "ASC")
_SAYS_NOTHING = re.compile(r"\b(overige?|anders|zie|overlast|algemeen)\b")


def main(folder: Path) -> None:
    _write("amsterdam", _amsterdam(folder / "signalen"))
    _write("vng", _vng(folder / "vng-mor"))


def _write(name: str, pack: dict[str, Any]) -> None:
    departments = ",\n".join(json.dumps(one, ensure_ascii=False) for one in pack["departments"])
    topics = ",\n".join(json.dumps(one, ensure_ascii=False) for one in pack["topics"])
    text = f'{{"departments": [\n{departments}\n],\n"topics": [\n{topics}\n]}}\n'
    (PACKS / f"{name}.json").write_text(text)
    print(f"{name}: {len(pack['topics'])} topics, {len(pack['departments'])} departments")


def _amsterdam(folder: Path) -> dict[str, Any]:
    categories = {one["pk"]: one["fields"] for one in json.loads((folder / "categories_fixture.json").read_text())}
    targets = {row["sub_category_slug"]: row for row in _rows(folder / "service_level_objectives.csv")}
    handling = {row["sub_category"]: row for row in _rows(folder / "categories_departments_handling.csv")}
    names = {one["code"]: one["name"] for one in json.loads((folder / "departments.json").read_text())}
    main_slugs = {one["slug"] for one in categories.values() if not one["parent"]}
    topics = []
    for one in sorted(categories.values(), key=lambda one: bool(one["parent"])):
        topic: dict[str, Any] = {"slug": one["slug"], "parent": "", "names": {"nl": one["name"]}}
        if one["parent"]:
            row = handling.get(one["name"], {})
            if one["slug"] in main_slugs:
                topic["slug"] = f"{one['slug']}-sub"
            topic["parent"], topic["code"] = categories[one["parent"]]["slug"], row.get("code", "")
            topic["keywords"] = {"nl": _words(one["name"])}
            topic["department"] = _worker(row.get("departments", ""))
            topic |= _target(targets[one["slug"]])
        else:
            topic["department"] = "asc"
        topics.append(topic)
    used = sorted({topic["department"] for topic in topics})
    by_slug = {code.lower(): name for code, name in names.items()}
    return {"departments": [{"slug": slug, "names": {"nl": by_slug[slug]}} for slug in used], "topics": topics}


def _worker(codes: str) -> str:
    """The first department behind the front desks; the second front desk where there is none."""
    behind = [code for code in codes.split(",") if code and code not in _FRONT_DESKS]
    return (behind[0] if behind else "ASC").lower()


def _target(row: dict[str, str]) -> dict[str, Any]:
    """In working days; a week of calendar days is five of them."""
    days = int(row["n_days"])
    if row["use_calendar_days"] == "True":
        days = round(days * 5 / 7)
    return {"target_amount": days, "target_unit": "working_days"}


def _vng(folder: Path) -> dict[str, Any]:
    topics: dict[str, dict[str, Any]] = {}
    for row in _rows(folder / "BOR_MELD_referentie_tabel.csv"):
        main, sub, item = (" ".join(row[name].split()) for name in ("hoofd", "sub", "item"))
        top = _slug(main)
        middle = f"{top}-{_slug(sub)}"[:60].strip("-")
        topics.setdefault(top, {"slug": top, "parent": "", "names": {"nl": main}})
        topics.setdefault(middle, {"slug": middle, "parent": top, "names": {"nl": sub}})
        slug = f"{_slug(sub)}-{_slug(item)}"[:56].strip("-")
        if slug in topics:
            slug = f"{slug}-{row['id']}"
        topics[slug] = {"slug": slug, "parent": middle, "code": row["id"], "names": {"nl": item[:100]}}
        topics[slug]["keywords"] = {"nl": _words(item)}
    order = sorted(topics.values(), key=lambda one: "code" in one)
    return {"departments": [], "topics": order}


def _words(name: str) -> list[str]:
    """What of a name residents may say themselves: its parts of at most three words that mean something alone."""
    parts = re.split(r"[/(),:]| en | of | – | - ", name.lower())
    found = [" ".join(part.split()) for part in parts]
    good = [part for part in found if part and len(part) > 3 and part.count(" ") < 3 and not part.endswith("-")]
    return list(dict.fromkeys(part for part in good if not _SAYS_NOTHING.search(part)))


def _slug(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
