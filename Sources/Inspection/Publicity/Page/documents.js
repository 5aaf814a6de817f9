// The documents of a ledger: texts in UTF-8 with LF, each with exactly one form (format DR1).

/** Something in the published files is not what it must be; the message is for people. */
class Mismatch extends Error {}

/** Something can't be checked, because a file it needs is not public. */
class Withheld extends Error {
  constructor(file) {
    super(file);
    this.file = file;
  }
}

function require(holds, message) {
  if (!holds) throw new Mismatch(message);
}

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** The text of a file. */
function textOf(bytes) {
  try {
    return decoder.decode(bytes);
  } catch {
    throw new Mismatch("文件不是 UTF-8 文本");
  }
}

/** The lines of a text that ends with a line feed. */
function linesOf(text) {
  require(text.endsWith("\n") || text === "", "最后一行不完整");
  return text.split("\n").slice(0, -1);
}

/** The keys and values of a text such as a commitment or a seed. */
function pairsOf(text, title) {
  const [first, ...lines] = linesOf(text);
  const pairs = lines.map((line) => cut(line, "=")), keys = pairs.map(([key]) => key);
  const isFormed = keys.every((key, x) =>
    /^[a-z0-9._-]+$/.test(key) && (!x || keys[x - 1] < key));
  require(first === title && isFormed, `${title} 的格式不符`);
  return new Map(pairs);
}

/** A text before and after the first separator. */
function cut(text, separator) {
  const at = text.indexOf(separator);
  require(at > 0, "有一行的格式不符");
  return [text.slice(0, at), text.slice(at + separator.length)];
}

/** The lines of a document, each of so many fields. */
function fieldsOf(text, title, count) {
  const [first, ...lines] = linesOf(text);
  const rows = lines.map((line) => line.split("|"));
  require(first === title && rows.every((row) => row.length === count), `${title} 的格式不符`);
  return rows;
}

/** The digests by file name, as `sha256sum` writes them. */
function sumsOf(text) {
  const pairs = linesOf(text).map((line) => cut(line, "  ").reverse());
  const isFormed = pairs.every(([name, digest], x) => name && isDigest(digest)
    && (!x || byBytes(pairs[x - 1][0], name) < 0));
  require(isFormed, "SHA256SUMS 的格式不符");
  return new Map(pairs);
}

/** The rows of an RFC 4180 table, without the mark that tells Excel the encoding. */
function rowsOf(text) {
  const rows = [];
  let row = [], at = text.startsWith("\ufeff") ? 1 : 0;
  while (at < text.length) {
    const [value, end] = text[at] === '"' ? quoted(text, at) : plain(text, at);
    row.push(value);
    require([",", "\n"].includes(text[end]), "表格的格式不符");
    if (text[end] === "\n") rows.push(row), row = [];
    at = end + 1;
  }
  require(row.length === 0, "表格最后一行不完整");
  return rows;
}

function plain(text, at) {
  let end = at;
  while (end < text.length && text[end] !== "," && text[end] !== "\n") end += 1;
  return [text.slice(at, end), end];
}

function quoted(text, at) {
  let value = "", from = at + 1;
  for (;;) {
    const end = text.indexOf('"', from);
    require(end >= 0, "表格的引号不成对");
    value += text.slice(from, end);
    if (text[end + 1] !== '"') return [value, end + 1];
    value += '"';
    from = end + 2;
  }
}

const FORM = {
  code: /^[0-9A-Za-z._-]{1,32}$/, day: /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/, digest: /^[0-9a-f]{64}$/,
  id: /^[0-9A-Z._-]{1,55}$/, number: /^(0|[1-9][0-9]{0,8})$/, weight: /^[1-9][0-9]{0,8}$/,
  status: /^(E|X\.[0-9A-Za-z._-]{1,30})$/, text: /^/,
};

/** The columns of each frozen file, and the forms of their values. */
const FROZEN = {
  codes: { kind: "text", code: "text", label: "text" },
  history: { id: "id", date: "day", task: "text" },
  inspectors: { id: "id", units: "number", weight: "weight", cap: "number" },
  places: { unit: "text", place: "number", pool: "code" },
  pools: { pool: "code", inspector: "id", label: "text" },
  recusals: { inspector: "id", id: "id", reason: "text" },
  registry: { id: "id", stratum: "code", status: "status", used: "number", unit: "code",
    name: "text" },
  rejected: { file: "text", sheet: "text", row: "number", reason: "text", approver: "text" },
};

/** The rows of a frozen file, without its heading; a file has exactly one form. */
function frozenRows(text, name) {
  const [heading, ...rows] = rowsOf(text), forms = Object.values(FROZEN[name]);
  require(heading?.join() === Object.keys(FROZEN[name]).join(), `${name}.csv 的表头不符`);
  const isFormed = (row) => row.length === forms.length && row.every((value, x) =>
    FORM[forms[x]].test(value) && (forms[x] !== "day" || dayOf(value)));
  require(rows.every(isFormed), `${name}.csv 有格式不符的行`);
  require(rows.every((row, x) => !x || order(rows[x - 1], row) <= 0), `${name}.csv 未排序`);
  const lines = [heading, ...rows].map((row) => row.map(written).join() + "\n");
  require(lines.join("") === text, `${name}.csv 的写法不符`);
  return rows;
}

/** A value as it stands in a file. */
function written(value) {
  return /[,"\r\n]/.test(value) ? '"' + value.replaceAll('"', '""') + '"' : value;
}

/** By the bytes of the columns, from the first on. */
function order(one, other) {
  const x = one.findIndex((value, at) => value !== other[at]);
  return x < 0 ? 0 : byBytes(one[x], other[x]);
}

/** The order of two texts by their UTF-8, which is the order of their code points. */
function byBytes(one, other) {
  if (one === other) return 0;
  let x = 0;
  while (one[x] === other[x]) x += 1;
  if (x && isLow(one.charCodeAt(x)) && isLow(other.charCodeAt(x))) x -= 1;
  return (one.codePointAt(x) ?? -1) < (other.codePointAt(x) ?? -1) ? -1 : 1;
}

const isLow = (unit) => unit >= 0xdc00 && unit < 0xe000;

/** A whole number, as a file writes it. */
function numberOf(text) {
  require(/^(0|[1-9][0-9]{0,14})$/.test(text ?? ""), `“${text}”不是整数`);
  return Number(text);
}

/** `A:16;B:9` as a map: codes in order, the sum of nine digits at most. */
function countsOf(text) {
  const parts = (text ? text.split(";") : []).map((part) => cut(part, ":"));
  const isFormed = parts.every(([code, n], x) => FORM.code.test(code) && FORM.number.test(n)
    && (!x || parts[x - 1][0] < code));
  const counts = new Map(parts.map(([code, n]) => [code, Number(n)]));
  require(isFormed && sum(counts.values()) <= 999_999_999, `“${text}”不是各层的数`);
  return counts;
}

const sum = (numbers) => [...numbers].reduce((total, n) => total + n, 0);

const isDigest = (text) => FORM.digest.test(text ?? "");

/** The time at which a day begins, for counting days. */
function dayOf(text) {
  const day = new Date(`${text}T00:00Z`);
  require(FORM.day.test(text) && day.getTime() && day.toISOString().startsWith(text), `“${text}”不是日期`);
  return day.getTime();
}

/** How often each value of a list stands in it. */
function tally(values) {
  const counts = new Map();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** The values by their key, in the order of the list. */
function grouped(values, keyOf, valueOf = (value) => value) {
  const groups = new Map();
  for (const value of values) {
    const key = keyOf(value);
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(valueOf(value));
  }
  return groups;
}
