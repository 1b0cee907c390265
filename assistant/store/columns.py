"""Column types that mean the same on every database."""

import re
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import JSON, BigInteger, Integer
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_LARGEST = 2**63 - 1
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")

Key = BigInteger().with_variant(Integer(), "sqlite")
"""A generated key; SQLite only generates them for INTEGER."""

Json = JSON(none_as_null=True)
"""JSON text, with None as NULL."""


class Moment(TypeDecorator[datetime]):
    """An aware moment, kept exactly as microseconds since 1970 UTC, which sorts as an integer."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, _dialect: Dialect) -> int | None:
        """The microseconds of an aware moment."""
        return None if value is None else (value - _EPOCH) // _MICROSECOND

    def process_result_value(self, value: Any | None, _dialect: Dialect) -> datetime | None:
        """The moment in UTC."""
        return None if value is None else _EPOCH + timedelta(microseconds=value)


def storable(text: str) -> str:
    """A text that every database takes: lone surrogates and NUL become U+FFFD."""
    return _UNSTORABLE.sub("\ufffd", text)


def bounded(number: int | None) -> int | None:
    """A whole number that fits 64 bits."""
    return None if number is None else max(-_LARGEST, min(number, _LARGEST))
