// Between a commitment and its draw: sealed halves, and where the seed comes from.

const BALLS = { "cwl.kl8": [[20, 80]], "cwl.ssq": [[6, 33], [1, 16]],
  "sport.dlt": [[5, 35], [2, 12]] };
const DAYS = 86_400_000;
const EVENT = /^[!-.0-~]+(\/[!-.0-~]+)+$/;
const TIME = new RegExp("^[0-9]{4}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):[0-5][0-9]"
  + "[+-](0[0-9]|1[0-4]):[0-5][0-9]$");

const isBeacon = (event) => /^beacon\.[^/]/.test(event);

/** What a commitment promises of its seed. */
class Promised {
  constructor(keys) {
    const numbered = (name) => {
      const values = [];
      for (let key; keys.has(key = `${name}.${twoDigits(values.length + 1)}`);) {
        values.push(keys.get(key));
      }
      return values;
    };
    this.keys = keys;
    this.events = numbered("seed.event");
    this.seals = numbered("seal");
    this.isTyped = this.events.join() === "typed";
    this.times = this.isTyped ? [] : this.events.map((_, x) =>
      keys.get(`seed.event.${twoDigits(x + 1)}.at`) ?? "");
  }

  /** The keys with running numbers that it has. */
  get names() {
    const numbered = (values, name, rest = "") =>
      values.map((_, x) => `${name}.${twoDigits(x + 1)}${rest}`);
    return [...numbered(this.events, "seed.event"), ...numbered(this.times, "seed.event", ".at"),
      ...numbered(this.seals, "seal")];
  }

  /** Events that come no sooner than the commitment, seals of different people. */
  check() {
    const { events, times, seals, keys } = this;
    require(this.isTyped || events.length && events.every((event) => EVENT.test(event)),
      "承诺没有写明种子来源");
    require(new Set(events).size === events.length, "同一公开事件写了两次");
    require(!this.isTyped || keys.get("seed.fallback") === "none", "自拟种子没有备用规则");
    for (const [x, time] of times.entries()) {
      require(TIME.test(time), `${events[x]} 没有写明时间`);
      require(dayOf(time.slice(0, 10)) >= dayOf(keys.get("date")), `${events[x]} 在承诺之前`);
    }
    require(keys.get("mode") === (seals.length ? "sealed" : "open"), "mode 与封存摘要不符");
    require(seals.length !== 1 && new Set(seals).size === seals.length && seals.every(isDigest),
      "封存摘要少于两份、相同或者格式不符");
  }

  /** Nobody knows a value before its day. */
  requireDue(fields) {
    for (const [x, time] of this.times.entries()) {
      require(dayOf(fields.get("at")) >= dayOf(time.slice(0, 10)), `${this.events[x]} 当时还没有结果`);
    }
  }

  /** A source is of the promised event, or of the next issue 72 hours after, with a reason. */
  checkSource(source, x, fields) {
    const promised = this.events[x], key = `fallback.${twoDigits(x + 1)}`;
    const at = source.lastIndexOf("/"), found = source.slice(0, at), value = source.slice(at + 1);
    require(/^[!-~]+\/[!-.0-~]+$/.test(source) && isValue(found, value), `${source} 不是可能的结果`);
    require(fields.has(key) === (found !== promised), "备用规则的使用与种子不符");
    if (found === promised) return;
    require(!this.isTyped, "种子不是来自 typed");
    const day = dayOf(this.times[x].slice(0, 10));
    const isNext = fields.get(key) === promised && nextIssues(promised, day).includes(found)
      && dayOf(fields.get("at")) >= day + 3 * DAYS;
    require(isNext, `种子不是来自 ${promised}`);
    require(fields.get("reason") && fields.get("approver"), "改用下一期没有写明原因和批准人");
  }
}

const twoDigits = (number) => String(number).padStart(2, "0");

/** Whether an event can bring a value, in its canonical form; true where that isn't known. */
function isValue(event, value) {
  const game = event.split("/")[0], kinds = Object.hasOwn(BALLS, game) && BALLS[game];
  if (kinds) {
    const parts = value.split("+");
    return parts.length === kinds.length && kinds.every(([count, last], x) => {
      const balls = parts[x].split(".");
      return balls.length === count && balls.every((ball, y) => /^[0-9]{2}$/.test(ball)
        && Number(ball) >= 1 && Number(ball) <= last && (!y || balls[y - 1] < ball));
    });
  }
  if (game === "dice.d10x20") return /^[0-9]{20}$/.test(value);
  if (event === "typed") return /^[0-9A-Za-z._-]{1,64}$/.test(value);
  return !isBeacon(event) || /^[0-9a-f]{1,256}$/.test(value);
}

/** The issues that may take the place of one that isn't published within 72 hours. */
function nextIssues(event, day) {
  const [game, issue] = cut(event, "/"), isGame = Object.hasOwn(BALLS, game);
  if (!/^[0-9]{1,18}$/.test(issue) || !(isGame || isBeacon(event))) return [];
  const next = (digits) => String(BigInt(digits) + 1n).padStart(digits.length, "0");
  const isYearsEnd = isGame && new Date(day).toISOString().slice(5, 10) >= "12-28";
  const issues = isYearsEnd ? [next(issue), next(issue.slice(0, -3)) + "001"] : [next(issue)];
  return issues.map((number) => `${game}/${number}`);
}
