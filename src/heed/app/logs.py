"""How the log is written: readable lines, or one JSON object a line. Whoever logs uses `logging` as always.

No personal data is logged. Errors of libraries quote what they were given, so what they quote is left out here.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, MutableMapping
from typing import Any

import structlog
from structlog.stdlib import ProcessorFormatter

FORMATS = ("text", "json")
LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL")

Event = MutableMapping[str, Any]
Processor = Callable[[Any, str, Event], Any]

_NEXT_ERROR = r"(?=\n\n(?:During handling|The above exception)|\Z)"
_QUOTED: tuple[tuple[re.Pattern[str], str], ...] = (
    # PostgreSQL: the row that did not fit, and the line of COPY or the statement that was being run
    (re.compile(rf"^((?:DETAIL|CONTEXT|STATEMENT|QUERY):).*?{_NEXT_ERROR}", re.DOTALL | re.MULTILINE), r"\1 …"),
    # pydantic: the value that is not what it should be
    (re.compile(r"(input_value=).*?(?=, input_type=)", re.DOTALL), r"\1…"),
    # e-mail addresses and handles of the fediverse; identities of Bluesky
    (re.compile(r"@?[\w.+-]{1,100}@[\w-]{1,100}(?:\.[\w-]{1,100})+"), "…@…"),
    (re.compile(r"\bdid:(?:plc|web):[\w.:%-]+"), "did:…"),
)


def configuration(form: str, level: str, town: str) -> dict[str, Any]:
    """Django's LOGGING: everything goes to standard error, by way of `formatter`."""
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            structlog.stdlib.PositionalArgumentsFormatter(),
            *_beginning(town),
            ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
    )
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"house": {"()": formatter, "form": form, "town": town}},
        "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "house"}},
        "root": {"handlers": ["stderr"], "level": level},
    }


def formatter(form: str, town: str) -> logging.Formatter:
    """`form`: one of `FORMATS`."""
    return ProcessorFormatter(
        foreign_pre_chain=_beginning(town),
        processors=[
            ProcessorFormatter.remove_processors_meta,
            structlog.processors.format_exc_info,
            _without_what_errors_quote,
            *_ENDINGS[form],
        ],
    )


def _beginning(town: str) -> list[Processor]:
    """What each line says beside its message, whether it came by `logging` or by structlog."""

    def name_town(_logger: Any, _method: str, event: Event) -> Event:
        event["town"] = town
        return event

    return [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        name_town,
    ]


def _without_what_errors_quote(_logger: Any, _method: str, event: Event) -> Event:
    for key, value in event.items():
        if isinstance(value, str):
            event[key] = _masked(value)
    return event


def _masked(text: str) -> str:
    for pattern, instead in _QUOTED:
        text = pattern.sub(instead, text)
    return text


#: The traceback stands as text in both: structlog's own renderers would show the values of variables with it.
_ENDINGS: dict[str, list[Processor]] = {
    "text": [
        structlog.dev.ConsoleRenderer(
            colors=False, pad_event_to=0, pad_level=False, exception_formatter=structlog.dev.plain_traceback
        )
    ],
    "json": [structlog.processors.EventRenamer("message"), structlog.processors.JSONRenderer(ensure_ascii=False)],
}
