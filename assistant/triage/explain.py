"""The sentence of a reason, in the user's language."""

from collections.abc import Callable, Mapping

from assistant.i18n import gettext as _
from assistant.triage.model import Reason

URGENCY_WORDS: Mapping[str, Callable[[], str]] = {
    "now": lambda: _("nu"),
    "today": lambda: _("vandaag"),
    "week": lambda: _("deze week"),
    "info": lambda: _("ter info"),
}


def sentence(reason: Reason) -> str:
    """What a reason says to the user, in the language that is set.

    A code this version does not know (stored by another one) is shown as it is.
    """
    one = reason.values.get("days") == "1"
    template = _TEMPLATES.get(f"{reason.code}_one" if one else reason.code) or _TEMPLATES.get(
        reason.code
    )
    if template is None:
        return reason.code
    values = dict(reason.values)
    if urgency := URGENCY_WORDS.get(values.get("urgency", "")):
        values["urgency"] = urgency()
    return template().format_map(_Blanks(values))


def codes() -> frozenset[str]:
    """The codes that have a sentence."""
    return frozenset(_TEMPLATES)


class _Blanks(dict[str, str]):
    """A blank that nothing fills is shown as an ellipsis, never an error."""

    def __missing__(self, key: str) -> str:
        return "…"


_WHO: Mapping[str, Callable[[], str]] = {
    "role_parent": lambda: _("van een ouder"),
    "role_pupil": lambda: _("van een leerling"),
    "role_staff": lambda: _("van een collega"),
    "role_board": lambda: _("van het bestuur"),
    "role_authority": lambda: _("van een overheid of inspectie"),
    "role_care": lambda: _("van een zorg- of jeugdinstantie"),
    "role_press": lambda: _("van de pers"),
    "role_community": lambda: _("van iemand uit de omgeving van de school"),
    "role_unknown": lambda: _("afzender niet thuis te brengen"),
    "role_supplier": lambda: _("van een leverancier"),
    "role_system": lambda: _("van een systeem, niet van een mens"),
    "role_newsletter": lambda: _("nieuwsbrief of mailing"),
    "deception_spoof": lambda: _(
        "LET OP: geeft zich uit voor {address}, maar de controle van de afzender faalt"
    ),
    "deception_name": lambda: _(
        "LET OP: naam van een bekende, maar van een vreemd adres ({address})"
    ),
    "deception_lookalike": lambda: _(
        "LET OP: het adres lijkt op een bekende instelling, maar is niet bevestigd ({address})"
    ),
    "deception_lure": lambda: _(
        "LET OP: vraagt om inloggegevens of geld en de afzender is niet bevestigd ({address})"
    ),
    "private_colleague": lambda: _(
        "naam van een collega, maar een privéadres dat je niet kent: {address}"
    ),
    "unconfirmed": lambda: _("de mailserver kon de afzender niet bevestigen"),
    "never_written_to": lambda: _("je hebt dit adres nog nooit geschreven"),
    "police": lambda: _("van de politie"),
    "inspectorate": lambda: _("van de onderwijsinspectie"),
    "protection_body": lambda: _("kinderbescherming: gaat voor"),
    "care_coordinator": lambda: _("van de intern begeleider of zorgcoördinator"),
    "office": lambda: _("van de administratie"),
    "generated": lambda: _("automatisch verstuurd"),
    "generated_official": lambda: _("automatisch verstuurd door een instantie"),
    "auto_reply": lambda: _("automatisch antwoord"),
    "bulk": lambda: _("aan velen tegelijk verstuurd"),
    "bulk_official": lambda: _("mailing van een instantie"),
    "only_you": lambda: _("alleen aan jou gericht"),
    "cc_official": lambda: _("je staat in de cc van politie of jeugdbescherming"),
    "cc": lambda: _("je staat alleen in de cc"),
    "team": lambda: _("aan het hele team"),
    "list": lambda: _("aan een groep, niet aan jou persoonlijk"),
    "list_staff": lambda: _("van een collega aan een groep"),
    "escalated": lambda: _("het bestuur leest mee"),
}
_WHAT: Mapping[str, Callable[[], str]] = {
    "subject_emergency": lambda: _("mogelijk noodgeval: ‘{word}’"),
    "subject_protection": lambda: _("over veiligheid van een kind: ‘{word}’"),
    "subject_custody": lambda: _("over gezag of ophalen: ‘{word}’"),
    "subject_incident": lambda: _("over een incident: ‘{word}’"),
    "subject_injury": lambda: _("over letsel of gezondheid: ‘{word}’"),
    "subject_disease": lambda: _("over een besmettelijke ziekte: ‘{word}’"),
    "subject_grief": lambda: _("over verlies of ernstige ziekte: ‘{word}’"),
    "subject_complaint": lambda: _("onvrede of klacht: ‘{word}’"),
    "subject_worry": lambda: _("zorgen, of over een kind: ‘{word}’"),
    "subject_private": lambda: _("vertrouwelijk: ‘{word}’"),
    "subject_talk": lambda: _("wil je spreken: ‘{word}’"),
    "subject_press_word": lambda: _("over pers of woordvoering: ‘{word}’"),
    "subject_inspection": lambda: _("over toezicht of privacy: ‘{word}’"),
    "subject_safety_result": lambda: _("over veiligheid van het gebouw: ‘{word}’"),
    "subject_hr_health": lambda: _("over verzuim van een collega: ‘{word}’"),
    "subject_leaving": lambda: _("over aanstelling of vertrek: ‘{word}’"),
    "subject_answer_wanted": lambda: _("vraagt iets, zonder haast: ‘{word}’"),
    "subject_question": lambda: _("een gewone vraag kan vaak even wachten: ‘{word}’"),
    "subject_urgent": lambda: _("noemt zichzelf dringend: ‘{word}’"),
    "subject_enrolment": lambda: _("over aanmelden of verhuizen: ‘{word}’"),
    "subject_leave": lambda: _("over verlof: ‘{word}’"),
    "subject_results": lambda: _("over toetsen, advies of stage: ‘{word}’"),
    "subject_care_work": lambda: _("over ondersteuning of verzuim: ‘{word}’"),
    "subject_money": lambda: _("over geld of formatie: ‘{word}’"),
    "subject_papers": lambda: _("vergaderstuk of planning: ‘{word}’"),
    "subject_thanks": lambda: _("bedankje of goed nieuws: ‘{word}’"),
    "subject_festive": lambda: _("over de teamkamer of iets gezelligs: ‘{word}’"),
    "subject_petty": lambda: _("klein huishoudelijk onderwerp: ‘{word}’"),
    "subject_fyi": lambda: _("mededeling of bevestiging: ‘{word}’"),
    "subject_sales": lambda: _("aanbod of reclame: ‘{word}’"),
    "no_signal": lambda: _("het onderwerp noemt geen vraag, datum of zorg"),
    "nothing_asked": lambda: _("het onderwerp vraagt niets en noemt geen termijn"),
    "urgent_ignored": lambda: _("dringende woorden tellen bij deze afzender niet: ‘{word}’"),
    "absence_before_lessons": lambda: _("afwezigheid vlak voor de lessen: ‘{word}’"),
    "absence": lambda: _("afwezigheid van een collega: ‘{word}’"),
    "absence_arranged": lambda: _("afwezigheid, al bij wie de vervanging regelt: ‘{word}’"),
    "cover_refused": lambda: _("antwoord van de invalpool"),
    "building_before_lessons": lambda: _("iets aan het gebouw, vlak voor een schooldag: ‘{word}’"),
    "building": lambda: _("iets aan het gebouw: ‘{word}’"),
    "bare_before_lessons": lambda: _(
        "kaal onderwerp van een collega, vlak voor de schooldag: ‘{subject}’"
    ),
    "bare_name": lambda: _("alleen een naam als onderwerp: ‘{subject}’"),
    "bare_outside": lambda: _("kaal onderwerp, vaak persoonlijk: ‘{subject}’"),
    "bare": lambda: _("kaal onderwerp: ‘{subject}’"),
    "terse_before_lessons": lambda: _("een paar woorden, vlak voor de lessen: ‘{subject}’"),
    "terse_free_day": lambda: _("een paar woorden op een vrije dag: ‘{subject}’"),
    "pupil_named": lambda: _("noemt een leerling: {word}"),
    "asks": lambda: _("een vraagteken: zulke mail kan vaak even wachten"),
    "exclaims": lambda: _("uitroeptekens in het onderwerp"),
    "shouts": lambda: _("onderwerp in hoofdletters"),
    "importance_high": lambda: _("door de afzender als belangrijk gemarkeerd"),
    "importance_low": lambda: _("door de afzender als onbelangrijk gemarkeerd"),
    "flagged": lambda: _("door jou gemarkeerd in je mailbox"),
    "meeting_accepted": lambda: _("een uitnodiging is aangenomen"),
    "meeting_declined": lambda: _("een uitnodiging is afgeslagen"),
    "meeting_changed": lambda: _("een afspraak is gewijzigd of vervallen"),
    "meeting_request": lambda: _("uitnodiging voor een afspraak"),
    "receipt": lambda: _("lees- of ontvangstbevestiging"),
    "undeliverable": lambda: _("een mail van jou is niet aangekomen"),
    "unpaid_bill": lambda: _("herinnering aan een openstaande rekening"),
    "staff_health_report": lambda: _("bericht over een zieke collega: ‘{word}’"),
    "subject_legal": lambda: _("juridisch: ‘{word}’"),
    "subject_solved": lambda: _("al opgelost, zegt het onderwerp: ‘{word}’"),
    "undeliverable_soon": lambda: _("en het ging over binnenkort: {moment}"),
    "can_wait": lambda: _("noemt zelf een later moment: {moment}"),
    "subject_to_board": lambda: _("dreigt met een hogere instantie: ‘{word}’"),
    "subject_data_breach": lambda: _("mogelijk datalek: ‘{word}’"),
    "subject_someone_waits": lambda: _("er staat mogelijk iemand te wachten: ‘{word}’"),
    "subject_shortage": lambda: _("er ontbreekt iets of iemand: ‘{word}’"),
    "subject_last_night": lambda: _("over gisteravond of vannacht: ‘{word}’"),
    "subject_call_now": lambda: _("vraagt direct contact: ‘{word}’"),
    "subject_confides": lambda: _("vertelt je misschien iets persoonlijks: ‘{word}’"),
    "alarm": lambda: _("melding van een alarm: ‘{word}’"),
    "board_calls": lambda: _("het bestuur wil je spreken: ‘{word}’"),
    "place": lambda: _("een collega noemt alleen een plek in school: ‘{word}’"),
    "place_before_lessons": lambda: _("een plek in school, vlak voor de lessen: ‘{word}’"),
    "exam_before_lessons": lambda: _("toets of examen, vlak voor de lessen: ‘{word}’"),
    "trip_at_night": lambda: _("over een reis of kamp, buiten de gewone uren: ‘{word}’"),
    "meeting_moved_today": lambda: _("een afspraak van vandaag is verzet"),
    "undeliverable_mass": lambda: _("een rondschrijven van jou kwam bij één adres niet aan"),
    "answers_with_importance": lambda: _("antwoord dat als belangrijk is gemarkeerd"),
    "bare_name_staff": lambda: _("een collega noemt alleen een naam: ‘{subject}’"),
    "terse_evening": lambda: _("’s avonds geschreven, kan vaak even wachten: ‘{subject}’"),
    "proposal": lambda: _("een voorstel waar een antwoord op past: ‘{word}’"),
    "supplier_deadline_today": lambda: _("leverancier noemt vandaag als uiterste tijd: {moment}"),
    "system_deadline_today": lambda: _("wacht vandaag op jouw akkoord: {moment}"),
    "system_deadline": lambda: _("wacht op jouw akkoord, met een datum: {moment}"),
    "supplier_deadline": lambda: _("leverancier noemt een uiterste datum: {moment}"),
    "supplier_this_morning": lambda: _("gaat over vanochtend: ‘{word}’"),
}
_TERSE = ("staff", "pupil", "parent", "board", "care", "authority", "community", "unknown")
_WHEN: Mapping[str, Callable[[], str]] = {
    "staff_before_lessons": lambda: _("om {time}, voor de eerste les"),
    "staff_evening": lambda: _("’s avonds om {time}, voor een schooldag"),
    "parent_at_night": lambda: _("laat geschreven, om {time}"),
    "parent_before_lessons": lambda: _("om {time}, voor de eerste les"),
    "community_off_hours": lambda: _("buiten schooltijd, om {time}"),
    "says_now": lambda: _("gaat over dit moment: ‘{word}’"),
    "says_today": lambda: _("gaat over vandaag: ‘{word}’"),
    "says_tomorrow": lambda: _("gaat over morgen: ‘{word}’"),
    "says_tomorrow_eve": lambda: _("gaat over morgen, en het is al avond: ‘{word}’"),
    "asked_today": lambda: _("vraagt vandaag iets van je: ‘{word}’"),
    "list_with_date": lambda: _("aan een groep, maar met een datum: {moment}"),
    "deadline_at_once": lambda: _("termijn loopt binnen anderhalf uur af: {moment}"),
    "date_at_once": lambda: _("begint binnen anderhalf uur: {moment}"),
    "deadline_today": lambda: _("termijn is vandaag: {moment}"),
    "deadline_next_day": lambda: _("termijn is de volgende schooldag: {moment}"),
    "deadline_week": lambda: _("termijn binnen anderhalve week: {moment}"),
    "deadline_later": lambda: _("termijn later: {moment}"),
    "date_today": lambda: _("noemt vandaag: {moment}"),
    "date_next_day": lambda: _("noemt de volgende schooldag: {moment}"),
    "date_week": lambda: _("noemt een dag binnen anderhalve week: {moment}"),
    "date_later": lambda: _("de genoemde dag is nog ver weg: {moment}"),
    "date_past": lambda: _("het genoemde moment is voorbij: {moment}"),
}
_COURSE: Mapping[str, Callable[[], str]] = {
    "says_again": lambda: _("vraagt het opnieuw"),
    "answers_you_soon_person": lambda: _("antwoord op jouw mail van kort geleden"),
    "answers_you_later_person": lambda: _("antwoord op jouw mail van {days} dagen geleden"),
    "answers_you_late_person": lambda: _("antwoord op een oudere mail van jou"),
    "answers_you_soon_staff": lambda: _("antwoord op jouw mail van kort geleden"),
    "answers_you_later_staff": lambda: _("antwoord op jouw mail van {days} dagen geleden"),
    "answers_you_late_staff": lambda: _("antwoord op een oudere mail van jou"),
    "answers_you_soon_official": lambda: _("antwoord op jouw mail van kort geleden"),
    "answers_you_later_official": lambda: _("antwoord op jouw mail van {days} dagen geleden"),
    "answers_you_late_official": lambda: _("antwoord op een oudere mail van jou"),
    "chases": lambda: _("bericht {count} in dit gesprek zonder antwoord van jou"),
    "answers_all": lambda: _("antwoord op een rondschrijven van jou"),
    "answers_early": lambda: _("antwoord om {time}, voor de eerste les"),
    "answers_off_hours": lambda: _("antwoord buiten schooltijd, om {time}"),
    "deadline_missed": lambda: _("de genoemde termijn is verstreken: {moment}"),
    "twice_in_a_day": lambda: _("tweede bericht binnen een dag"),
    "wrote_with": lambda: _("je schreef deze afzender eerder"),
    "never_wrote_with": lambda: _("je schreef deze afzender nog nooit"),
    "joins_thread": lambda: _("mengt zich in een gesprek van anderen"),
    "wrote_before": lambda: _("schreef al eerder zonder antwoord ({count} keer)"),
    "open": lambda: _("nog niet door jou beantwoord"),
    "forwarded": lambda: _("doorgestuurd door een collega"),
    "answered_since": lambda: _("je hebt hierop geantwoord ({date})"),
    "superseded": lambda: _("de afzender schreef later opnieuw in dit gesprek"),
    "too_old": lambda: _("al {days} dagen oud"),
    "age_one": lambda: _("van gisteren"),
    "age": lambda: _("van {days} dagen geleden"),
    "older": lambda: _("ouder dan twee maanden"),
    "beyond": lambda: _("niet beoordeeld: te veel mail tegelijk"),
    "learned_sender": lambda: _("je zette eerdere mail van {name} op ‘{urgency}’"),
    "learned_subject": lambda: _("je zette mail met zo’n onderwerp eerder op ‘{urgency}’"),
    "corrected": lambda: _("door jou op ‘{urgency}’ gezet"),
}
_TEMPLATES: Mapping[str, Callable[[], str]] = {
    **_WHO,
    **_WHAT,
    **{f"terse_{role}": (lambda: _("maar een paar woorden: ‘{subject}’")) for role in _TERSE},
    **_WHEN,
    **_COURSE,
}
