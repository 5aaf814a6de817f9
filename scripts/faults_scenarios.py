"""What scripts/faults.py interrupts: a command each, and what is done before it."""
from collections import namedtuple

import faults_folder
from faults_folder import DEPARTMENT

# In commands {} is the work folder, @other that of the other office, @object an object that was
# drawn and @officer who is sent there. A command that isn't `repeatable` does the same once more;
# `status` is how it ends when nothing fails.
Scenario = namedtuple("Scenario", "name prepare command repeatable tables other status",
                      defaults=(True, faults_folder.office, None, 0))
DAY, NEXT = "--date 2021-03-19", "--date 2021-03-23"
EVENT = "--event cwl.kl8/2021070 --event-at 2021-03-22T21:30+08:00"
SOURCE = "cwl.kl8/2021070/03.07.08.12.15.19.22.27.31.33.38.41.46.52.55.59.63.68.71.80"
COMMIT = f"commit {{}} --task 1 {EVENT} {DAY}"
DRAW = f"draw {{}} --seed 42 {DAY}"
PUBLIC = f"draw {{}} --source {SOURCE} {NEXT}"
VOID = f"void {{}} --task 1 --reason 名录有误 --approver 李四 {DAY}"
PUBLISH = f"publish {{}} {DAY}"
ARCHIVE = f"archive {{}} --task 1 {DAY}"
CONFIRM = f"diff {{}} --confirm 王五 {DAY}"
DISPATCH = "dispatch {}"

DOWN = f"输出/下发/任务1-01-{DEPARTMENT}-"
UP = f"输出/下发/上报-任务1001-{DEPARTMENT}-"
# The first half between a lead office and the department that takes part: as the lead sees it, and
# as the department does.
PROMISED = [COMMIT, DISPATCH, f"receive @other {{}}/{DOWN}承诺 {DAY}", "dispatch @other"]
LISTED = PROMISED + [
    f"collect {{}} @other/{UP}承诺 {DAY}", PUBLIC, DISPATCH,
    f"receive @other {{}}/{DOWN}名单 {NEXT}", "dispatch @other"]


def swapped(commands):
    """Commands as the other office calls the folders."""
    return [command.replace("{}", "\0").replace("@other", "{}").replace("\0", "@other")
            for command in commands]


def amendment(name, options):
    command = f"amend {name} {{}} --task 1 --reason 登记机关通知 --approver 李四 {DAY} {options}"
    return Scenario(name, [DRAW], command)


def leading(name, prepare, command):
    return Scenario(name, prepare, command, True, faults_folder.lead, faults_folder.department)


def taking_part(name, prepare, command):
    return Scenario(name, swapped(prepare), command, True, faults_folder.department,
                    faults_folder.lead)


REPLACE = amendment("replace", "--inspector @officer --category 健康状况")
COLLECT = leading("collect", LISTED, f"collect {{}} @other/{UP}名单 {NEXT}")
SCENARIOS = [
    Scenario("adjust", [], f"adjust {{}} {DAY}"),
    Scenario("confirm", [], CONFIRM, False),
    Scenario("commit", [], COMMIT),
    Scenario("draw", [], DRAW),
    Scenario("public", [COMMIT], PUBLIC),
    Scenario("void", [DRAW], VOID),
    Scenario("redraw", [DRAW, VOID], f"draw {{}} --seed 43 {DAY}"),
    REPLACE,
    amendment("recuse", "--inspector @officer --object @object"),
    amendment("withdraw", "--object @object --category 注销"),
    amendment("extend", "--count 1"),
    amendment("add", "--object 91110000000000000J --name 海角遗漏商店 --unit 城关所"),
    amendment("correct", "--event 3 --object @object --field 结果 --from 甲 --to 乙 --signer 赵一"),
    Scenario("publish", [DRAW], PUBLISH),
    Scenario("republish", [DRAW, PUBLISH, REPLACE.command], PUBLISH),
    # No result is there yet: the archive is written, and the command says what is missing.
    Scenario("archive", [DRAW], ARCHIVE, status=1),
    Scenario("sign", ["keygen --out {}/签名.key", DRAW],
             f"sign {{}} --key {{}}/签名.key --signer 海角县局 {DAY}"),
    leading("dispatch", [COMMIT], DISPATCH),
    leading("dispatch-again", [COMMIT, DISPATCH, CONFIRM], DISPATCH),
    taking_part("receive-promise", PROMISED[:2], swapped([PROMISED[2]])[0]),
    taking_part("receive-list", LISTED[:-2], swapped([LISTED[-2]])[0]),
    leading("collect-promise", PROMISED, f"collect {{}} @other/{UP}承诺 {DAY}"),
    COLLECT,
]
