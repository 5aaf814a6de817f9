// The published folder among the files that somebody chose.

const LEFT_BY_SYSTEMS = /(^|\/)(\.[^/]*|Thumbs\.db|desktop\.ini)$/i;

/** What a reader chose: the whole folder, or its 台账 alone. */
class PublishedFolder {
  constructor(chosen) {
    this.findings = [];
    const files = new Map([...chosen].filter(([path]) => !LEFT_BY_SYSTEMS.test(path)));
    const journals = [...files.keys()].filter((path) => /(^|\/)journal\.jsonl$/.test(path));
    require(journals.length === 1, "没有找到台账（journal.jsonl），或者有几个；请选择公示文件夹");
    const root = journals[0].slice(0, -"journal.jsonl".length);
    const outside = root.replace(/[^/]*\/$/, "");
    this.ledger = below(files, root);
    const folder = root === outside ? new Map() : below(files, outside);
    const list = folder.get("未公开.csv");
    this.withheld = list ? withheldFiles(textOf(list)) : new Map();
    if (folder.has("SHA256SUMS")) this.checkSums(folder, sumsOf(textOf(folder.get("SHA256SUMS"))));
  }

  /** Every file of the folder is as it was published. */
  checkSums(folder, sums) {
    for (const [name, digest] of sums) {
      const bytes = folder.get(name);
      const what = !bytes ? "缺少文件" : sha256(bytes) === digest ? null : "文件被改动";
      if (what) this.findings.push({ where: name, what });
    }
    for (const name of folder.keys()) {
      if (name !== "SHA256SUMS" && !sums.has(name)) {
        this.findings.push({ where: name, what: "多出的文件" });
      }
    }
  }
}

/** The files below a folder, by their path from there. */
function below(files, folder) {
  return new Map([...files].filter(([path]) => path.startsWith(folder))
    .map(([path, bytes]) => [path.slice(folder.length), bytes]));
}
