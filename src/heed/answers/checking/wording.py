"""Findings in words: why a check stops at these words, and what can be done. For every key of `checks.sentences`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import get_language_info, gettext_lazy
from django.utils.translation import gettext as _

from heed.answers.checks import Sentence
from heed.answers.checks.sentences import SENTENCES
from heed.channels import registry
from heed.staff import queries as staff

Words = str | Promise

#: What the rules of a code may govern, as people call it.
CHECK_NAMES: Mapping[str, Words] = {
    "personal_data": gettext_lazy("personal data"),
    "promise": gettext_lazy("promises"),
    "stale_fact": gettext_lazy("facts that are out of date"),
    "contradiction": gettext_lazy("contradictions"),
    "tone": gettext_lazy("tone"),
    "plain_language": gettext_lazy("plain language"),
    "link": gettext_lazy("links"),
    "alt_text": gettext_lazy("text with pictures"),
    "language": gettext_lazy("language of the resident"),
    "length": gettext_lazy("length"),
    "formal_matter": gettext_lazy("formal matters"),
    "reply_window": gettext_lazy("the network's reply window"),
}

_LEAVE_OUT = gettext_lazy("Leave it out, or go on in a private message.")
_SOFTEN = gettext_lazy("Say what is so, and what you do for the resident.")

#: By key why, and what can be done.
_SENTENCES: Mapping[str, tuple[Words, Words]] = {
    "personal_data.person": (
        gettext_lazy("This may be somebody's name, and those who read this answer need not know it."),
        gettext_lazy("Leave the name out, or say what somebody does: “a colleague”, “a neighbour”."),
    ),
    "personal_data.address": (
        gettext_lazy("This may be where somebody lives."),
        gettext_lazy("Name the street or the place without the house number, or go on in a private message."),
    ),
    "personal_data.phone": (
        gettext_lazy("This may be somebody's own telephone number."),
        gettext_lazy("Leave it out, or give the number of the municipality."),
    ),
    "personal_data.email": (
        gettext_lazy("This may be somebody's own e-mail address."),
        gettext_lazy("Leave it out, or give the address of the municipality."),
    ),
    "personal_data.plate": (gettext_lazy("This may be a number plate, which tells whose car it is."), _LEAVE_OUT),
    "personal_data.iban": (gettext_lazy("This may be somebody's bank account number."), _LEAVE_OUT),
    "personal_data.national_id": (
        gettext_lazy(
            "This may be a citizen service number (BSN). It does not belong in any message, private ones included."
        ),
        gettext_lazy("Leave it out. Ask the resident to log in with DigiD where the number is needed."),
    ),
    "personal_data.birth_date": (gettext_lazy("This may be somebody's date of birth."), _LEAVE_OUT),
    "personal_data.account_handle": (
        gettext_lazy("This may be the account of somebody who has no part in this conversation."),
        gettext_lazy("Leave the account out."),
    ),
    "personal_data.card": (gettext_lazy("This may be the number of a card or of a document."), _LEAVE_OUT),
    "personal_data.file": (
        gettext_lazy("This may be the number of somebody's file, by which others could ask about it."),
        _LEAVE_OUT,
    ),
    "personal_data.sensitive": (
        gettext_lazy("This tells something of somebody's health, money or family."),
        gettext_lazy("Leave it out, and offer to go on in a private message."),
    ),
    "promise.wrong_weekday": (
        gettext_lazy("That day of the week and this date do not go together: %(date)s."),
        gettext_lazy("Look in the calendar and write the right one."),
    ),
    "promise.past": (
        gettext_lazy("This promises a day that is past: %(date)s."),
        gettext_lazy("Write when it will be, or that it has been done."),
    ),
    "promise.nobody_works": (
        gettext_lazy("Nobody works then: %(date)s."),
        gettext_lazy("Name a working day, or ask the department whether somebody comes all the same."),
    ),
    "promise.too_early": (
        gettext_lazy("This is earlier than the service target lets you promise: %(earliest)s."),
        gettext_lazy("Name a later moment, or say that it is planned and that you tell the resident when it is done."),
    ),
    "stale_fact.contradicts": (
        gettext_lazy("A current fact says something else: “%(statement)s”"),
        gettext_lazy("Write what the fact says. If the fact is wrong, ask its owner to change it."),
    ),
    "stale_fact.past": (
        gettext_lazy("This was so, and is past: “%(statement)s”"),
        gettext_lazy("Look up what holds now, or ask the department that knows."),
    ),
    "contradiction.recent_answer": (
        gettext_lazy("On %(at)s %(department)s answered something else: “%(text)s”"),
        gettext_lazy("Ask which of both is right. If the earlier answer is wrong, correct that one too."),
    ),
    "tone.sarcasm": (gettext_lazy("This may be read as sarcasm."), _SOFTEN),
    "tone.blame": (
        gettext_lazy("This may be read as blaming the resident."),
        gettext_lazy("Say what you can do now, without whose fault it was."),
    ),
    "tone.condescension": (
        gettext_lazy("This may be read as looking down on the resident."),
        gettext_lazy("Explain it as you would to a colleague who does not know it yet."),
    ),
    "tone.irritation": (gettext_lazy("This may be read as irritated."), _SOFTEN),
    "tone.joke": (
        gettext_lazy("This may be read as a joke at somebody's expense."),
        gettext_lazy("Leave the joke out: not everybody who reads it will laugh."),
    ),
    "tone.politics": (
        gettext_lazy("This may be read as taking sides in politics."),
        gettext_lazy("Say what was decided, and where the resident can have a say."),
    ),
    "tone.cold": (
        gettext_lazy("The resident writes of a loss or of sorrow, and this may be read as cold."),
        gettext_lazy("Begin with a word of sympathy, before anything practical."),
    ),
    "tone.shouting": (
        gettext_lazy("Capitals or exclamation marks read as shouting."),
        gettext_lazy("Write it in ordinary letters, with one full stop."),
    ),
    "plain_language.too_hard": (
        gettext_lazy(
            "This is hard to read: %(words_per_sentence)s words a sentence, the longest %(longest_sentence)s, "
            "%(hard_words)s words of officials (Flesch %(ease)s, LIX %(lix)s)."
        ),
        gettext_lazy("Write shorter sentences, and words that people use at home."),
    ),
    "link.no_host": (
        gettext_lazy("This leads nowhere: %(link)s"),
        gettext_lazy("Write the whole address, as in https://havenstad.example/waste"),
    ),
    "link.shortened": (
        gettext_lazy("A shortened link hides where it leads: %(host)s."),
        gettext_lazy("Write the address of the page itself."),
    ),
    "link.look_alike": (
        gettext_lazy("This looks like one of our sites, and is not: %(host)s."),
        gettext_lazy("Check each letter of the address."),
    ),
    "link.not_allowed": (
        gettext_lazy("The municipality does not answer for this site: %(host)s."),
        gettext_lazy("Link to a page of the municipality. A lead can allow more sites under Settings."),
    ),
    "alt_text.missing": (
        gettext_lazy("The picture %(name)s has no text for who cannot see it."),
        gettext_lazy("Write in one sentence what there is to see, and what is written in it."),
    ),
    "alt_text.file_name": (
        gettext_lazy("The text with the picture %(name)s is the name of a file."),
        gettext_lazy("Write in one sentence what there is to see."),
    ),
    "alt_text.says_nothing": (
        gettext_lazy("The text with the picture %(name)s does not say what there is to see."),
        gettext_lazy("Write what the picture tells, as you would on the telephone."),
    ),
    "language.other": (
        gettext_lazy("The resident writes %(wanted)s; this answer is in another language: %(found)s."),
        gettext_lazy("Answer in the language of the resident, or in both."),
    ),
    "length.too_long": (
        gettext_lazy("This has %(length)s characters; the channel takes %(limit)s."),
        gettext_lazy("Shorten it, or give the rest on a page that you link to."),
    ),
    "length.too_many_parts": (
        gettext_lazy("This becomes %(needed)s messages of %(limit)s characters; the channel takes %(parts)s."),
        gettext_lazy("Shorten it, or give the rest on a page that you link to."),
    ),
    "formal_matter.called_enough": (
        gettext_lazy("This says that a message is enough, and for this it is not: %(matter)s."),
        gettext_lazy("Say that the message does not count as one, and where and until when it can be done."),
    ),
    "formal_matter.no_proper_way": (
        gettext_lazy("This is about a formal matter (%(matter)s), and does not say how it is done properly."),
        gettext_lazy("Say where it can be done and until when, with a link to the page."),
    ),
    "reply_window.needs_a_person": (
        gettext_lazy(
            "The resident wrote %(hours)s hours ago: on %(channel)s only an answer by a person is still taken."
        ),
        gettext_lazy("You may answer. Do it today: after seven days nothing is taken any more."),
    ),
    "reply_window.closed": (
        gettext_lazy("The resident wrote %(hours)s hours ago: %(channel)s takes no answer any more."),
        gettext_lazy("Reach the resident in another way."),
    ),
}

_MATTERS: Mapping[str, Words] = {
    "objection": gettext_lazy("objection"),
    "appeal": gettext_lazy("appeal to a judge"),
    "application": gettext_lazy("application"),
    "damages": gettext_lazy("claim for damages"),
    "default": gettext_lazy("notice of default"),
    "information": gettext_lazy("request for public documents"),
    "privacy": gettext_lazy("request about one's own personal data"),
    "decision": gettext_lazy("decision"),
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
