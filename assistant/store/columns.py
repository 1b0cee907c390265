"""Column types that mean the same on every database."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import JSON, BigInteger, Integer
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator

from connectors.dates import EPOCH

_MICROSECOND = timedelta(microseconds=1)

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
        return None if value is None else (value - EPOCH) // _MICROSECOND

    def process_result_value(self, value: Any | None, _dialect: Dialect) -> datetime | None:
        """The moment in UTC."""
        return None if value is None else EPOCH + timedelta(microseconds=value)
