// Between a commitment and its draw: sealed halves, and where the seed comes from.

const DAY = 86_400_000;
const BALLS = { "cwl.kl8": 1, "cwl.ssq": 1, "sport.dlt": 1 };

/** The time at which a day begins, for counting days. */
function dayOf(text) {
  require(/^\d{4}-\d\d-\d\d/.test(text ?? ""), "日期的格式不符");
  return Date.UTC(text.slice(0, 4), text.slice(5, 7) - 1, text.slice(8, 10));
}

/** The issues that may take the place of one that isn't published within 72 hours. */
function nextIssues(event, day) {
  const [game, issue] = cut(event, "/");
  const isBeacon = /^beacon\../.test(game);
  if (!/^[0-9]+$/.test(issue) || !(BALLS[game] || isBeacon)) return [];
  const next = (digits) => String(BigInt(digits) + 1n).padStart(digits.length, "0");
  const isYearsEnd = BALLS[game] && new Date(day).toISOString().slice(5, 10) >= "12-28";
  const issues = isYearsEnd ? [next(issue), next(issue.slice(0, -3)) + "001"] : [next(issue)];
  return issues.map((number) => `${game}/${number}`);
}

/** A source is of the promised event, or of the next issue 72 hours after, with a reason. */
function checkSource(source, x, draw, fields) {
  const promised = draw.numbered("seed.event")[x], number = String(x + 1).padStart(2, "0");
  const found = source.slice(0, source.lastIndexOf("/"));
  if (found === promised || promised === "typed") {
    return require(source.startsWith(promised + "/"), `种子不是来自 ${promised}`);
  }
  const day = dayOf(draw.key(`seed.event.${number}.at`));
  const isNext = fields.get(`fallback.${number}`) === promised
    && nextIssues(promised, day).includes(found) && dayOf(fields.get("at")) >= day + 3 * DAY;
  require(isNext, `种子不是来自 ${promised}`);
  require(fields.get("reason") && fields.get("approver"), "改用下一期没有写明原因和批准人");
}
