from __future__ import annotations

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest

from heed.addresses import address_of


class ClosedDoorAdapter(DefaultAccountAdapter):  # type: ignore[misc, unused-ignore]
    """Colleagues are invited; nobody signs up by themselves."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def get_client_ip(self, request: HttpRequest) -> str:
        """Failed log-ins are counted by the same address as everything else."""
        return address_of(request)
