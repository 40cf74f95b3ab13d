"""Everything that changes cognitive maps, their panels and answers. The only writer of these tables."""

from heed.policy.maps.actions.answering import answer
from heed.policy.maps.actions.editing import (
    add_concept,
    add_influence,
    add_map,
    change_concept,
    change_influence,
    change_map,
    copy_map,
    move_concept,
    remove_concept,
    remove_influence,
    take_in,
)
from heed.policy.maps.actions.panels import (
    add_panel,
    change_panel,
    close_panel,
    invite,
    open_panel_again,
    withdraw,
)
from heed.policy.maps.actions.weights import take_over

__all__ = [
    "add_concept",
    "add_influence",
    "add_map",
    "add_panel",
    "answer",
    "change_concept",
    "change_influence",
    "change_map",
    "change_panel",
    "close_panel",
    "copy_map",
    "invite",
    "move_concept",
    "open_panel_again",
    "remove_concept",
    "remove_influence",
    "take_in",
    "take_over",
    "withdraw",
]
