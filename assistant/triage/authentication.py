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
