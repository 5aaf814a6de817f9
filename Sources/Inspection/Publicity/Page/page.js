// The page itself: search, self-check, and the proof of the files that somebody chooses.
// Whatever comes from a file is shown as text, never as HTML.

/** An element with a class and a text. */
function element(name, className, text) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.textContent = text;
  return made;
}

const inFours = (hex) => hex.replace(/(.{4})(?=.)/g, "$1 ");
let proven = null;  // the last proof of a folder
const byId = (id) => document.getElementById(id);
const fold = (text) => text.normalize("NFKC").replace(/\s/g, "").toUpperCase();

/** Shows what the lists say of a name or a code, and the ticket of a whole code. */
function search() {
  const query = fold(byId("query").value), answer = byId("answer");
  answer.replaceChildren();
  if (query.length < 2) return;
  const found = [...document.querySelectorAll(".list tbody tr")]
    .filter((row) => fold(row.textContent).includes(query));
  answer.append(element("p", "", `名单中有 ${found.length} 行符合。`));
  for (const row of found.slice(0, 20)) {
    const cells = [...row.cells].map((cell) => cell.textContent);
    const heading = row.closest("section").querySelector("h2").textContent;
    answer.append(element("p", "good", `${heading}：第 ${cells[0]} 位 ${cells[1]}（${cells[2]}）`));
  }
  answer.append(...publicResults(query));
  const id = canonical(byId("query").value);
  if (id && id.length >= 8) answer.append(...selfCheck(id));
}

/** What the public results say of a name or a code. */
function publicResults(query) {
  const found = [...document.querySelectorAll(".results tbody tr")]
    .filter(({ cells }) => [cells[0], cells[1]].some((cell) => fold(cell.textContent).includes(query)));
  return found.slice(0, 20).map((row) => {
    const [name, id, result, reason, , day] = [...row.cells].map((cell) => cell.textContent);
    const heading = row.closest("section").querySelector("h2").textContent;
    return element("p", "", `${heading}：${name}（${id}）检查结果：${result}`
      + `${reason ? `（${reason}）` : ""}，${day}`);
  });
}

/** Shows those rows of a table of results alone that have the words. */
function filter(field) {
  const section = field.closest("section"), words = fold(field.value);
  const rows = [...section.querySelectorAll(".results tbody tr")];
  for (const row of rows) row.hidden = !fold(row.textContent).includes(words);
  const count = rows.filter(({ hidden }) => !hidden).length;
  section.querySelector(".matches").textContent = words ? `${count} 户符合` : "";
}

/** The draws whose table on this page isn't what the public file says. */
function wrongTables(proof) {
  return [...document.querySelectorAll(".draw")].filter((section) => {
    const draw = proof.draws.find(({ n }) => String(n) === section.dataset.commit);
    const rows = [...(draw?.results.rows.values() ?? [])];
    const shown = [...section.querySelectorAll(".results tbody tr")].map(({ cells }) => [...cells]);
    return shown.length !== rows.length || !shown.every((cells, x) => cells.every((cell) => {
      const text = rows[x][cell.dataset.name];
      return cell.textContent === text || /\p{C}/u.test(text);  // what can't be seen is spelled out
    }));
  }).map((section) => ({ where: section.querySelector("h2").textContent,
    what: "本页的检查结果与公示结果.csv 不符" }));
}

/** One line a draw: the ticket of a code, and the strata in which it would be drawn. */
function selfCheck(id) {
  return [...document.querySelectorAll(".draw[data-key]")].map((section) => {
    const ticket = H(section.dataset.key + id);
    const rows = [...section.querySelectorAll(".strata tbody tr")];
    const within = rows.filter(({ cells }) => ticket <= cells[4].textContent)
      .map(({ cells }) => cells[0].textContent);
    const heading = section.querySelector("h2").textContent;
    const drawn = within.length === rows.length ? "不大于每一层的截止号码，候选且可抽的就应在名单中"
      : within.length ? `不大于 ${within.join("、")} 的截止号码，属于这些层的就应在名单中`
        : "大于每一层的截止号码，不在名单中";
    const line = element("p", "", `${heading}：${id} 的抽取号码 `);
    line.append(element("span", "ticket", ticket), ` ${drawn}。${standing(section, id)}`);
    return line;
  });
}

const STATUSES = { "E": "可以抽取", "X.STATE": "登记状态不可抽", "X.CAP": "本年抽查次数已满",
  "X.INTERVAL": "抽查间隔未满", "X.LIST": "列入不抽名单" };

/** How a code stands in the frozen registry, once somebody has chosen the folder. */
function standing(section, id) {
  const draw = proven?.draws.find(({ n }) => String(n) === section.dataset.commit);
  if (!draw?.event.has("registry.csv")) return "";
  const row = draw.rows.find(([other]) => other === id);
  return row ? `承诺的名录中有它：分层 ${row[1]}，${STATUSES[row[2]] ?? row[2]}。` : "承诺的名录中没有它。";
}

/** The chosen files by their path. */
async function chosen(list) {
  const files = new Map();
  for (const file of list) {
    const path = file.path ?? (file.webkitRelativePath || file.name);
    files.set(path, new Uint8Array(await (file.file ?? file).arrayBuffer()));
  }
  return files;
}

/** The files of what was dropped, folders included. */
async function dropped(items) {
  const files = [];
  const entries = [...items].map((item) => item.webkitGetAsEntry()).filter(Boolean);
  while (entries.length) {
    const entry = entries.pop();
    if (entry.isFile) {
      const file = await new Promise((done, fail) => entry.file(done, fail));
      files.push({ file, path: entry.fullPath.slice(1) });
    } else {
      const reader = entry.createReader();
      const next = () => new Promise((done, fail) => reader.readEntries(done, fail));
      for (let some = await next(); some.length; some = await next()) entries.push(...some);
    }
  }
  return chosen(files);
}

/** Proves files and shows what came of it. */
async function check(files) {
  const report = byId("report");
  report.replaceChildren();
  try {
    const folder = new PublishedFolder(files);
    const proof = await prove(folder.ledger, folder.withheld, async (n, all) => {
      byId("progress").textContent = n ? `正在复核：${n} / ${all}` : byId("progress").textContent;
      await new Promise((done) => setTimeout(done));
    });
    proven = proof;
    byId("progress").textContent = "";
    report.append(...verdict(proof, folder), ...proof.draws.map(summary));
  } catch (problem) {
    byId("progress").textContent = "";
    report.append(element("p", "bad", `没有复核：${problem.message}`));
  }
}

/** What holds, what doesn't, and what wasn't checked. */
function verdict(proof, folder) {
  const parts = [];
  if (proof.isTest) parts.push(element("p", "test", "测试抽取，不是正式抽取"));
  const isThisPage = byId("head").textContent.replace(/ /g, "") === proof.head;
  const findings = [...folder.findings, ...proof.findings,
    ...(proof.holds && isThisPage ? wrongTables(proof) : [])];
  const holds = proof.holds && !findings.length;
  parts.push(element("p", holds ? "good" : "bad",
    holds ? `复核通过：${proof.unchecked.length ? "除下面注明没有复核的以外，" : ""}`
        + `${proof.count} 条记录重新计算一致。` : `复核未通过：${findings.length} 处不符。`));
  for (const { where, what } of findings) parts.push(element("p", "bad", `${where}：${what}`));
  for (const { where, what } of [...proof.unchecked, ...proof.notes]) {
    parts.push(element("p", "open", `${where}：${what}`));
  }
  const count = sum(proof.draws.map(({ results }) => results.rows.size));
  if (holds && count) {
    parts.push(element("p", "good", `公示的检查结果 ${count} 户，都是抽中的对象`
      + `${isThisPage ? "，与本页的表一致" : ""}。`));
  }
  for (const { n, signer, key } of proof.signatures) {
    parts.push(element("p", "", `“${signer}”签了第 ${n} 条记录为止的台账，公钥 ${inFours(key)}`));
  }
  parts.push(element("p", "", "台账末尾校验值（请与公告、签字的记录单核对）："));
  parts.push(element("p", "digest", inFours(proof.head)));
  if (proof.holds && !isThisPage) {
    parts.push(element("p", "bad", "与本页所印的末尾校验值不同：选择的不是这一次公示的文件夹。"));
  }
  return parts;
}

/** One line a draw. */
function summary(draw) {
  const state = draw.isVoid ? "已作废" : draw.lines ? `抽中 ${draw.lines.length} 户` : "没有结果";
  const people = draw.teams ? `，选派 ${draw.teams.length} 人次` : "";
  return element("p", "", `任务 ${draw.task} 第${draw.attempt}次抽取：${state}${people}`
    + `，种子 ${draw.sources ? `${draw.sources.join("、")}（${draw.ceremony.grade}）` : "尚无"}`);
}

for (const field of document.querySelectorAll(".filter")) {
  field.addEventListener("input", () => filter(field));
}
byId("query").addEventListener("input", search);
byId("folder").addEventListener("change", async (event) =>
  check(await chosen(event.target.files)));
for (const name of ["dragover", "dragleave", "drop"]) {
  byId("drop").addEventListener(name, (event) => {
    event.preventDefault();
    byId("drop").classList.toggle("over", name === "dragover");
    if (name === "drop") dropped(event.dataTransfer.items).then(check);
  });
}
