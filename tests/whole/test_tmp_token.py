import time
from tests.whole.test_outages import *
from tests.whole.test_outages import _text
pytestmark=[pytest.mark.timeout(600)]
def test_t(town, town_user, resident, proxy):
    b=time.monotonic()
    def say(x): print(f"{time.monotonic()-b:6.1f} {x}", flush=True)
    said = resident.post(f"{town_user.handle} De stoep bij de Ooievaar is kapot")
    case = town.case_saying("de Ooievaar is", timeout=90); say("case")
    lost = connection(town_user, proxy); say("connection")
    town.connect("mastodon", lost); say("connected")
    town_user.server.revoke(lost.secrets["access_token"])
    in_trouble = "SELECT trouble, remedy FROM inbox_account WHERE state = 'trouble'"
    trouble, remedy = eventually(lambda: town.rows(in_trouble), 60, message="the account is in trouble")[0]; say("trouble")
    approve(town, ["Ooievaar"]); say("approved")
    answer = Answered(town, resident, said["id"], case, _text("Ooievaar"))
    time.sleep(12)
    town.connect("mastodon", replace(lost, secrets=connection(town_user, proxy).secrets)); say("connected")
    answer.becomes("sent"); say("sent")
    answer.is_there_once(); say("there")
    print(answer.shown)
