"""The pages around logging in. django-allauth has more (signing up, several addresses); those have no address here."""

from __future__ import annotations

from allauth.account import views
from django.urls import path, re_path, reverse, reverse_lazy

from heed.staff import account_forms as forms
from heed.staff.access import may


class LogOut(views.LogoutView):  # type: ignore[misc, unused-ignore]
    """Colleagues come out where they came in, not on the residents' pages."""

    def get_redirect_url(self) -> str:
        return reverse("account_login")


urlpatterns = [
    path("login/", views.LoginView.as_view(form_class=forms.LogInForm), name="account_login"),
    path("logout/", LogOut.as_view(), name="account_logout"),
    path("inactive/", views.AccountInactiveView.as_view(), name="account_inactive"),
    path("signup/", views.SignupView.as_view(), name="account_signup"),
    path(
        "password/change/",
        may("see_desk")(
            views.PasswordChangeView.as_view(form_class=forms.ChangeForm, success_url=reverse_lazy("staff:settings"))
        ),
        name="account_change_password",
    ),
    path(
        "password/reset/",
        views.PasswordResetView.as_view(form_class=forms.ForgottenForm),
        name="account_reset_password",
    ),
    path("password/reset/done/", views.PasswordResetDoneView.as_view(), name="account_reset_password_done"),
    re_path(
        r"^password/reset/key/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        views.PasswordResetFromKeyView.as_view(form_class=forms.NewPasswordForm),
        name="account_reset_password_from_key",
    ),
    path(
        "password/reset/key/done/",
        views.PasswordResetFromKeyDoneView.as_view(),
        name="account_reset_password_from_key_done",
    ),
]
