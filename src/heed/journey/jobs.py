"""Background jobs: thin, one per batch of messages. What they do can be repeated; what is lost is found by `sweep`."""

from __future__ import annotations

import logging

from procrastinate import JobContext, RetryStrategy, exceptions
from procrastinate.contrib.django import app
from procrastinate.jobs import Status

from heed.answers import actions as answers
from heed.answers import satisfaction
from heed.answers.actions import reviewing
from heed.answers.restrictions import actions as restrictions
from heed.casework import actions as casework
from heed.channels.contract import ChannelError
from heed.inbox import actions as inbox
from heed.inbox import queries as inbox_queries
from heed.inbox.models import Account
from heed.journey import alarming, drafting_help, files, knowledge, restricting, sending, task_mails, way
from heed.privacy import actions as privacy

log = logging.getLogger(__name__)

_PATIENT = RetryStrategy(max_attempts=5, exponential_wait=2)
#: Seconds without a sign of life after which a job's worker counts as gone.
STALLED_AFTER = 30


#: Deliveries that one job sends: what residents say meanwhile is not kept waiting behind a full outbox.
PORTION = 5


@app.task(name="carry", queue="messages", retry=_PATIENT, priority=10)
def carry(message_ids: list[int]) -> None:
    way.carry_with_waiting(message_ids)


@app.task(name="deliver", queue="deliveries")
def deliver() -> None:
    _deliver_portion()


def _deliver_portion() -> None:
    if sending.deliver_due(PORTION) == PORTION:
        deliver.defer()


@app.task(name="note_returned", queue="messages", retry=_PATIENT)
def note_returned(account_id: int, key: str, words: str) -> None:
    """An answer came back. Tried again while it is being sent, since the report may be faster than the receipt."""
    account = Account.objects.filter(pk=account_id).first()
    if account is not None:
        answers.record_returned(account, key, words)


@app.task(name="write_help", queue="help", lock="write_help")
def write_help() -> None:
    """One request for help of a language model. One at a time in the town: a slow model keeps nobody else waiting."""
    if drafting_help.write_next() and answers.is_help_due():
        write_help.defer()


@app.periodic(cron="13 * * * *")
@app.task(name="forget_help", queue="help", queueing_lock="forget_help")
def forget_help(timestamp: int) -> None:
    """The log of such help loses its texts when their time is over. Also where help was switched off since."""
    answers.forget_help()


@app.task(name="fetch_files", queue="files")
def fetch_files() -> None:
    files.fetch_waiting()


@app.task(name="tell_departments", queue="mail", retry=_PATIENT)
def tell_departments() -> None:
    """The mails to departments about their tasks that are due."""
    task_mails.send_due()


@app.periodic(cron="* * * * *")
@app.task(name="remind_departments", queue="mail", queueing_lock="remind_departments")
def remind_departments(timestamp: int) -> None:
    """Reminders around deadlines; mails whose attempt failed or whose worker vanished are tried again."""
    casework.owe_reminders()
    task_mails.send_due()


@app.periodic(cron="* * * * *")
@app.task(name="ask_residents", queue="deliveries", queueing_lock="ask_residents")
def ask_residents(timestamp: int) -> None:
    """Residents whose case was closed are asked whether they were helped."""
    if satisfaction.ask_due():
        deliver.defer()


@app.periodic(cron="* * * * *")
@app.task(name="escalate_approvals", queue="messages", queueing_lock="escalate_approvals")
def escalate_approvals(timestamp: int) -> None:
    """Leads are told of answers that wait too long for approval."""
    answers.escalate()


@app.periodic(cron="* * * * * */30")
@app.task(name="send_scheduled", queue="deliveries", queueing_lock="send_scheduled")
def send_scheduled(timestamp: int) -> None:
    """Answers whose moment has come are looked at again, and go or come back to their author."""
    if answers.send_scheduled():
        deliver.defer()


@app.periodic(cron="* * * * * */10")  # the sixth field is the seconds
@app.task(name="deliver_later", queue="deliveries", queueing_lock="deliver_later", pass_context=False)
def deliver_later(timestamp: int) -> None:
    """Retries that have come due, and deliveries whose worker vanished."""
    _deliver_portion()


@app.periodic(cron="* * * * * */20")
@app.task(name="restrict", queue="deliveries", queueing_lock="restrict", pass_context=False)
def restrict(timestamp: int) -> None:
    """Restrictions that run out or end, and what is to be set or lifted at the networks."""
    try:
        if restrictions.step():
            deliver.defer()
        restrictions.forget_taken_back()
    finally:  # what is due at the networks waits for nothing else
        restricting.carry_out_due()


@app.task(name="alarm", queue="alarms", priority=100)
def alarm() -> None:
    alarming.call_due()


@app.task(name="try_second_way", queue="alarms")
def try_second_way(person_id: int) -> None:
    alarming.try_second_way(person_id)


@app.periodic(cron="* * * * * */10")
@app.task(name="alarm_later", queue="alarms", queueing_lock="alarm_later", priority=100, pass_context=False)
def alarm_later(timestamp: int) -> None:
    """Alarms that nobody took yet, calls that come due again, and calls whose worker vanished."""
    alarming.call_due()


@app.periodic(cron="* * * * * */30")
@app.task(name="sweep", queue="messages", queueing_lock="sweep")
def sweep(timestamp: int) -> None:
    """Messages whose job was lost are carried on."""
    waiting = inbox_queries.waiting()
    if waiting:
        way.carry(waiting)
    files.fetch_waiting()
    casework.forget_gone()
    if answers.is_help_due():
        write_help.defer()


@app.periodic(cron="* * * * *")
@app.task(name="take_up_stalled", queue="messages", queueing_lock="take_up_stalled", pass_context=True)
async def take_up_stalled(context: JobContext, timestamp: int) -> None:
    """Jobs of workers that gave no sign of life are queued again; a periodic one that is queued already ends."""
    manager = context.app.job_manager
    for job in await manager.get_stalled_jobs(seconds_since_heartbeat=STALLED_AFTER):
        try:
            await manager.retry_job(job)
        except exceptions.UniqueViolation:
            await manager.finish_job(job, Status.FAILED, delete_job=True)


@app.periodic(cron="7 * * * *")
@app.task(name="look_after_knowledge", queue="mail", queueing_lock="look_after_knowledge")
def look_after_knowledge(timestamp: int) -> None:
    """Owners are told of facts that end and templates to be looked at; each once."""
    knowledge.tell_owners()
    knowledge.read_templates()


@app.periodic(cron="23 * * * *")
@app.task(name="look_after_reviews", queue="mail", queueing_lock="look_after_reviews")
def look_after_reviews(timestamp: int) -> None:
    """The sample of last month is drawn, once; authors are told when it has closed; names are forgotten in time."""
    reviewing.draw_due()
    reviewing.tell_authors()
    reviewing.forget_reviewers()


@app.periodic(cron="37 1 * * *")
@app.task(name="let_go", queue="mail", queueing_lock="let_go")
def let_go(timestamp: int) -> None:
    """Personal data whose term is over goes, every night."""
    privacy.expire()


@app.periodic(cron="* * * * *")
@app.task(name="tell_of_changed_facts", queue="mail", queueing_lock="tell_of_changed_facts")
def tell_of_changed_facts(timestamp: int) -> None:
    """Authors are told of their answers that say what a fact no longer says; each once."""
    knowledge.tell_of_changes()


@app.task(name="read_templates", queue="messages")
def read_templates() -> None:
    """What the messages mean that a template is for."""
    knowledge.read_templates()


@app.task(name="check_account", queue="accounts")
def check_account(account_id: int) -> None:
    """Ask the network whether an account works; what it said stands on the accounts page."""
    account = Account.objects.filter(pk=account_id).first()
    if account is None:
        return
    try:
        sending.account_works(account)
    except ChannelError:
        return  # written down already
    inbox.mend_account(account)
