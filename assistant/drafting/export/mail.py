"""A letter as a mail that is not sent: mail programs open it to be completed."""

from email.message import EmailMessage
from email.policy import SMTP

from assistant.drafting.export.letter import MARK, Letter, clean, plain
from assistant.drafting.export.web import web


def mail(letter: Letter) -> bytes:
    """An .eml file with ``X-Unsent: 1`` (Microsoft, [MS-OXCMAIL] 2.2.3.1.1), to nobody yet."""
    message = EmailMessage(policy=SMTP)
    subject = " ".join(clean(letter.subject).split())
    message["Subject"] = f"{MARK}: {subject}" if letter.mark else subject
    message["X-Unsent"] = "1"
    message.set_content(plain(letter))
    message.add_alternative(web(letter), subtype="html")
    return message.as_bytes()
