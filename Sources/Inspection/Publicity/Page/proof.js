// The proof: every event of a ledger, computed again from the published files alone.

/** Proves a ledger.  `files`: path inside the ledger's folder to bytes; `withheld`: see
 *  `withheldFiles`; `pause` is awaited now and then, with the number of events done. */
async function prove(files, withheld = new Map(), pause = async () => {}) {
  const proof = new Proof(pause);
  try {
    await proof.run(foldersOf(files), withheld);
  } catch (problem) {
    proof.note(problem, proof.where);
  }
  return proof;
}

const AMENDMENTS = ["withdraw", "extend", "add", "replace", "recuse", "correct"];

class Proof {
  constructor(pause) {
    this.pause = pause;
    this.draws = [];
    this.findings = [];
    this.unchecked = [];
    this.signatures = [];
    this.notes = [];
    this.day = "";
    this.used = new Map();
    this.places = new Map();
    this.head = "0".repeat(64);
    this.count = 0;
    this.where = "journal.jsonl";
  }

  get holds() {
    return this.count > 0 && !this.findings.length;
  }

  get isTest() {
    return this.draws.some((draw) => draw.isTest);
  }

  async run(folders, withheld) {
    const journal = folders.get("")?.get("journal.jsonl");
    require(journal, "没有找到台账的 journal.jsonl");
    this.lines = journalLines(textOf(journal));
    const names = new Map([...folders.keys()].filter(Boolean).map((name) =>
      [Number(name.split("-", 1)[0]), name]));
    const known = new Set(["", ...names.values()]);
    require([...folders.keys()].every((name) => known.has(name))
      && names.size === folders.size - 1 && folders.get("").size === 1, "台账里有日志没有的文件");
    for (const line of this.lines) {
      const folder = names.get(line.n);
      this.where = folder ?? `第${line.n}号事件`;
      require(folder, "文件夹缺失");
      const event = new LedgerEvent(
        line, folder, folders.get(folder), withheld.get(folder) ?? new Map());
      names.delete(line.n);
      await this.apply(event);
      this.head = line.entry;
      this.count = line.n;
      await this.pause(line.n, this.lines.length);
    }
    this.where = "台账";
    require(!names.size, "日志没有的文件夹：" + [...names.values()].join("、"));
  }

  /** One event: what differs is a finding, what needs a withheld file stays open. */
  async apply(event) {
    this.where = event.folder;
    this.noteDay(event);
    const draw = this.draws.find(({ n }) => String(n) === event.fields.get("commit"));
    if (draw?.isDoubtful && event.kind !== "void") return;
    this.countDraws(draw, -1);
    if (draw && event.kind === "reveal" && !event.has("reveal.txt")) draw.unread = "reveal.txt";
    try {
      if (draw?.unread && event.kind !== "void") throw new Withheld(draw.unread);
      await this.check(event, draw);
    } catch (problem) {
      this.note(problem, event.folder, draw ?? this.draws.find(({ n }) => n === event.n));
    }
    this.countDraws(draw, 1);
    if (event.kind === "result" && draw && !draw.amended) draw.unread = "result.txt";
  }

  /** A correction alone may go back, from a day that a clock ran ahead to. */
  noteDay(event) {
    const day = (event.fields.get("at") ?? "").slice(0, 10);
    if (day < this.day && event.kind !== "correct") {
      this.notes.push({ where: event.folder,
        what: `日期 ${day} 早于前一事件的 ${this.day}，时钟倒退过，或者日期写早了` });
    }
    this.day = day;
  }

  note(problem, where, draw = null) {
    if (draw && !(problem instanceof Withheld)) draw.isDoubtful = true;
    if (problem instanceof Withheld) {
      this.unchecked.push({ where, what: `${problem.file} 未公开，依赖它的内容没有复核` });
    } else {
      const isKnown = problem instanceof Mismatch || problem instanceof Shortage;
      this.findings.push({ where, what: isKnown ? problem.message : `格式不符（${problem.message}）` });
    }
  }

  async check(event, draw) {
    const { kind } = event;
    if (kind === "commit") return this.commit(event);
    if (["seed", "result", "match", "void", "reveal", "archive"].includes(kind)) {
      require(draw && !draw.isVoid, "所属的抽取不存在或已经作废");
      return this[kind](draw, event);
    }
    if (AMENDMENTS.includes(kind)) return this.amend(draw, event);
    const subject = kind === "sign" ? event.fields.get("subject") : null;
    if (subject === "head") return this.sign(event);
    if (subject === "commitment") return this.evidence(draw, event);
    if (kind === "publish" && event.fields.get("subject") === "results") {
      return this.publish(draw, event);
    }
    if (kind === "results") {
      if (event.sums.has("transmittals.csv")) draw?.amended?.sendings.add(event.n);
      return this.leave(event, "结果的原始记录未公开，本页只核对公示的结果");
    }
    if (kind !== "publish") this.leave(event, "本页只核对了这一事件的文件，内容请用 Python 复核");
  }

  commit(event) {
    const draw = new Draw(event);
    const earlier = this.draws.filter(({ task }) => task === draw.task);
    require(earlier.every(({ isVoid }) => isVoid), "同一任务已经承诺，须先作废");
    require(draw.attempt === String(earlier.length + 1), `应为第${earlier.length + 1}次抽取`);
    const waiting = this.draws.filter((other) => !other.isVoid && !other.isPart && !other.lines);
    this.draws.push(draw);
    draw.checkCommitment();
    if (draw.isPart) this.leave(event, "名单是上级抽取的一部分，请用 Python 复核它与上级名单的关系");
    const isKnown = this.draws.every((other) => !other.unread || other.year !== draw.year);
    if (isKnown) checkCounts(draw, this.used, this.places);
    else this.leave(event, "以前的抽取有未公开的文件，本年次数没有复核");
    for (const other of draw.isPart ? [] : waiting) {
      const isApart = other.unread || [...draw.ids].every((id) => !other.ids.has(id));
      require(isApart, `第${other.n}号事件尚未抽取`);
    }
  }

  /** Says what this page doesn't check. */
  leave(event, what) {
    this.unchecked.push({ where: event.folder, what });
  }

  seed(draw, event) {
    draw.takeSeed(event);
  }

  result(draw, event) {
    draw.takeResult(event);
  }

  match(draw, event) {
    return draw.takeMatch(event, this.pause);
  }

  reveal(draw, event) {
    draw.ceremony.takeReveal(event);
  }

  /** What a third party says of the commitment's time: people must look at it themselves. */
  evidence(draw, event) {
    require(draw && !draw.isVoid, "所属的抽取不存在或已经作废");
    draw.ceremony.takeEvidence(event);
    const file = event.fields.get("evidence");
    this.notes.push({ where: event.folder,
      what: `时间证据（请自行查验）：${event.fields.get("witness")}，${file}，`
        + `SHA-256 ${event.sums.get(file)}` });
  }

  publish(draw, event) {
    require(draw?.teams && !draw.isVoid, "选派之前或作废之后不能公示结果");
    draw.results.take(event);
  }

  /** A task's papers are on file; each time after the first names the time before. */
  archive(draw, event) {
    require(draw.teams, "选派之前不能归档");
    require(event.fields.get("supplements") === draw.archived, "没有写明补充的是哪一次归档");
    require(event.fields.get("file"), "没有写明归档的文件名");
    draw.archived = String(event.n);
  }

  amend(draw, event) {
    require(draw?.teams && !draw.isVoid, "选派之前或作废之后不能变更");
    draw.amended.apply(event, this.used);
  }

  void(draw, event) {
    draw.isVoid = true;
    require(event.fields.get("reason") && event.fields.get("approver"), "没有写明原因或批准人");
  }

  /** A signature over the head before this event. */
  async sign(event) {
    const signature = event.pairs("signature.txt", "DR1 signature");
    require(signature.get("n") === String(event.n - 1)
      && signature.get("entry") === event.prev, "签名的不是它之前的链头");
    const signer = signature.get("signer");
    require(signer && signer === event.fields.get("by"), "签名人与 event.txt 不符");
    const isValid = await isSigned(signature);
    require(isValid !== false, `“${signer}”的签名无效`);
    if (isValid === null) this.leave(event, "这个浏览器不会验证 Ed25519 签名，请用 Python 复核");
    this.signatures.push({ n: event.n - 1, signer, key: signature.get("public.key") });
  }

  /** How often everybody is drawn and sent, as a draw stands. */
  countDraws(draw, change) {
    if (!draw?.amended || draw.isVoid) return;
    const all = [[this.used, draw.amended.ids], [this.places, draw.amended.inspectors]];
    for (const [counts, ids] of all) {
      for (const id of ids) {
        const key = `${draw.year}|${id}`;
        counts.set(key, (counts.get(key) ?? 0) + change);
      }
    }
  }
}
