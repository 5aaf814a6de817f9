// Public events: the values that they can bring, and how many (format DR1, §2.4).

const BALLS = {
  "cwl.kl8": [[20, 80]], "cwl.ssq": [[6, 33], [1, 16]], "sport.dlt": [[5, 35], [2, 12]],
};

const ballsOf = (game) => Object.hasOwn(BALLS, game) ? BALLS[game] : null;
const gameOf = (event) => event.split("/", 1)[0];
const isBeacon = (game) => /^beacon\../.test(game);

/** Whether an event can bring a value, in its canonical form; true where that isn't known. */
function isValue(event, value) {
  const game = gameOf(event);
  const kinds = ballsOf(game), parts = value.split("+");
  if (kinds) {
    return parts.length === kinds.length && parts.every((part, x) => areBalls(part, ...kinds[x]));
  }
  if (game === "dice.d10x20") return /^[0-9]{20}$/.test(value);
  if (event === "typed") return /^[0-9A-Za-z._-]{1,64}$/.test(value);
  return !isBeacon(game) || /^[0-9a-f]{1,256}$/.test(value);
}

/** Whether a text is so many different numbers of two digits, in their order. */
function areBalls(text, count, last) {
  const balls = text.split(".");
  return balls.length === count && balls.every((ball, x) => /^[0-9]{2}$/.test(ball)
    && Number(ball) >= 1 && Number(ball) <= last && (!x || balls[x - 1] < ball));
}

/** How many values an event could have brought; 0 where that isn't known. */
function outcomes(event, value) {
  const game = gameOf(event);
  if (ballsOf(game)) {
    return ballsOf(game).reduce((all, [count, last]) => all * choices(count, last), 1n);
  }
  if (game === "dice.d10x20") return 10n ** 20n;
  return isBeacon(game) && value ? 16n ** BigInt(value.length) : 0n;
}

function choices(count, last) {
  let all = 1n;
  for (let x = 0; x < count; x += 1) all = all * BigInt(last - x) / BigInt(x + 1);
  return all;
}

/** The binary logarithm to two places, half up, by integers alone. */
function bits(count) {
  const hundredths = Math.floor((count ** 200n).toString(2).length / 2);
  return String(hundredths / 100);
}

/** The issues that may take the place of one that isn't published within 72 hours. */
function nextIssues(event, day) {
  const [game, issue] = cut(event, "/");
  if (!/^[0-9]{1,18}$/.test(issue) || !(ballsOf(game) || isBeacon(game))) return [];
  const next = (digits) => String(BigInt(digits) + 1n).padStart(digits.length, "0");
  const isYearsEnd = ballsOf(game) && new Date(day).toISOString().slice(5, 10) >= "12-28";
  const issues = isYearsEnd ? [next(issue), next(issue.slice(0, -3)) + "001"] : [next(issue)];
  return issues.map((number) => `${game}/${number}`);
}
