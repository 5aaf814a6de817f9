// Between a commitment and its draw: evidence of its time, sealed halves, the seed and its grade.

const DAY = 86_400_000;
const EVENT = /^[!-.0-~]+(\/[!-.0-~]+)+$/;
const SOURCE = /^[!-~]+\/[!-.0-~]+$/;
const TIME = new RegExp("^[0-9]{4}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):[0-5][0-9]"
  + "[+-](0[0-9]|1[0-4]):[0-5][0-9]$");

/** What a commitment promises of its seed, and what has come of it. */
class Ceremony {
  constructor(draw) {
    this.draw = draw;
    this.events = numberedOf(draw.keys, "seed.event");
    this.seals = numberedOf(draw.keys, "seal");
    this.isTyped = this.events.join() === "typed";
    this.times = this.isTyped ? [] : this.events.map((_, x) =>
      draw.keys.get(`seed.event.${numbered(x)}.at`) ?? "");
    this.reveals = new Map();
    this.hasEvidence = false;
    this.sources = null;
  }

  /** The keys with running numbers that the commitment has. */
  get names() {
    const names = (values, name, rest = "") =>
      values.map((_, x) => `${name}.${numbered(x)}${rest}`);
    return [...names(this.events, "seed.event"), ...names(this.times, "seed.event", ".at"),
      ...names(this.seals, "seal")];
  }

  /** The promise: events that come no sooner than the commitment, halves of different people. */
  check() {
    const { events, seals, draw } = this;
    require(this.isTyped || events.length && events.every((event) => EVENT.test(event)),
      "承诺没有写明种子来源");
    require(new Set(events).size === events.length, "同一公开事件写了两次");
    require(!this.isTyped || draw.key("seed.fallback") === "none", "自拟种子没有备用规则");
    this.times.forEach((time, x) => {
      require(TIME.test(time), `${events[x]} 没有写明时间`);
      require(dayOf(time.slice(0, 10)) >= dayOf(draw.key("date")), `${events[x]} 在承诺之前`);
    });
    require(draw.key("mode") === (seals.length ? "sealed" : "open"), "mode 与封存摘要不符");
    require(seals.length !== 1 && new Set(seals).size === seals.length && seals.every(isDigest),
      "封存摘要少于两份、相同或者格式不符");
  }

  /** Nothing is known of an event before its day. */
  requireDue(fields) {
    this.times.forEach((time, x) =>
      require(dayOf(fields.get("at")) >= dayOf(time.slice(0, 10)), `${this.events[x]} 当时还没有结果`));
  }

  takeEvidence(event) {
    require(!this.sources, "时间证据在种子之后");
    const file = event.fields.get("evidence");
    require(event.fields.get("witness") && event.sums.has(file) && file !== "event.txt",
      "时间证据没有文件或出具人");
    this.hasEvidence = true;
  }

  /** One custodian's half, which must be the one that was sealed. */
  takeReveal(event) {
    require(!this.sources, "揭示在种子之后");
    const pairs = event.pairs("reveal.txt", "DR1 reveal");
    const [[key, nonce] = []] = [...pairs].filter(([name]) => /^reveal\.\d\d$/.test(name));
    require(pairs.get("commitment") === this.draw.digest && key && pairs.size === 2,
      "reveal.txt 的格式不符");
    require(!this.reveals.has(key), "同一份封存揭示了两次");
    require(isDigest(nonce)
      && this.draw.key(key.replace("reveal", "seal")) === H("DR1 seal|" + nonce),
      "揭示的内容与承诺中封存的不符");
    require(event.fields.get("custodian"), "揭示没有写明保管人");
    this.requireDue(event.fields);
    this.reveals.set(key, nonce);
  }

  takeSeed(event) {
    const seed = event.pairs("seed.txt", "DR1 seed"), { events, seals } = this;
    require(seed.get("commitment") === this.draw.digest, "种子没有指明这一承诺");
    const expected = ["commitment", ...seals.map((_, x) => `reveal.${numbered(x)}`),
      ...events.map((_, x) => `source.${numbered(x)}`)];
    require([...seed.keys()].join() === expected.join(), "种子的来源或者揭示的份数与承诺不同");
    require([...seed].every(([key, value]) =>
      !key.startsWith("reveal.") || this.reveals.get(key) === value), "种子中的随机数与揭示的不同");
    this.requireDue(event.fields);
    this.sources = events.map((_, x) => seed.get(`source.${numbered(x)}`));
    const replaced = this.sources.map((source, x) => this.takeSource(source, x, event.fields));
    const fallbacks = [...event.fields.keys()].filter((key) => key.startsWith("fallback."));
    require(fallbacks.length === replaced.filter(Boolean).length, "备用规则的使用与种子不符");
  }

  /** A source of the promised event, or of the next issue 72 hours after; whether it is the latter. */
  takeSource(source, x, fields) {
    const promised = this.events[x], [found, value] = eventAndValue(source);
    require(SOURCE.test(source) && isValue(found, value), `${source} 不是可能的结果`);
    if (found !== promised) {
      const day = this.isTyped ? Infinity : dayOf(this.times[x].slice(0, 10));
      const isNext = fields.get(`fallback.${numbered(x)}`) === promised
        && dayOf(fields.get("at")) >= day + 3 * DAY && nextIssues(promised, day).includes(found);
      require(isNext, `种子不是来自 ${promised}`);
      require(fields.get("reason") && fields.get("approver"), "改用下一期没有写明原因和批准人");
    }
    return found !== promised;
  }

  /** The trust grade A–D and why; C and D are not public draws. */
  get grade() {
    const values = this.sources.map((source) => eventAndValue(source)[1]);
    const counts = this.events.map((event, x) => outcomes(event, values[x]));
    const product = (some) => some.reduce((all, count) => all * (count || 1n), 1n);
    const isLater = (x) => dayOf(this.times[x].slice(0, 10)) >= dayOf(this.draw.key("date")) + 2 * DAY;
    const counted = product(this.isTyped ? [] : counts.filter((_, x) => isLater(x)));
    if (counted >= 2n ** 60n) {
      return `${this.hasEvidence ? "A" : "B"} 级：公开事件 ${bits(counted)} 比特`;
    }
    const isOpen = this.isTyped ? values.join() !== "sealed" : counts.some((count) => !count);
    if (this.seals.length && !isOpen) {
      return `C 级：${this.seals.length} 名保管人封存的随机数，不属于公开随机`;
    }
    return (this.isTyped ? "D 级：手工录入或机器产生" : `D 级：公开事件 ${bits(product(counts))} 比特`)
      + "，不属于公开随机";
  }
}

/** The values of `NAME.01`, `NAME.02` …, as far as they run. */
function numberedOf(keys, name) {
  const values = [];
  for (let key; keys.has(key = `${name}.${numbered(values.length)}`);) values.push(keys.get(key));
  return values;
}

/** `01` for the first of a list. */
const numbered = (x) => String(x + 1).padStart(2, "0");

/** A source before and after its last slash. */
function eventAndValue(source) {
  const at = source.lastIndexOf("/");
  return [source.slice(0, Math.max(at, 0)), source.slice(at + 1)];
}
