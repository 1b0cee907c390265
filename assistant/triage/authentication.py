"""Whether the receiving server could confirm who a message is from."""

from connectors.model import Authentication, Verdict


def checks_failed(found: Authentication) -> bool:
    """The receiving server could not confirm the sender's domain (RFC 8601, RFC 7489)."""
    if found.dmarc is Verdict.FAIL:
        return True
    if found.spf is Verdict.FAIL and found.dkim is not Verdict.PASS:
        return True
    return (
        found.spf is Verdict.NONE
        and found.dkim is not Verdict.PASS
        and found.dmarc is not Verdict.PASS
    )


def is_forged(found: Authentication, *, urged: bool) -> bool:
    """The domain's own policy or its mail servers disown a message that claims to be from it.

    Args:
        found: What the receiving server found.
        urged: The message presses or baits; then a failed SPF without DKIM is enough.
    """
    if found.dmarc is Verdict.FAIL:
        return found.dkim is not Verdict.PASS
    return urged and found.spf is Verdict.FAIL and found.dkim is not Verdict.PASS
