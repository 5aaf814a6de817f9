// What came after a draw (docs/ledger.md): objects that left or joined the list, and officers who
// were replaced.  Nothing is drawn anew: the reserve has an order, and who fills a place follows
// from the seed.

const WITHDRAWN = ["注销", "吊销", "撤销", "迁出", "停业歇业", "重复", "不属抽查范围", "其他"];
const REPLACED = ["岗位调整", "工作冲突", "健康状况", "执法回避"];

/** A draw with all that was changed since: its list, its teams, its reserve. */
class Amended {
  constructor(draw, result, reserve) {
    this.draw = draw;
    this.drawn = [...result];  // also what the reserve gave later
    this.list = new Map(result.map((line) => [line.id, line]));
    this.left = grouped(reserve, ({ stratum }) => stratum);
    this.last = new Map();  // the last rank of each stratum
    for (const line of [...result, ...reserve]) this.last.set(line.stratum, line.rank);
    this.holder = new Map();  // by `id|place`
    this.known = new Set(this.list.keys());
    this.rows = [];
    this.replaced = new Set();
    this.recused = [];
    this.open = null;  // the withdrawal that waits for the reserve
    this.corrected = new Map();  // the last correction about an object
    this.veiled = 0;  // the last one whose list isn't public
    this.sendings = new Set();  // the events that tell what was sent, not what was found
  }

  /** Everybody who was ever on the list. */
  get drawnIds() {
    return new Set([...this.drawn.map(({ id }) => id), ...this.known]);
  }

  get ids() {
    return [...this.list.keys()];
  }

  get inspectors() {
    return [...this.holder.values()];
  }

  /** The teams as they were published. */
  seat(text) {
    for (const [id, x, inspector] of fieldsOf(text, "DR1 match", 3)) {
      this.holder.set(`${id}|${x}`, inspector);
    }
  }

  apply(event, used) {
    const { fields, kind } = event;
    require(fields.get("reason") && fields.get("approver"), "没有写明原因或批准人");
    const waits = this.open && kind !== "correct" && !fields.has("after");
    require(!waits, "撤出尚未递补，却先作了别的变更");
    try {
      this[kind](event, used);
    } catch (problem) {
      if (problem instanceof Withheld) this.follow(event);
      throw problem;
    }
  }

  /** What can't be proved without a withheld file stands as it was published. */
  follow(event) {
    if (event.has("replace.txt")) {
      for (const [id, x, , now] of fieldsOf(event.text("replace.txt"), "DR1 replace", 4)) {
        this.holder.set(`${id}|${x}`, now);
      }
    }
    if (event.has("match.txt")) this.seat(event.text("match.txt"));
  }

  withdraw(event) {
    require(WITHDRAWN.includes(event.fields.get("category")), "撤出的类别不符");
    const lines = drawnLines(event.text("result.txt"));
    const isOrdered = lines.every((line, x) => !x || lines[x - 1].stratum < line.stratum
      || lines[x - 1].stratum === line.stratum && lines[x - 1].rank < line.rank);
    require(lines.length && isOrdered, "撤出的对象没有按顺序列出");
    for (const line of lines) {
      const isListed = isEqual(this.list.get(line.id), line);
      require(isListed, `撤出的 ${line.id} 不在抽查名单上`);
      this.list.delete(line.id);
    }
    this.holder = new Map([...this.holder].filter(([place]) => this.list.has(cut(place, "|")[0])));
    const wanted = tally(lines.map(({ stratum }) => stratum));
    this.open = this.next(wanted).length ? { event, wanted } : null;
  }

  extend(event) {
    const lines = drawnLines(event.text("result.txt"));
    const counts = tally(lines.map(({ stratum }) => stratum));
    require(lines.length && isEqual(lines, this.next(counts)),
      "递补或扩大的对象不是候补名单中接下来的几个");
    if (event.fields.has("after")) this.closeWithdrawal(event.fields, lines);
    this.drawn.push(...lines);
    for (const [stratum, count] of counts) this.left.get(stratum).splice(0, count);
    this.join(event, lines);
  }

  closeWithdrawal(fields, lines) {
    const { event, wanted } = this.open ?? {};
    const isSame = event && ["reason", "approver"].every((key) =>
      fields.get(key) === event.fields.get(key));
    require(isSame && fields.get("after") === String(event.n)
      && isEqual(lines, this.next(wanted)), "这次递补没有对应的撤出，或与撤出不符");
    this.open = null;
  }

  add(event, used) {
    const rows = event.rows("registry"), history = event.rows("history");
    const names = new Set(rows.map(([id]) => id));
    require(rows.length && names.size === rows.length, "没有补入的行，或有重复");
    require(history.every(([id]) => names.has(id)), "既往抽查记录与补入的对象无关");
    for (const row of rows) this.checkAdded(row, history, used);
    const due = this.due(rows), ids = new Set(due.map(({ id }) => id));
    require(isEqual(drawnLines(event.text("result.txt")), due), "应当补入的对象与复算不符");
    for (const { stratum, rank, id } of due) this.last.set(stratum, rank), this.known.add(id);
    this.rows.push(...rows.filter(([id]) => ids.has(id)));
    this.join(event, due);
  }

  checkAdded([id, stratum, status, times, unit], history, used) {
    const { draw } = this, codes = draw.frozen("codes");
    const isKnown = (kind, code) => codes.some((row) => row[0] === kind && row[1] === code);
    const cap = Number(codes.find(([kind, code]) => kind === "rule" && code === "cap")?.[2] ?? 2);
    require(!draw.ids.has(id) && !this.known.has(id), `补入的 ${id} 不是遗漏的对象`);
    require(countsOf(draw.key("quota")).has(stratum) && (unit === "none" || isKnown("unit", unit)),
      `${id} 的分层或管辖单位不在承诺中`);
    const past = history.filter(([other, date]) => other === id && date.startsWith(draw.year));
    const count = (used.get(`${draw.year}|${id}`) ?? 0) + past.length;
    require(times === String(count), `${id} 本年度已抽次数应为 ${count}`);
    const isRight = !["E", "X.CAP"].includes(status) || (status === "E") === (count < cap);
    require(isRight, `${id} 的状态不符`);
  }

  /** Those whose ticket isn't above the cut-off, or whose stratum was drawn as a whole. */
  due(rows) {
    const drawn = grouped(this.drawn, ({ stratum }) => stratum, ({ ticket }) => ticket);
    const eligible = tally(this.draw.rows.filter((row) => row[2] === "E").map((row) => row[1]));
    const strata = ticketsOf(rows, keyOf(this.draw.seed, "entity"));
    return [...strata.keys()].sort().flatMap((stratum) => {
      const lines = drawn.get(stratum) ?? [], all = lines.length === eligible.get(stratum);
      const cutoff = lines.reduce((most, ticket) => (ticket > most ? ticket : most), "");
      return strata.get(stratum).filter(({ ticket }) => lines.length && (all || ticket <= cutoff))
        .map(({ id, ticket }, x) => ({ stratum, rank: this.last.get(stratum) + x + 1, id, ticket }));
    });
  }

  replace(event) {
    const inspector = event.fields.get("inspector");
    require(REPLACED.includes(event.fields.get("category")), "更换的类别不符");
    const places = [...this.holder].filter(([, i]) => i === inspector).map(([place]) => place);
    require(places.length, `${inspector} 没有可以让出的席位`);
    this.replaced.add(inspector);
    this.move(event, this.refilled(new Set(places)).moved);
  }

  recuse(event) {
    const rows = event.rows("recusals").map(([inspector, id]) => [inspector, id]);
    const named = new Set(rows.map(([inspector, id]) => `${id}|${inspector}`));
    const places = [...this.holder].filter(([place, inspector]) =>
      named.has(`${cut(place, "|")[0]}|${inspector}`)).map(([place]) => place);
    require(rows.length && places.length === rows.length, "回避的人员不在检查组中");
    this.recused.push(...rows);
    this.move(event, this.refilled(new Set(places)).moved);
  }

  correct(event) {
    const isOfResults = !this.sendings.has(Number(event.fields.get("corrects")));
    if (isOfResults && !event.has("更正.csv")) this.veiled = event.n;
    const [heading, ...rows] = rowsOf(event.text("更正.csv"));
    const corrects = numberOf(event.fields.get("corrects"));
    require(event.fields.get("signer") && corrects > 0 && corrects < event.n,
      "更正没有签字或没有对应的事件");
    require(heading.join() === "编号,项目,原内容,更正后" && rows.length, "更正.csv 的格式不符");
    const { drawnIds } = this, ids = rows.map(([id]) => id.replace(/^'/, ""));
    require(ids.every((id) => drawnIds.has(id)), "更正的对象没有被抽中过");
    if (isOfResults) for (const id of ids) this.corrected.set(id, event.n);
  }

  /** The next lines of the reserve, so many of each stratum or as many as are left. */
  next(wanted) {
    return [...wanted.keys()].sort().flatMap((stratum) =>
      (this.left.get(stratum) ?? []).slice(0, wanted.get(stratum)));
  }

  /** New checks at the end of the list, and who takes their places. */
  join(event, lines) {
    for (const line of lines) this.list.set(line.id, line);
    const { moved, match } = this.refilled(new Set(), new Set(lines.map(({ id }) => id)));
    require(event.text("match.txt") === match, "分派 match.txt 与复算不符");
    if (moved.length || event.has("replace.txt")) this.move(event, moved);
    this.seat(match);
  }

  /** The places that change hands, and the text of `match.txt` for new checks. */
  refilled(vacant, added = new Set()) {
    const teams = this.draw.matcher(this.ids, this.rows, this.recused, this.replaced);
    teams.take(new Map([...this.holder].filter(([place]) => !vacant.has(place))));
    teams.deal();
    const lines = teams.lines, old = ([id, x]) => this.holder.get(`${id}|${x}`);
    return {
      moved: lines.filter((line) => old(line) && old(line) !== line[2])
        .map((line) => [line[0], line[1], old(line), line[2]]),
      match: "DR1 match\n" + lines.filter(([id]) => added.has(id))
        .map((line) => line.join("|") + "\n").join(""),
    };
  }

  move(event, moved) {
    const text = "DR1 replace\n" + moved.map((line) => line.join("|") + "\n").join("");
    require(event.text("replace.txt") === text, "更换 replace.txt 与复算不符");
    for (const [id, x, , now] of moved) this.holder.set(`${id}|${x}`, now);
  }
}

/** Whether two values are made of the same parts. */
function isEqual(one, other) {
  return JSON.stringify(one) === JSON.stringify(other);
}
