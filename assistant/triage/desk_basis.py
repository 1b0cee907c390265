"""What a ranking was made of, so that it is not made again of the same."""

from dataclasses import fields
from datetime import UTC, datetime
from hashlib import blake2s

from assistant import __version__
from assistant.triage.profile import Profile


def basis_of(mail: str, now: datetime, profile: Profile, learned: object) -> str:
    """A short text that is another one when a ranking might be.

    Args:
        mail: The version of the stored mail.
        now: Aware; within one hour the ranking counts as the same.
        profile: Who the user is.
        learned: What corrections taught.
    """
    hour = now.astimezone(UTC).replace(minute=0, second=0, microsecond=0)
    told = [getattr(profile, field.name) for field in fields(profile)]
    plain = [sorted(value) if isinstance(value, frozenset) else value for value in told]
    made_of = repr((__version__, mail, hour.isoformat(), plain, learned))
    return blake2s(made_of.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
