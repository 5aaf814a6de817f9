#!/usr/bin/env node
/* What the published page's JavaScript makes of the cases of differential.py.

    node scripts/differential.mjs CASES.json          prints a list of answers */
import { readFileSync } from "node:fs";
import { pageFunctions } from "./page_functions.mjs";

const { H, canonical, populationRoot, keyOf, drawnTexts, drawnLines, countsOf, quotaOf, tally,
  Draw, Shortage } = pageFunctions(["H", "canonical", "populationRoot", "keyOf", "drawnTexts",
  "drawnLines", "countsOf", "quotaOf", "tally", "Draw", "Shortage"]);

async function answer(given) {
  const seed = H(given.seed), rows = given.registry;
  const { result, reserve } = drawnTexts(rows, keyOf(seed, "entity"), countsOf(given.quota),
    countsOf(given.reserve));
  return {
    ids: given.raw.map(canonical), commitment: H(given.commitment), seed,
    entity: keyOf(seed, "entity"), inspector: keyOf(seed, "inspector"),
    root: populationRoot(rows), result, reserve, quota: quotaText(given),
    match: await matchText(given, seed, drawnLines(result)),
  };
}

function quotaText({ rule, base, registry }) {
  const pool = tally(registry.filter((row) => row[2] !== "X.STATE").map((row) => row[1]));
  const eligible = tally(registry.filter((row) => row[2] === "E").map((row) => row[1]));
  const exact = quotaOf(rule, countsOf(base), pool, eligible);
  return [...exact.keys()].sort().filter((stratum) => exact.get(stratum))
    .map((stratum) => `${stratum}:${exact.get(stratum)}`).join(";");
}

async function matchText(given, seed, lines) {
  const draw = Object.assign(Object.create(Draw.prototype), {
    seedDigest: seed, lines, frozen: (name) => given[name], key: () => `${given.mix}`,
  });
  try {
    const teams = await draw.dealt(() => {});
    return ["DR1 match", ...teams.map((line) => line.join("|")), ""].join("\n");
  } catch (problem) {
    if (problem instanceof Shortage) return "shortage";
    throw problem;
  }
}

const answers = [];
for (const given of JSON.parse(readFileSync(process.argv[2], "utf8"))) {
  answers.push(await answer(given));
}
console.log(JSON.stringify(answers));
