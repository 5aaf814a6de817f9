// Population digest, tickets and list (format DR1, §2.2 to §2.5).

/** The digest of a population: row digests in buckets of their first three characters. */
function populationRoot(rows) {
  const digests = rows.map(([id, stratum, status, used]) =>
    H(`DR1 row|${id}|${stratum}|${status}|${used}`));
  const buckets = grouped(digests, (digest) => digest.slice(0, 3));
  const listing = [...buckets.keys()].sort()
    .map((name) => name + H(buckets.get(name).sort().join(""))).join("");
  return H(`DR1 pop|${rows.length}|${listing}`);
}

/** The key of a seed for a purpose, `entity` or `inspector`. */
function keyOf(seed, purpose) {
  return H(`DR1 key|${purpose}|${seed}`);
}

/** The tickets of the rows that can be drawn, by stratum, the smallest first. */
function ticketsOf(rows, key) {
  const eligible = rows.filter((row) => row[2] === "E");
  const strata = grouped(eligible, (row) => row[1], ([id]) => ({ id, ticket: H(key + id) }));
  for (const tickets of strata.values()) tickets.sort(byTicket);
  return strata;
}

function byTicket(one, other) {
  if (one.ticket !== other.ticket) return one.ticket < other.ticket ? -1 : 1;
  return one.id < other.id ? -1 : Number(one.id > other.id);
}

/** What `result.txt` and `reserve.txt` must be. */
function drawnTexts(rows, key, quota, reserve) {
  const strata = ticketsOf(rows, key), result = ["DR1 result"], waiting = ["DR1 reserve"];
  for (const stratum of [...quota.keys()].sort()) {
    const count = quota.get(stratum);
    const tickets = (strata.get(stratum) ?? []).slice(0, count + (reserve.get(stratum) ?? 0));
    tickets.forEach(({ id, ticket }, x) => {
      (x < count ? result : waiting).push(`${stratum}|${x + 1}|${id}|${ticket}`);
    });
  }
  return { result: result.join("\n") + "\n", reserve: waiting.join("\n") + "\n" };
}

/** The lines of a list of drawn objects. */
function drawnLines(text, title = "DR1 result") {
  return fieldsOf(text, title, 4).map(([stratum, rank, id, ticket]) =>
    ({ stratum, rank: numberOf(rank), id, ticket }));
}

/** An identifier as it is hashed: half-width, without blanks at its ends, upper case; or nil. */
function canonical(raw) {
  const narrow = raw.replace(/[\uff01-\uff5e]/g, (c) =>
    String.fromCharCode(c.charCodeAt(0) - 0xfee0));
  const id = narrow.replace(/^\p{White_Space}+|\p{White_Space}+$/gu, "")
    .replace(/[a-z]/g, (c) => c.toUpperCase());
  return /^[0-9A-Z._-]{1,55}$/.test(id) ? id : null;
}
