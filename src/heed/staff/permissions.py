"""Which role may do what, as one table that a person can read."""

from __future__ import annotations

from heed.staff.models import Role

_EVERYONE = frozenset(Role)
_CASEWORK = frozenset({Role.AGENT, Role.DEPARTMENT_OFFICER, Role.COMMUNICATIONS_LEAD})
_BACK_OFFICE = frozenset({Role.AGENT, Role.COMMUNICATIONS_LEAD})
_ADMINISTRATOR = frozenset({Role.ADMINISTRATOR})

ACTS: dict[str, frozenset[Role]] = {
    "see_desk": _EVERYONE,
    "see_cases": _CASEWORK | {Role.PRIVACY_OFFICER, Role.POLICY_OFFICER},
    "see_identity": _CASEWORK | {Role.PRIVACY_OFFICER},  # handles and addresses from the vault
    "see_original": _BACK_OFFICE | {Role.PRIVACY_OFFICER},  # a message before names were taken out; always logged
    "work_cases": _CASEWORK,  # assign, place, settle, close, ask a department
    "draft_answers": _CASEWORK,
    "approve_answers": _BACK_OFFICE,
    "override_approval": frozenset({Role.COMMUNICATIONS_LEAD}),  # another's answer, with fewer approvals; logged
    "edit_code": frozenset({Role.COMMUNICATIONS_LEAD}),  # the code of conduct, and who has signed it
    "edit_approval": frozenset({Role.COMMUNICATIONS_LEAD}),  # approval rules and election time
    "review_exceptions": frozenset({Role.COMMUNICATIONS_LEAD, Role.PRIVACY_OFFICER}),  # where rules were set aside
    "enter_reports": _CASEWORK,
    "see_quality": _EVERYONE,  # figures of how well Heed reads; no message
    "see_figures": _EVERYONE - {Role.PRIVACY_OFFICER},  # how quickly residents are answered; never of one colleague
    "read_blind": _CASEWORK | {Role.POLICY_OFFICER},  # read a message for those figures
    "teach": frozenset({Role.COMMUNICATIONS_LEAD, Role.ADMINISTRATOR}),  # learn from corrections, and go back
    "edit_topics": frozenset({Role.COMMUNICATIONS_LEAD, Role.ADMINISTRATOR}),
    "edit_templates": _BACK_OFFICE,
    "see_facts": _CASEWORK | {Role.POLICY_OFFICER},
    "edit_facts": _CASEWORK,  # a department officer only those of their own department
    "see_dossiers": _CASEWORK | {Role.POLICY_OFFICER},  # with maps, conversations, indicators and scenarios
    "edit_dossiers": frozenset({Role.POLICY_OFFICER, Role.COMMUNICATIONS_LEAD}),
    "edit_routing": _BACK_OFFICE | _ADMINISTRATOR,  # work on a draft of the routing rules, and try it out
    "put_rules_live": frozenset({Role.COMMUNICATIONS_LEAD, Role.ADMINISTRATOR}),  # and take them back
    "edit_departments": _ADMINISTRATOR,
    "edit_hours": frozenset({Role.COMMUNICATIONS_LEAD, Role.ADMINISTRATOR}),
    "see_duty": _CASEWORK | _ADMINISTRATOR,  # who is on duty when; ask for a swap, be absent, get alarms
    "edit_duty": frozenset({Role.COMMUNICATIONS_LEAD, Role.ADMINISTRATOR}),  # the rota, and what is a calamity
    "manage_people": _ADMINISTRATOR,
    "manage_accounts": _ADMINISTRATOR,
    "see_accounts": frozenset({Role.ADMINISTRATOR, Role.COMMUNICATIONS_LEAD}),
    "see_log": frozenset({Role.PRIVACY_OFFICER}),
}


def allows(role: str, act: str) -> bool:
    """Whether the role may do the act. An act that is not in the table is a mistake in the code: `KeyError`."""
    return role in ACTS[act]
