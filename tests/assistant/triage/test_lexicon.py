"""The word lists load, and hold nothing that could not be found."""

from assistant.triage.explain import codes
from assistant.triage.lexicon import load
from assistant.triage.lexicon.matcher import tokens


def test_every_point_has_a_sentence_and_every_sentence_a_point() -> None:
    beside_the_sum = {
        "age_one",
        "older",
        "beyond",
        "corrected",
        "learned_sender",
        "learned_subject",
        "can_wait",
    }
    assert set(load.weights()["points"]) == codes() - beside_the_sum


def test_thresholds_rise_with_urgency() -> None:
    at = load.weights()["thresholds"]
    assert at["week"] < at["today"] < at["now"]


def test_categories_are_found_by_their_own_words() -> None:
    assert "incident" in load.subjects().find(tokens("vechtpartij: filmpje op snapchat"))
    assert "emergency" in load.subjects().find(tokens("Vechtpartij op het plein"))
    assert "care" in load.senders("domains").find(["veiligthuisregio"])
    assert "noa" in load.given_names()
    assert "gmail.com" in load.personal_providers()
    assert "utrecht" in load.municipalities()


def test_every_point_counts() -> None:
    assert all(load.weights()["points"].values())
