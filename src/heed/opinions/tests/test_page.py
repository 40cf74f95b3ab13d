"""The page about opinions says what the code does."""

from __future__ import annotations

from pathlib import Path

from heed.opinions import components, conversation, grouping, proportions, representing, routing, votes

ROOT = Path(__file__).parents[4]
PAGE = (ROOT / "docs/reference/opinions.md").read_text()


def test_figures_of_the_method() -> None:
    assert f"from min({conversation.IN_FROM}, n_statements) votes on" in PAGE
    assert f"fewer than {conversation.TOPPED_UP_TO}" in PAGE
    assert f"up to {grouping.BASE} clusters" in PAGE
    assert f"k = {grouping.FEWEST} to {grouping.MOST}" in PAGE
    assert f"in {grouping.RUNS} ways" in PAGE
    assert f"({grouping.RUNS_AGAIN} starts)" in PAGE
    assert grouping.STABLE == 4 and "best four times in a row" in PAGE
    assert grouping.GOOD == 4 and "Of the quarter with the best silhouette" in PAGE
    assert f"z > {proportions.SURE}" in PAGE
    assert representing.MOST == 5 and "five at most" in PAGE
    assert f"{routing.META_PRIORITY**2:.0f} for statements about" in PAGE
    assert f"{votes.LARGEST:,} at most" in PAGE
    assert f"Up to {components._SMALL} statements" in PAGE
