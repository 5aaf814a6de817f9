// The results that the office made public: what is on record stays inside, but whoever was drawn, and
// whether a public result changed without a correction, shows from the public files alone.

const PUBLIC = ["抽查计划编号", "抽查任务编号", "抽查任务名称", "抽查类型", "抽查机关", "检查对象名称", "编号", "抽查事项",
  "事项结果", "抽查结果", "结果说明", "抽查完成日期"];
const RESULTS = ["未发现问题", "未按规定公示应当公示的信息", "公示信息隐瞒真实情况弄虚作假",
  "通过登记的住所（经营场所）无法联系", "不配合检查情节严重", "未发现开展本次抽查涉及的经营活动", "发现问题，依法责令停止",
  "发现问题，依法责令立即改正或者限期改正", "发现问题，待后续调查处理", "其他情况"];

/** The public results of one draw. */
class PublicResults {
  constructor(draw) {
    this.draw = draw;
    this.rows = new Map();  // what is public now: id to its columns
    this.since = 0;  // the event that made it public
  }

  /** The table of an event, each row of which is held against the draw and the table before. */
  take(event) {
    const [heading, ...rows] = rowsOf(event.text("公示结果.csv"));
    require(heading?.join() === PUBLIC.join(), "公示结果.csv 的表头不符");
    const shown = new Map(rows.map((row) => columnsOf(row)).map((row) => [row["编号"], row]));
    require(shown.size === rows.length, "公示结果.csv 有重复的对象");
    const names = new Map([...this.draw.rows, ...this.draw.amended.rows].map((row) => [row[0], row[5]]));
    for (const [id, row] of shown) this.check(id, row, names, event);
    this.rows = shown;
    this.since = event.n;
  }

  check(id, row, names, event) {
    const { amended } = this.draw, day = row["抽查完成日期"];
    require(amended.drawnIds.has(id), `公示的 ${id} 不是抽中的对象`);
    require(row["检查对象名称"] === names.get(id), `${id} 公示的名称与名录不符`);
    require(row["抽查结果"].split("、").every((words) => RESULTS.includes(words)),
      `${id} 的结果不是规定的用语`);
    require(dayOf(day) && this.draw.drawnOn <= day && day <= event.fields.get("at"),
      `${id} 的抽查完成日期不在抽取之后、公示之前`);
    const old = this.rows.get(id);
    const isSame = !old || ["抽查结果", "抽查完成日期"].every((name) => old[name] === row[name]);
    require(isSame || (amended.corrected.get(id) ?? 0) > this.since,
      `${id} 公示过的结果改变了，却没有更正`);
  }
}

/** A row by its columns; a `'` before a text keeps a spreadsheet from taking it for a formula. */
function columnsOf(row) {
  require(row.length === PUBLIC.length, "公示结果.csv 有一行的格式不符");
  return Object.fromEntries(PUBLIC.map((name, x) => [name, row[x].replace(/^'/, "")]));
}
