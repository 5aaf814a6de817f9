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
  const pairs = new Map(lines.map((line) => cut(line, "=")));
  const inOrder = [...pairs.keys()].every((key, x, keys) => !x || keys[x - 1] < key);
  require(first === title && pairs.size === lines.length && inOrder, `${title} 的格式不符`);
  return pairs;
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
  const isWellFormed = pairs.every(([name, digest]) => name && /^[0-9a-f]{64}$/.test(digest));
  require(isWellFormed && new Map(pairs).size === pairs.length, "SHA256SUMS 的格式不符");
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

const FROZEN = {
  codes: "kind,code,label", history: "id,date,task", inspectors: "id,units,weight,cap",
  places: "unit,place,pool", pools: "pool,inspector,label", recusals: "inspector,id,reason",
  registry: "id,stratum,status,used,unit,name", rejected: "file,sheet,row,reason,approver",
};

/** The rows of a frozen file, without its heading. */
function frozenRows(text, name) {
  const [heading, ...rows] = rowsOf(text);
  const width = heading.length;
  require(heading.join() === FROZEN[name], `${name}.csv 的表头不符`);
  require(rows.every((row) => row.length === width), `${name}.csv 有不完整的行`);
  const isOrdered = rows.every((row, x) => !x || order(rows[x - 1], row) <= 0);
  require(isOrdered, `${name}.csv 未排序`);
  return rows;
}

/** By the bytes of the first, then of the second column. */
function order(one, other) {
  return byBytes(one[0], other[0]) || byBytes(one[1], other[1]);
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

/** `A:16;B:9` as a map. */
function countsOf(text) {
  const parts = text ? text.split(";") : [];
  return new Map(parts.map((part) => cut(part, ":")).map(([code, n]) => [code, numberOf(n)]));
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
