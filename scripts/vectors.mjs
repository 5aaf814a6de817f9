/* The known answers of format DR1, held against the JavaScript of the published page. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Every answer that differs, by vector. */
export function vectorFindings(folder, functions) {
  const findings = [];
  let count = 0;
  const vectors = { tv1_minimal, tv2_stratified_sealed, tv3_identifiers_quota, tv4_inspectors,
    tv5_extend_withdraw };
  for (const [name, check] of Object.entries(vectors)) {
    const vector = JSON.parse(readFileSync(join(folder, name + ".json"), "utf8"));
    check(vector, functions, (what, found, expected) => {
      count += 1;
      const same = JSON.stringify(found) === JSON.stringify(expected);
      if (!same) findings.push({ vector: name, what, found, expected });
    });
  }
  return { holds: !findings.length, answers: count, findings };
}

function tv1_minimal(v, { H, populationRoot, keyOf, drawnTexts }, expect) {
  const rows = v.ids.map((id) => [id, "ALL", "E", 0]);
  expect("root", populationRoot(rows), v.population_root);
  expect("commitment", H(v.commitment_text), v.commitment);
  expect("seed", H(v.seed_text), v.seed);
  expect("key", keyOf(v.seed, "entity"), v.key_entity);
  expect("inspector key", keyOf(v.seed, "inspector"), v.key_inspector);
  for (const id of v.ids) expect(id, H(v.key_entity + id), v.tickets[id]);
  const { result } = drawnTexts(rows, v.key_entity, new Map(Object.entries(v.k)), new Map());
  expect("result", result, v.result_text);
  expect("result digest", H(result), v.result_digest);
  expect("entry", H(`DR1 ledger|1|${"0".repeat(64)}|commit|${v.commitment}`), v.ledger_entry_1);
  expect("entry", H(`DR1 ledger|2|${v.ledger_entry_1}|result|${v.result_digest}`),
    v.ledger_entry_2);
}

function tv2_stratified_sealed(v, { H, populationRoot, keyOf, drawnTexts }, expect) {
  expect("root", populationRoot(v.rows), v.population_root);
  expect("seed", H(v.seed_text), v.seed);
  expect("key", keyOf(v.seed, "entity"), v.key_entity);
  const { result } = drawnTexts(v.rows, v.key_entity, new Map(Object.entries(v.k)), new Map());
  expect("result", H(result), v.result_digest);
  v.nonces.forEach((nonce, x) => {
    expect("seal", v.commitment_text.includes(`seal.0${x + 1}=${H("DR1 seal|" + nonce)}\n`), true);
  });
}

function tv3_identifiers_quota(v, { canonical, amount }, expect) {
  for (const [raw, id] of v.canonical) expect(raw, canonical(raw), id);
  for (const raw of v.rejected) expect(raw, canonical(raw), null);
  for (const [n, ratio, rounding, k] of v.quota) {
    expect(`${rounding} ${n} ${ratio}`, amount(`${ratio} ${rounding}`, n), k);
  }
}

function tv4_inspectors(v, { Teams, Shortage }, expect) {
  const teams = (cap) => {
    const people = new Map(Object.entries(v.inspectors).map(([id, facts]) =>
      [id, { ...facts, cap: cap ?? facts.cap }]));
    const names = new Set(Object.values(v.inspectors).flatMap(({ pools }) => pools));
    const pools = new Map([...names].map((name) =>
      [name, [...people.keys()].filter((id) => v.inspectors[id].pools.includes(name))]));
    const checks = Object.entries(v.checks).map(([id, some]) => ({ id, pools: some }));
    return new Teams(v.key_inspector, people, pools, checks, v.recuse);
  };
  const told = ({ lines }) => Object.fromEntries(lines.map(([id, x, i]) => [`${id}#${x}`, i]));
  const dealt = teams();
  dealt.deal();
  dealt.even();
  expect("before mixing", told(dealt), v.before_mixing);
  dealt.mix(0, v.mix_steps);
  expect("after mixing", told(dealt), v.after_mixing);
  let shortage = null;
  try {
    teams(3).deal();
  } catch (problem) {
    shortage = problem;
  }
  expect("cap 3 is infeasible", shortage instanceof Shortage, true);
}

function tv5_extend_withdraw(v, { H, keyOf, drawnTexts }, expect) {
  const key = keyOf(H(v.seed_text), "entity");
  expect("key", key, v.key_entity);
  for (const [k, selected] of [[3, v.selected_3], [5, v.selected_5]]) {
    const quota = new Map(Object.keys(selected).map((stratum) => [stratum, k]));
    const lines = Object.entries(selected).flatMap(([stratum, some]) =>
      some.map(([ticket, id], x) => `${stratum}|${x + 1}|${id}|${ticket}`));
    const { result } = drawnTexts(v.rows, key, quota, new Map());
    expect(`k = ${k}`, result, ["DR1 result", ...lines, ""].join("\n"));
  }
  let prev = "0".repeat(64);
  for (const [n, kind, digest, entry] of v.ledger) {
    expect(`entry ${n}`, H(`DR1 ledger|${n}|${prev}|${kind}|${digest}`), entry);
    prev = entry;
  }
}
