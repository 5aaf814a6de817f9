// A commitment, key by key, against its place in the chain and its frozen files.

const DECIDED = ["base", "base.source", "quota", "reserve", "rule"];  // by an office above
const TEXTS = ["base.source", "code", "seed.fallback", "task"];
const VALUES = ["date", "ledger.n", "ledger.prev", "mix", "mode", "population.count",
  "population.root", "rejected.count", "suite", "test"];

/** Every key of the format and no other: a text that nobody asked for could be tried until the
 *  draw suits somebody. */
function checkValues(draw) {
  const { keys, isPart } = draw, files = Object.keys(FROZEN).map((name) => `file.${name}`);
  const own = [...VALUES, ...files, ...TEXTS.filter((key) => !isPart || !DECIDED.includes(key))];
  const known = new Set([...own, ...draw.ceremony.names, ...(isPart ? ["parent"] : DECIDED)]);
  const odd = [...known, ...keys.keys()].filter((key) => !known.has(key) || !keys.has(key));
  require(!odd.length, "承诺的键不符：" + odd.join("、"));
  require(TEXTS.every((key) => !known.has(key) || keys.get(key)), "承诺有空着的键");
  require(draw.isPart || keys.get("base") && keys.get("quota"), "承诺没有应抽数或基数");
  require(keys.get("suite") === "DR1-SHA256", "本页不会复核的算法");
  require(["yes", "no"].includes(keys.get("test")), "test 应为 yes 或 no");
  require(numberOf(keys.get("mix")) <= 1000, "mix 超出范围");
  countsOf(keys.get("reserve"));
  dayOf(keys.get("date"));
  require(keys.get("date").slice(0, 4) === draw.year, "年度与承诺日期不符");
  require(isPart || !draw.event.fields.has("papers"), "自己的抽取不依据其他单位的材料");
  require(draw.task === draw.event.fields.get("task"), "任务与 event.txt 不符");
}

/** The place in the chain, and the digests of the frozen files. */
function checkLinks(draw) {
  require(draw.key("ledger.n") === String(draw.n - 1), "ledger.n 不符");
  require(draw.key("ledger.prev") === draw.event.prev, "ledger.prev 不符");
  for (const name of Object.keys(FROZEN)) {
    const digest = draw.event.sums.get(name + ".csv");
    require(draw.key("file." + name) === digest, `file.${name} 不符`);
  }
}

function checkPopulation(draw) {
  const { rows, ids } = draw;
  require(ids.size === rows.length, "有重复的检查对象");
  require(draw.key("population.count") === String(rows.length), "population.count 不符");
  require(draw.key("population.root") === populationRoot(rows), "population.root 不符");
  require(draw.key("rejected.count") === String(draw.frozen("rejected").length),
    "rejected.count 不符");
}

function checkQuota(draw) {
  const count = (isCounted) => tally(draw.rows.filter(isCounted).map((row) => row[1]));
  const pool = count((row) => row[2] !== "X.STATE");
  const base = countsOf(draw.key("base"));
  require(draw.key("base.source") !== "pool" || isSame(pool, base), "base 与候选库不符");
  const quota = quotaOf(draw.key("rule"), base, pool, count((row) => row[2] === "E"));
  require(isSame(quota, countsOf(draw.key("quota"))), "应抽数与规则不符");
}

/** A pool's name follows from its members, and the places of a unit count from 0. */
function checkPeople(draw) {
  const people = new Set(draw.frozen("inspectors").map(([id]) => id)), { pools } = draw;
  require(people.size === draw.frozen("inspectors").length, "有重复的检查人员");
  for (const [pool, members] of pools) {
    const name = "P." + H("DR1 pool|" + [...new Set(members)].sort().join()).slice(0, 16);
    require(pool === name, `人员库 ${pool} 的名称应为 ${name}`);
    require(members.every((id) => people.has(id)), `人员库 ${pool} 中有名单以外的人员`);
  }
  const places = grouped(draw.frozen("places"), ([unit]) => unit);
  for (const [unit, rows] of places) {
    const numbers = rows.map(([, place]) => Number(place)).sort((one, other) => one - other);
    require(numbers.every((number, x) => number === x), `${unit} 的席位没有从 0 编号`);
    require(rows.every(([, , pool]) => pools.has(pool)), `${unit} 的席位所用的人员库不存在`);
  }
}

/** How often everybody was drawn and sent this year before, against the earlier events. */
function checkCounts(draw, used, places) {
  if (!draw.isPart) checkUsed(draw, used);
  for (const [id, units] of draw.frozen("inspectors")) {
    const held = places.get(`${draw.year}|${id}`) ?? 0;
    require(units === String(held), `${id} 的已有任务数应为 ${held}`);
  }
}

function checkUsed(draw, used) {
  const past = draw.frozen("history").filter(([, date]) => date.slice(0, 4) === draw.year);
  const history = tally(past.map(([id]) => id)), limits = codesOf(draw, "cap");
  const cap = codesOf(draw, "rule").get("cap") ?? "2", listed = codesOf(draw, "list");
  const waiting = codesOf(draw, "interval");
  require([...limits.keys(), ...listed.keys()].every((id) => draw.ids.has(id)),
    "上限或不抽名单中有总体以外的检查对象");
  for (const [id, , status, count] of draw.rows) {
    const times = (used.get(`${draw.year}|${id}`) ?? 0) + (history.get(id) ?? 0);
    require(count === String(times), `${id} 本年度已抽次数应为 ${times}`);
    const isFull = times >= numberOf(limits.get(id) ?? cap);
    const right = isFull ? "X.CAP" : waiting.has(id) ? "X.INTERVAL" : listed.has(id) ? "X.LIST" : "E";
    require(status === "X.STATE" || status === right, `${id} 的状态应为 ${right}，现为 ${status}`);
  }
}

/** The labels of the codes of a kind. */
function codesOf(draw, kind) {
  return new Map(draw.frozen("codes").filter(([found]) => found === kind)
    .map(([, code, label]) => [code, label]));
}

/** Whether two counts agree, where a missing one is none. */
function isSame(one, other) {
  return [...one.keys(), ...other.keys()].every((h) => (one.get(h) ?? 0) === (other.get(h) ?? 0));
}
