"""Addresses under /desk/accounts/: the health of each connection, and connecting."""

from django.urls import path

from heed.desk import accounts, connecting

urlpatterns = [
    path("", accounts.accounts, name="accounts"),
    path("rows/", accounts.rows, name="account_rows"),
    path("connect/", connecting.choose, name="choose_channel"),
    path("connect/<slug:channel>/", connecting.connect, name="connect"),
    path("agree/", connecting.agree, name="agree"),
    path("callback/", connecting.callback, name="connected"),
    path("<int:account_id>/connect/", connecting.reconnect, name="reconnect"),
    path("<int:account_id>/check/", accounts.check, name="check_account"),
    path("<int:account_id>/pause/", accounts.pause, name="pause_account"),
    path("<int:account_id>/resume/", accounts.resume, name="resume_account"),
    path("<int:account_id>/set-aside/", accounts.set_aside, name="set_aside"),
    path("<int:account_id>/set-aside/looked-at/", accounts.looked_at, name="looked_at"),
]
