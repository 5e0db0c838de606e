"""Settings and addresses of a small django-helpdesk site; runs in django-helpdesk's own environment.

What differs between two sites comes from the environment: SHOP_FOLDER, and SHOP_MAILS_NOTES to leave the setting out
that keeps private follow-ups from being mailed.
"""
# mypy: ignore-errors
# (Django is installed only there)

import os
from pathlib import Path

FOLDER = Path(os.environ.get("SHOP_FOLDER", "nowhere"))
SECRET_KEY = "for tests only"
ALLOWED_HOSTS = ["127.0.0.1"]
ROOT_URLCONF = __name__
USE_TZ = True
TIME_ZONE = "America/New_York"
STATIC_URL = "static/"
SITE_ID = 1
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": FOLDER / "db.sqlite",
        "OPTIONS": {"timeout": 20, "transaction_mode": "IMMEDIATE"},
    }
}
INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.sites",
    "django.contrib.humanize",
    "django.contrib.admin",
    "django.contrib.staticfiles",
    "rest_framework",
    "helpdesk",
]
MIDDLEWARE = [
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ]
        },
    }
]
# a slow hash is for people's passwords: here each request would pay for it
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
DEFAULT_AUTO_FIELD = "django.db.models.AutoField"
DEFAULT_FROM_EMAIL = "help@shop.test"
EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
EMAIL_FILE_PATH = FOLDER / "mails"
HELPDESK_TEAMS_MODE_ENABLED = False
if "SHOP_MAILS_NOTES" not in os.environ:
    HELPDESK_PRIVATE_FOLLOWUP_MEANS_NO_EMAILS = True


def _webhooks():
    return (FOLDER / "webhooks").read_text().split()


HELPDESK_GET_NEW_TICKET_WEBHOOK_URLS = HELPDESK_GET_FOLLOWUP_WEBHOOK_URLS = _webhooks


def fill():
    """Make a queue that fetches its mails from a folder, and two staff users, of whom replybot is no superuser."""
    from django.contrib.auth.models import User
    from helpdesk.models import Queue

    Queue.objects.create(
        title="Help",
        slug="help",
        email_address="help@shop.test",
        allow_email_submission=True,
        email_box_type="local",
        email_box_local_dir=str(FOLDER / "inbox"),
        email_box_interval=0,
        # whoever a customer puts into Cc reads along
        enable_notifications_on_email_events=True,
    )
    for name in ("agent", "replybot"):
        User.objects.create_user(name, f"{name}@shop.test", f"{name}-password", is_staff=True)


def fetch_mail(request):
    """Run the command that a shop runs every few minutes."""
    from django.core.management import call_command
    from django.http import HttpResponse

    call_command("get_email", quiet=True)
    return HttpResponse("fetched")


def __getattr__(name):
    """Addresses are made when Django asks for them: before, its apps are not ready."""
    if name != "urlpatterns":
        raise AttributeError(name)
    from django.urls import include, path

    return [path("fetch-mail", fetch_mail), path("helpdesk/", include("helpdesk.urls", namespace="helpdesk"))]
