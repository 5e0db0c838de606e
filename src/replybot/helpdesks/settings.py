"""What the environment says about helpdesks. Read once, by the command line; no secret shows in a repr."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields

from replybot.errors import SettingsError
from replybot.helpdesks.helpdesk import Helpdesk
from replybot.ticket import shown

_SHORTEST_SECRET = 16
_URL = re.compile(r"https?://[^\s/@?#]+(/[^\s?#]*)?")
_NOTE_URL = re.compile(r"https?://[^\s/@?#]+([/?][^\s#]*)?")
_EXAMPLE_URL = "https://shop.example.com"
_NUMBER = re.compile(r"[0-9]{1,18}")


@dataclass(frozen=True, slots=True)
class ZendeskSettings:
    """An API token of an agent."""

    url: str
    email: str
    token: str = field(repr=False)
    ltv_field: str | None = None


@dataclass(frozen=True, slots=True)
class ChatwootSettings:
    """An access token of an agent or a bot."""

    url: str
    account: str
    token: str = field(repr=False)
    ltv_attribute: str | None = None


@dataclass(frozen=True, slots=True)
class GorgiasSettings:
    """A key of the REST API."""

    url: str
    email: str
    token: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class DjangoHelpdeskSettings:
    """A staff user who may write follow-ups."""

    url: str
    user: str
    password: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class RequestTrackerSettings:
    """A token of a user who may comment and not correspond."""

    url: str
    token: str = field(repr=False)
    queue: str | None = None


@dataclass(frozen=True, slots=True)
class GenericSettings:
    """Where notes are posted."""

    note_url: str = field(repr=False)
    """Hidden too: such addresses are often secrets themselves."""
    note_secret: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class HookSettings:
    """What a webhook proves its sender by; None: not set up."""

    zendesk_secret: str | None = field(default=None, repr=False)
    chatwoot_secret: str | None = field(default=None, repr=False)
    chatwoot_token: str | None = field(default=None, repr=False)
    chatwoot_account: str | None = None
    """Deliveries of another account are not ours."""
    gorgias_token: str | None = field(default=None, repr=False)
    django_helpdesk_token: str | None = field(default=None, repr=False)
    generic_secret: str | None = field(default=None, repr=False)
    generic_token: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class HelpdeskSettings:
    """Which desks are there; None: not set up."""

    zendesk: ZendeskSettings | None = None
    chatwoot: ChatwootSettings | None = None
    gorgias: GorgiasSettings | None = None
    django_helpdesk: DjangoHelpdeskSettings | None = None
    rt: RequestTrackerSettings | None = None
    generic: GenericSettings | None = None
    hooks: HookSettings = HookSettings()

    @property
    def names(self) -> tuple[str, ...]:
        """The desks that are set up."""
        desks = (field.name for field in fields(self) if field.name != "hooks")
        return tuple(name.replace("_", "-") for name in desks if getattr(self, name) is not None)


def read_helpdesk_settings(environment: Mapping[str, str]) -> HelpdeskSettings:
    """Return the settings that *environment* holds; an empty variable counts as not set.

    Raises:
        SettingsError: A desk is set up by half, or a value is wrong; the message says what would be right.
    """
    read = _Reader(environment)
    chatwoot = read.chatwoot()
    return HelpdeskSettings(
        zendesk=read.zendesk(),
        chatwoot=chatwoot,
        gorgias=read.gorgias(),
        django_helpdesk=read.django_helpdesk(),
        rt=read.rt(),
        generic=read.generic(),
        hooks=HookSettings(
            zendesk_secret=read.secret("REPLYBOT_ZENDESK_WEBHOOK_SECRET"),
            chatwoot_secret=read.secret("REPLYBOT_CHATWOOT_WEBHOOK_SECRET"),
            chatwoot_token=read.secret("REPLYBOT_CHATWOOT_WEBHOOK_TOKEN"),
            chatwoot_account=chatwoot.account if chatwoot else None,
            gorgias_token=read.secret("REPLYBOT_GORGIAS_WEBHOOK_TOKEN"),
            django_helpdesk_token=read.secret("REPLYBOT_DJANGO_HELPDESK_WEBHOOK_TOKEN"),
            generic_secret=read.secret("REPLYBOT_GENERIC_WEBHOOK_SECRET"),
            generic_token=read.secret("REPLYBOT_GENERIC_WEBHOOK_TOKEN"),
        ),
    )


def build_helpdesks(settings: HelpdeskSettings) -> Mapping[str, Helpdesk]:
    """Return the desks that are set up, by the name that their webhooks have in the address."""
    desks: list[Helpdesk] = []
    if zendesk := settings.zendesk:
        from replybot.helpdesks.zendesk import Zendesk

        desks.append(Zendesk(zendesk.url, zendesk.email, zendesk.token, ltv_field=zendesk.ltv_field))
    if chatwoot := settings.chatwoot:
        from replybot.helpdesks.chatwoot import Chatwoot

        desks.append(Chatwoot(chatwoot.url, chatwoot.account, chatwoot.token, ltv_attribute=chatwoot.ltv_attribute))
    if gorgias := settings.gorgias:
        from replybot.helpdesks.gorgias import Gorgias

        desks.append(Gorgias(gorgias.url, gorgias.email, gorgias.token))
    if django := settings.django_helpdesk:
        from replybot.helpdesks.django_helpdesk import DjangoHelpdesk

        desks.append(DjangoHelpdesk(django.url, django.user, django.password))
    if rt := settings.rt:
        from replybot.helpdesks.rt import RequestTracker

        desks.append(RequestTracker(rt.url, rt.token, rt.queue))
    if generic := settings.generic:
        from replybot.helpdesks.generic import Generic

        desks.append(Generic(generic.note_url, generic.note_secret))
    return {desk.name: desk for desk in desks}


class _Reader:
    """Reads one desk at a time and explains what is wrong with it."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        self._environment = environment

    def zendesk(self) -> ZendeskSettings | None:
        found = self._desk("ZENDESK", "url", "email", "token")
        return ZendeskSettings(**found, ltv_field=self._text("REPLYBOT_ZENDESK_LTV_FIELD")) if found else None

    def chatwoot(self) -> ChatwootSettings | None:
        found = self._desk("CHATWOOT", "url", "account", "token")
        if found and not _NUMBER.fullmatch(found["account"]):
            wrong = shown(found["account"])
            raise SettingsError(
                f"REPLYBOT_CHATWOOT_ACCOUNT: {wrong} is not a number; Chatwoot shows it in the address, accounts/1"
            )
        ltv_attribute = self._text("REPLYBOT_CHATWOOT_LTV_ATTRIBUTE")
        return ChatwootSettings(**found, ltv_attribute=ltv_attribute) if found else None

    def gorgias(self) -> GorgiasSettings | None:
        found = self._desk("GORGIAS", "url", "email", "token")
        return GorgiasSettings(**found) if found else None

    def django_helpdesk(self) -> DjangoHelpdeskSettings | None:
        found = self._desk("DJANGO_HELPDESK", "url", "user", "password")
        return DjangoHelpdeskSettings(**found) if found else None

    def rt(self) -> RequestTrackerSettings | None:
        found = self._desk("RT", "url", "token")
        return RequestTrackerSettings(**found, queue=self._text("REPLYBOT_RT_QUEUE")) if found else None

    def generic(self) -> GenericSettings | None:
        found = self._desk("GENERIC", "note_url", "note_secret")
        return GenericSettings(**found) if found else None

    def secret(self, name: str) -> str | None:
        """Return a secret that nobody guesses; it is never quoted."""
        value = self._text(name)
        if value is not None and len(value) < _SHORTEST_SECRET:
            raise SettingsError(f"{name}: {len(value)} characters are too few; use at least {_SHORTEST_SECRET}")
        return value

    def _desk(self, desk: str, *things: str) -> dict[str, str] | None:
        """Return the values of a desk: all of them, or None if none is set."""
        names = {thing: f"REPLYBOT_{desk}_{thing.upper()}" for thing in things}
        values = {thing: self._value(name) for thing, name in names.items()}
        found = {thing: value for thing, value in values.items() if value is not None}
        if not found:
            return None
        if missing := [name for thing, name in names.items() if thing not in found]:
            raise SettingsError(f"{' and '.join(missing)}: not set; this desk needs {', '.join(names.values())}")
        return found

    def _value(self, name: str) -> str | None:
        if name.endswith("_NOTE_SECRET"):
            return self.secret(name)
        value = self._text(name)
        if value is None or not name.endswith("_URL"):
            return value
        is_exact = name.endswith("_NOTE_URL")
        if not (_NOTE_URL if is_exact else _URL).fullmatch(value):
            raise SettingsError(
                f"{name}: not a web address, or one with a user and password in it; write it like {_EXAMPLE_URL}"
            )
        return value if is_exact else value.rstrip("/")

    def _text(self, name: str) -> str | None:
        return self._environment.get(name, "").strip() or None
