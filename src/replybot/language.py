"""The languages a reply can be written in."""

from enum import StrEnum


class Language(StrEnum):
    """A BCP 47 code that has templates, example texts and guard words."""

    EN = "en"
    ES = "es"
    FR = "fr"
    VI = "vi"
