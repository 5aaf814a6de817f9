// How many are drawn in each stratum, from the committed rule (format DR1, §4), exactly.

const RATIO = "(?:0|[1-9][0-9]{0,2})(?:\\.[0-9]{0,5}[1-9])?%", SOME = "[1-9][0-9]{0,8}";
const TERM = `(?:${RATIO}|0|${SOME}) (?:ceil|floor|half)`;
const CODE = "[0-9A-Za-z._-]{1,32}";
const RULE = new RegExp(
  `^(?:(?<all1>${TERM}) of base; total; webster`
  + `|total (?<all2>${TERM}) of base; each stratum (?<floor2>${RATIO}) ceil; webster`
  + `|(?:(?<own>${TERM})|(?<tiers>${CODE} ${TERM}(?:, ${CODE} ${TERM})*)) of base; each stratum`
  + `(?: (?<floor1>${RATIO}) ceil)?)`
  + "(?:; part (?<ordinal>[1-9][0-9]?)/(?<count>[1-9][0-9]?) "
  + `less (?<less>0|${SOME}))?(?:; at least (?<least>${SOME}))?(?:; ceiling (?<ceiling>${RATIO}))?`
  + `(?:; batches of ${SOME}|; ${SOME} batches)?$`);

/** `5% ceil` (or floor, half) of a base, or of a part of it; `20 ceil` is 20. */
function amount(words, base, [ordinal, count] = [1, 1]) {
  const [, whole, fraction = "", percent, rounding] =
    /^([0-9]+)(?:\.([0-9]+))?(%?) (\w+)$/.exec(words);
  const number = BigInt(whole + fraction) * (percent ? BigInt(base) * BigInt(ordinal) : 1n);
  const one = 10n ** BigInt(fraction.length) * (percent ? 100n * BigInt(count) : 1n);
  const halves = { floor: 0n, half: one, ceil: 2n * one - 2n }[rounding];
  return Number((2n * number + halves) / (2n * one));
}

/** Everybody starts at his lower bound; the next seat goes to the largest weight /
 *  (2 seats + 1), ties to the smaller code (Sainte-Laguë). */
function webster(total, weights, lower, upper) {
  const seats = new Map(lower), codes = [...lower.keys()].sort();
  const claim = (h) => [BigInt(weights.get(h)), BigInt(2 * seats.get(h) + 1)];
  for (let left = total - sum(seats.values()); left > 0; left -= 1) {
    const able = codes.filter((h) => seats.get(h) < upper.get(h));
    if (!able.length) break;
    const next = able.reduce((best, h) => {
      const [weight, divisor] = claim(h), [most, least] = claim(best);
      return weight * least > most * divisor ? h : best;
    });
    seats.set(next, seats.get(next) + 1);
  }
  return seats;
}

/** The number to draw in each stratum of the pool. */
function quotaOf(rule, base, pool, eligible) {
  const { all1, all2, own, tiers, floor1, floor2, ordinal, count, less, least, ceiling } =
    RULE.exec(rule)?.groups ?? {};
  require(all1 || all2 || (own || tiers) && !ordinal, `抽取规则的格式不符：${rule}`);
  require(Number(ordinal ?? 1) <= Number(count ?? 1) && Number(count ?? 1) <= 12,
    `抽取规则的批次不符：${rule}`);
  const each = (f) => new Map([...pool.keys()].map((h) => [h, f(h)]));
  const able = each((h) => eligible.get(h) ?? 0);
  const weights = each((h) => base.get(h) ?? pool.get(h));
  const lower = each((h) => Math.min(pool.get(h), able.get(h), Math.max(
    amount((floor1 ?? floor2 ?? "0%") + " ceil", weights.get(h)), Number(least ?? 0))));
  const total = sum(base.values());
  const limit = amount((ceiling ?? "999999999") + " floor", total);
  if (all1 ?? all2) {
    const term = all1 ?? all2;
    const taken = term.includes("%") ? Number(less ?? 0) : 0;  // a number is for each instalment
    const due = amount(term, total, [ordinal ?? 1, count ?? 1]) - taken;
    return webster(Math.min(Math.max(0, due), limit), weights, lower, able);
  }
  const terms = new Map(tiers?.split(", ").map((tier) => cut(tier, " ")));
  const order = [...terms.keys()].sort().map((h) => `${h} ${terms.get(h)}`).join(", ");
  require(order === (tiers ?? ""), `抽取规则的各层未排序：${rule}`);
  const wanted = each((h) => Math.min(able.get(h), Math.max(
    lower.get(h), amount(own ?? terms.get(h) ?? "0 ceil", base.get(h) ?? 0))));
  return limit < sum(wanted.values()) ? webster(limit, wanted, lower, wanted) : wanted;
}
