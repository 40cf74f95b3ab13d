"""The one-time link with which a colleague sets a password, and the e-mail that brings it."""

from __future__ import annotations

from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from django.conf import settings
from django.core.mail import send_mail
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from heed.staff import queries
from heed.staff.models import Person


def has_mail_relay() -> bool:
    """Whether Heed can send e-mail to colleagues; where not, an administrator passes links on."""
    return bool(settings.EMAIL_HOST)


def address_for(person: Person) -> str:
    """The address at which the colleague sets a password. It works once, for `PASSWORD_RESET_TIMEOUT` seconds."""
    key = default_token_generator.make_token(person)
    path = reverse("account_reset_password_from_key", kwargs={"uidb36": user_pk_to_url_str(person), "key": key})
    return f"{settings.PUBLIC_URL}{path}"


def days_valid() -> int:
    return int(settings.PASSWORD_RESET_TIMEOUT // (24 * 3600))


def send(person: Person) -> None:
    """The invitation, in the colleague's own language. Raises what the mail relay raises."""
    with translation.override(person.language):
        town = queries.town()
        send_mail(
            subject=_("Your access to Heed of %(town)s") % {"town": town.name},
            message=_(
                "Dear %(name)s,\n\n"
                "You can now work with Heed of %(town)s. Choose a password at this address first:\n\n"
                "%(address)s\n\n"
                "The address works once, and for %(days)d days. "
                "After that, ask your administrator for a new one."
            )
            % {"name": person.name, "town": town.name, "address": address_for(person), "days": days_valid()},
            from_email=None,
            recipient_list=[person.email],
        )
