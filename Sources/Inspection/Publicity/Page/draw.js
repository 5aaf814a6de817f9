// One draw: a frozen population with its promise, and what has come of it.

/** A draw from its commit event on. */
class Draw {
  constructor(event) {
    this.event = event;
    this.n = event.n;
    this.text = event.text("commitment.txt");
    this.keys = pairsOf(this.text, "DR1 commitment");
    this.digest = H(this.text);
    this.year = event.fields.get("year");
    this.attempt = event.fields.get("attempt");
    this.ceremony = new Ceremony(this);
    this.isVoid = false;
    this.unread = null;  // a withheld file without which nothing more is known of the draw
    this.isDoubtful = false;  // something differs, so that the rest says nothing
  }

  key(name) {
    require(this.keys.has(name), `承诺没有 ${name}`);
    return this.keys.get(name);
  }

  numbered(name) {
    return [...this.keys].filter(([key]) => key.length === name.length + 3
      && key.startsWith(name + ".")).map(([, value]) => value);
  }

  /** Where the seed came from; nil without one. */
  get sources() {
    return this.ceremony.sources;
  }

  get task() {
    return this.key("task");
  }

  get isTest() {
    return this.key("test") === "yes";
  }

  /** Whether the list is this office's part of the one that the office above drew. */
  get isPart() {
    return this.keys.has("parent");
  }

  frozen(name) {
    this.tables ??= new Map();
    if (!this.tables.has(name)) this.tables.set(name, this.event.rows(name));
    return this.tables.get(name);
  }

  get ids() {
    return this.known ??= new Set(this.rows.map(([id]) => id));
  }

  get rows() {
    return this.frozen("registry");
  }

  /** The commitment against its place in the chain and the digests of its files. */
  checkLinks() {
    require(this.key("date").slice(0, 4) === this.year, "年度与承诺日期不符");
    require(this.key("suite") === "DR1-SHA256", "本页不会复核的算法");
    require(this.key("ledger.n") === String(this.n - 1), "ledger.n 不符");
    require(this.key("ledger.prev") === this.event.prev, "ledger.prev 不符");
    for (const name of Object.keys(FROZEN)) {
      const digest = this.event.sums.get(name + ".csv");
      require(this.key("file." + name) === digest, `file.${name} 不符`);
    }
  }

  checkPopulation() {
    require(this.ids.size === this.rows.length, "有重复的检查对象");
    require([...this.ids].every((id) => canonical(id) === id), "检查对象的标识不规范");
    const rejected = this.frozen("rejected").length;
    require(this.key("rejected.count") === String(rejected), "rejected.count 不符");
    require(this.key("population.count") === String(this.rows.length), "population.count 不符");
    require(this.key("population.root") === populationRoot(this.rows), "population.root 不符");
  }

  checkQuota() {
    const count = (isCounted) => tally(this.rows.filter(isCounted).map((row) => row[1]));
    const pool = count((row) => !row[2].startsWith("X.STATE"));
    const base = countsOf(this.key("base"));
    const isPool = this.key("base.source") === "pool";
    require(!isPool || isSame(pool, base), "base 与候选库不符");
    const quota = quotaOf(this.key("rule"), base, pool, count((row) => row[2] === "E"));
    require(isSame(quota, countsOf(this.key("quota"))), "应抽数与规则不符");
  }

  checkPools() {
    for (const [pool, members] of this.pools) {
      const name = "P." + H("DR1 pool|" + [...members].sort().join()).slice(0, 16);
      require(pool === name, `人员库 ${pool} 的名称应为 ${name}`);
    }
  }

  /** How often everybody was drawn and sent this year before, against the earlier events. */
  checkCounts(used, places) {
    if (!this.isPart) this.checkUsed(used);
    for (const [id, units] of this.frozen("inspectors")) {
      const held = places.get(`${this.year}|${id}`) ?? 0;
      require(units === String(held), `${id} 的已有任务数应为 ${held}`);
    }
  }

  checkUsed(used) {
    const past = this.frozen("history").filter(([, date]) => date.slice(0, 4) === this.year);
    const history = tally(past.map(([id]) => id));
    for (const [id, , , count] of this.rows) {
      const times = (used.get(`${this.year}|${id}`) ?? 0) + (history.get(id) ?? 0);
      require(count === String(times), `${id} 本年度已抽次数应为 ${times}`);
    }
  }

  get pools() {
    return grouped(this.frozen("pools"), ([pool]) => pool, ([, inspector]) => inspector);
  }

  takeSeed(event) {
    require(!this.hasSeed, "同一承诺有两个种子");
    this.hasSeed = true;
    const text = event.text("seed.txt");
    this.ceremony.takeSeed(event);
    this.seedDigest = H(text);
  }

  /** The seed; a draw without a public one can't be repeated. */
  get seed() {
    if (!this.seedDigest) throw new Withheld("seed.txt");
    return this.seedDigest;
  }

  /** Draws again and holds the two lists against it. */
  takeResult(event) {
    require(this.hasSeed && !this.lines, "没有种子，或同一承诺有两个结果");
    this.lines = drawnLines(event.text("result.txt"));
    this.reserve = drawnLines(event.text("reserve.txt"), "DR1 reserve");
    this.amended = new Amended(this, this.lines, this.reserve);
    if (this.isPart) return;
    const texts = drawnTexts(this.rows, keyOf(this.seed, "entity"),
      countsOf(this.key("quota")), countsOf(this.key("reserve")));
    require(event.text("result.txt") === texts.result, "抽取结果 result.txt 与复算不符");
    require(event.text("reserve.txt") === texts.reserve, "候补 reserve.txt 与复算不符");
  }

  /** The teams as they must be dealt; `pause` lets the page breathe. */
  async dealt(pause) {
    const teams = this.matcher(this.lines.map(({ id }) => id));
    teams.deal();
    teams.even();
    const factor = numberOf(this.key("mix")), steps = factor * teams.places.length;
    require(factor <= 1000, "mix 不符");
    for (let from = 0; from < steps; from += 20_000) {
      teams.mix(from, Math.min(from + 20_000, steps));
      await pause();
    }
    return teams.lines;
  }

  /** The places of some checks, all empty. */
  matcher(ids, moreRows = [], recused = [], replaced = new Set()) {
    const unit = new Map([...this.rows, ...moreRows].map((row) => [row[0], row[4]]));
    const order = [...this.frozen("places")].sort((one, other) => one[1] - other[1]);
    const places = grouped(order, ([name]) => name, ([, , pool]) => pool);
    const checks = ids.map((id) => ({ id, pools: places.get(unit.get(id)) ?? places.get("*") ?? [] }));
    const people = new Map(this.frozen("inspectors").map(([id, units, weight, cap]) =>
      [id, { units: numberOf(units), weight: numberOf(weight), cap: numberOf(cap) }]));
    const pools = new Map([...this.pools].map(([name, members]) =>
      [name, members.filter((id) => !replaced.has(id))]));
    const named = this.frozen("recusals").map(([inspector, id]) => [inspector, id]);
    return new Teams(keyOf(this.seed, "inspector"), people, pools, checks, [...named, ...recused]);
  }

  async takeMatch(event, pause) {
    require(this.lines && !this.teams, "没有抽取结果，或分派了两次");
    const text = event.text("match.txt");
    this.teams = fieldsOf(text, "DR1 match", 3);
    this.amended.seat(text);
    const lines = (await this.dealt(pause)).map((line) => line.join("|") + "\n");
    require(text === "DR1 match\n" + lines.join(""), "分派 match.txt 与复算不符");
  }
}

/** Whether two counts agree, where a missing one is none. */
function isSame(one, other) {
  return [...one.keys(), ...other.keys()].every((h) => (one.get(h) ?? 0) === (other.get(h) ?? 0));
}
