"""Findings in words: why a check stops at these words, and what can be done. For every key of `checks.sentences`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import get_language_info
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as later

from heed.answers.checks import Sentence
from heed.answers.checks.sentences import SENTENCES
from heed.channels import registry
from heed.staff import queries as staff

Words = str | Promise

#: What the rules of a code may govern, as people call it.
CHECK_NAMES: Mapping[str, Words] = {
    "personal_data": later("personal data"),
    "promise": later("promises"),
    "stale_fact": later("facts that are out of date"),
    "contradiction": later("contradictions"),
    "tone": later("tone"),
    "plain_language": later("plain language"),
    "link": later("links"),
    "alt_text": later("text with pictures"),
    "language": later("language of the resident"),
    "length": later("length"),
    "formal_matter": later("formal matters"),
    "reply_window": later("the network's reply window"),
}

_LEAVE_OUT = later("Leave it out, or go on in a private message.")
_SOFTEN = later("Say what is so, and what you do for the resident.")

#: By key why, and what can be done.
_SENTENCES: Mapping[str, tuple[Words, Words]] = {
    "personal_data.person": (
        later("This may be somebody's name, and those who read this answer need not know it."),
        later("Leave the name out, or say what somebody does: “a colleague”, “a neighbour”."),
    ),
    "personal_data.address": (
        later("This may be where somebody lives."),
        later("Name the street or the place without the house number, or go on in a private message."),
    ),
    "personal_data.phone": (
        later("This may be somebody's own telephone number."),
        later("Leave it out, or give the number of the municipality."),
    ),
    "personal_data.email": (
        later("This may be somebody's own e-mail address."),
        later("Leave it out, or give the address of the municipality."),
    ),
    "personal_data.plate": (later("This may be a number plate, which tells whose car it is."), _LEAVE_OUT),
    "personal_data.iban": (later("This may be somebody's bank account number."), _LEAVE_OUT),
    "personal_data.national_id": (
        later("This may be a citizen service number (BSN). It does not belong in any message, private ones included."),
        later("Leave it out. Ask the resident to log in with DigiD where the number is needed."),
    ),
    "personal_data.birth_date": (later("This may be somebody's date of birth."), _LEAVE_OUT),
    "personal_data.account_handle": (
        later("This may be the account of somebody who has no part in this conversation."),
        later("Leave the account out."),
    ),
    "personal_data.card": (later("This may be the number of a card or of a document."), _LEAVE_OUT),
    "personal_data.file": (
        later("This may be the number of somebody's file, by which others could ask about it."),
        _LEAVE_OUT,
    ),
    "personal_data.sensitive": (
        later("This tells something of somebody's health, money or family."),
        later("Leave it out, and offer to go on in a private message."),
    ),
    "promise.wrong_weekday": (
        later("That day of the week and this date do not go together: %(date)s."),
        later("Look in the calendar and write the right one."),
    ),
    "promise.past": (
        later("This promises a day that is past: %(date)s."),
        later("Write when it will be, or that it has been done."),
    ),
    "promise.nobody_works": (
        later("Nobody works then: %(date)s."),
        later("Name a working day, or ask the department whether somebody comes all the same."),
    ),
    "promise.too_early": (
        later("This is earlier than the service target lets you promise: %(earliest)s."),
        later("Name a later moment, or say that it is planned and that you tell the resident when it is done."),
    ),
    "stale_fact.contradicts": (
        later("A current fact says something else: “%(statement)s”"),
        later("Write what the fact says. If the fact is wrong, ask its owner to change it."),
    ),
    "stale_fact.past": (
        later("This was so, and is past: “%(statement)s”"),
        later("Look up what holds now, or ask the department that knows."),
    ),
    "contradiction.recent_answer": (
        later("On %(at)s %(department)s answered something else: “%(text)s”"),
        later("Ask which of both is right. If the earlier answer is wrong, correct that one too."),
    ),
    "tone.sarcasm": (later("This may be read as sarcasm."), _SOFTEN),
    "tone.blame": (
        later("This may be read as blaming the resident."),
        later("Say what you can do now, without whose fault it was."),
    ),
    "tone.condescension": (
        later("This may be read as looking down on the resident."),
        later("Explain it as you would to a colleague who does not know it yet."),
    ),
    "tone.irritation": (later("This may be read as irritated."), _SOFTEN),
    "tone.joke": (
        later("This may be read as a joke at somebody's expense."),
        later("Leave the joke out: not everybody who reads it will laugh."),
    ),
    "tone.politics": (
        later("This may be read as taking sides in politics."),
        later("Say what was decided, and where the resident can have a say."),
    ),
    "tone.cold": (
        later("The resident writes of a loss or of sorrow, and this may be read as cold."),
        later("Begin with a word of sympathy, before anything practical."),
    ),
    "tone.shouting": (
        later("Capitals or exclamation marks read as shouting."),
        later("Write it in ordinary letters, with one full stop."),
    ),
    "plain_language.too_hard": (
        later(
            "This is hard to read: %(words_per_sentence)s words a sentence, the longest %(longest_sentence)s, "
            "%(hard_words)s words of officials (Flesch %(ease)s, LIX %(lix)s)."
        ),
        later("Write shorter sentences, and words that people use at home."),
    ),
    "link.no_host": (
        later("This leads nowhere: %(link)s"),
        later("Write the whole address, as in https://havenstad.example/waste"),
    ),
    "link.shortened": (
        later("A shortened link hides where it leads: %(host)s."),
        later("Write the address of the page itself."),
    ),
    "link.look_alike": (
        later("This looks like one of our sites, and is not: %(host)s."),
        later("Check each letter of the address."),
    ),
    "link.not_allowed": (
        later("The municipality does not answer for this site: %(host)s."),
        later("Link to a page of the municipality. A lead can allow more sites under Settings."),
    ),
    "alt_text.missing": (
        later("The picture %(name)s has no text for who cannot see it."),
        later("Write in one sentence what there is to see, and what is written in it."),
    ),
    "alt_text.file_name": (
        later("The text with the picture %(name)s is the name of a file."),
        later("Write in one sentence what there is to see."),
    ),
    "alt_text.says_nothing": (
        later("The text with the picture %(name)s does not say what there is to see."),
        later("Write what the picture tells, as you would on the telephone."),
    ),
    "language.other": (
        later("The resident writes %(wanted)s; this answer is in another language: %(found)s."),
        later("Answer in the language of the resident, or in both."),
    ),
    "length.too_long": (
        later("This has %(length)s characters; the channel takes %(limit)s."),
        later("Shorten it, or give the rest on a page that you link to."),
    ),
    "length.too_many_parts": (
        later("This becomes %(needed)s messages of %(limit)s characters; the channel takes %(parts)s."),
        later("Shorten it, or give the rest on a page that you link to."),
    ),
    "formal_matter.called_enough": (
        later("This says that a message is enough, and for this it is not: %(matter)s."),
        later("Say that the message does not count as one, and where and until when it can be done."),
    ),
    "formal_matter.no_proper_way": (
        later("This is about a formal matter (%(matter)s), and does not say how it is done properly."),
        later("Say where it can be done and until when, with a link to the page."),
    ),
    "reply_window.needs_a_person": (
        later("The resident wrote %(hours)s hours ago: on %(channel)s only an answer by a person is still taken."),
        later("You may answer. Do it today: after seven days nothing is taken any more."),
    ),
    "reply_window.closed": (
        later("The resident wrote %(hours)s hours ago: %(channel)s takes no answer any more."),
        later("Reach the resident in another way."),
    ),
}

_MATTERS: Mapping[str, Words] = {
    "objection": later("objection"),
    "appeal": later("appeal to a judge"),
    "application": later("application"),
    "damages": later("claim for damages"),
    "default": later("notice of default"),
    "information": later("request for public documents"),
    "privacy": later("request about one's own personal data"),
}


def why(said: Sentence) -> str:
    """The sentence of a finding."""
    return str(_SENTENCES[said.key][0]) % _in_words(said.values)


def remedy(said: Sentence) -> str:
    """What can be done; `said` is the remedy's own sentence."""
    return str(_SENTENCES[said.key.removesuffix(".remedy")][1]) % _in_words(said.values)


def kind(key: str) -> str:
    """What a check stops at, known by the key of its sentence, without the values of one finding."""
    return str(_SENTENCES[key][0]) % dict.fromkeys(SENTENCES[key], "…")


def keys() -> frozenset[str]:
    return frozenset(_SENTENCES)


def _in_words(values: Mapping[str, str]) -> dict[str, str]:
    return {name: _SAID[name](value) if name in _SAID else value for name, value in values.items()}


def _day(value: str) -> str:
    return date_format(date.fromisoformat(value[:10]), "l j F Y")


def _moment(value: str) -> str:
    local = datetime.fromisoformat(value).astimezone(ZoneInfo(staff.town().time_zone))
    return f"{date_format(local, 'l j F')}, {local:%H:%M}"


def _language(code: str) -> str:
    try:
        return str(get_language_info(code)["name_translated"])
    except KeyError:
        return code


def _channel(slug: str) -> str:
    return _(registry.adapter(slug).name) if slug in registry.slugs() else slug


#: How the values of sentences are said.
_SAID: Mapping[str, Callable[[str], str]] = {
    "date": _day,
    "earliest": _moment,
    "at": _moment,
    "found": _language,
    "wanted": _language,
    "channel": _channel,
    "matter": lambda value: str(_MATTERS.get(value, value)),
}
