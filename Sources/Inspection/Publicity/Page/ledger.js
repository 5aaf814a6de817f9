// The published ledger: its chain, its files, and what is withheld from them.

const LINE = new RegExp('^\\{"digest":"([0-9a-f]{64})","entry":"([0-9a-f]{64})",'
  + '"kind":"([a-z]+)","n":([1-9][0-9]*),"prev":"([0-9a-f]{64})"\\}$');

/** The lines of the journal, each of which continues the one before. */
function journalLines(text) {
  let prev = "0".repeat(64);
  return linesOf(text).map((line, x) => {
    const [, digest, entry, kind, n, linked] = LINE.exec(line) ?? [];
    require(digest, `日志第 ${x + 1} 行格式不符`);
    require(n === String(x + 1) && linked === prev, `日志第 ${x + 1} 行没有接上前一行`);
    const expected = H(`DR1 ledger|${n}|${prev}|${kind}|${digest}`);
    require(entry === expected, `日志第 ${x + 1} 行校验值不符`);
    prev = entry;
    return { n: x + 1, digest, entry, kind, prev: linked };
  });
}

/** One event: what its line of the journal says, and its files. */
class LedgerEvent {
  constructor(line, folder, files, withheld) {
    Object.assign(this, line, { folder, files, withheld });
    this.checkFiles();
    this.fields = pairsOf(this.text("event.txt"), "DR1 event");
    const name = this.fields.get("name"), kind = this.fields.get("kind");
    require(kind === this.kind && folder === `${String(this.n).padStart(4, "0")}-${name}`,
      "event.txt 与日志或文件夹名不符");
    require(this.fields.get("at") && this.fields.get("by"), "event.txt 没有写明日期或经办");
  }

  /** Every file has its digest, or is withheld under that digest. */
  checkFiles() {
    const sums = this.files.get("SHA256SUMS");
    require(sums, "缺少 SHA256SUMS");
    require(sha256(sums) === this.digest, "SHA256SUMS 与日志不符");
    this.sums = sumsOf(textOf(sums));
    for (const [name, digest] of this.sums) {
      const bytes = this.files.get(name);
      if (bytes) require(sha256(bytes) === digest, `文件 ${name} 被改动`);
      else require(this.withheld.get(name)?.sha256 === digest, `缺少文件 ${name}`);
    }
    for (const name of this.files.keys()) {
      require(name === "SHA256SUMS" || this.sums.has(name), `多出文件 ${name}`);
    }
    for (const name of this.withheld.keys()) {
      require(this.sums.has(name), `未公开.csv 列出的 ${name} 不是这一事件的文件`);
    }
  }

  has(name) {
    return this.files.has(name);
  }

  /** A file's text; a file that is withheld stops what needs it. */
  text(name) {
    const bytes = this.files.get(name);
    if (!bytes && this.withheld.has(name)) throw new Withheld(name);
    require(bytes, `缺少文件 ${name}`);
    return textOf(bytes);
  }

  pairs(name, title) {
    return pairsOf(this.text(name), title);
  }

  rows(name) {
    return frozenRows(this.text(name + ".csv"), name);
  }
}

/** The files of each folder; `journal.jsonl` stands in the folder "". */
function foldersOf(files) {
  const folders = new Map();
  for (const [path, bytes] of files) {
    const at = path.lastIndexOf("/"), folder = path.slice(0, Math.max(at, 0));
    if (!folders.has(folder)) folders.set(folder, new Map());
    folders.get(folder).set(path.slice(at + 1), bytes);
  }
  return folders;
}

/** What 未公开.csv says: folder to file name to {sha256, reason}. */
function withheldFiles(text) {
  const [heading, ...rows] = rowsOf(text);
  require(heading?.join() === "event,file,sha256,reason", "未公开.csv 的表头不符");
  return new Map([...grouped(rows, ([event]) => event)].map(([event, some]) =>
    [event, new Map(some.map(([, file, digest, reason]) => [file, { sha256: digest, reason }]))]));
}
