// One draw: a frozen population with its promise, and what has come of it.

/** A draw from its commit event on. */
class Draw {
  constructor(event) {
    this.event = event;
    this.n = event.n;
    this.text = event.text("commitment.txt");
    this.keys = pairsOf(this.text, "DR1 commitment");
    this.digest = H(this.text);
    this.ceremony = new Ceremony(this);
    this.results = new PublicResults(this);
    this.year = event.fields.get("year");
    this.attempt = event.fields.get("attempt");
    this.isVoid = false;
    this.unread = null;  // a withheld file without which nothing more is known of the draw
    this.isDoubtful = false;  // something differs, so that the rest says nothing
  }

  key(name) {
    require(this.keys.has(name), `承诺没有 ${name}`);
    return this.keys.get(name);
  }

  get task() {
    return this.keys.get("task");
  }

  get isTest() {
    return this.keys.get("test") === "yes";
  }

  /** Whether the list is this office's part of the one that the office above drew. */
  get isPart() {
    return this.keys.has("parent");
  }

  /** Where the seed came from; null without one. */
  get sources() {
    return this.ceremony.sources;
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

  get pools() {
    return grouped(this.frozen("pools"), ([pool]) => pool, ([, inspector]) => inspector);
  }

  /** Everything in the commitment that its own folder decides. */
  checkCommitment() {
    checkValues(this);
    this.ceremony.check();
    checkLinks(this);
    checkPopulation(this);
    checkPeople(this);
    if (!this.isPart) checkQuota(this);
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
    this.drawnOn = event.fields.get("at");
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
