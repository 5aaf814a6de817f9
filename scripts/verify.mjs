#!/usr/bin/env node
/* Prove a ledger with the very JavaScript of the published page (独立复核), without a browser.

    node scripts/verify.mjs samples/平罗2021          a work or public folder, or its 台账 folder
    node scripts/verify.mjs --vectors Tests/SamplingTests/Vectors

Needs Node.js 20.  Prints JSON; exit status: 0 everything holds, 2 something does not. */
import { readFileSync, readdirSync, existsSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { pageFunctions } from "./page_functions.mjs";
import { vectorFindings } from "./vectors.mjs";

const NAMES = ["H", "prove", "withheldFiles", "populationRoot", "keyOf", "drawnTexts", "Teams",
  "canonical", "amount", "webster", "journalLines", "Shortage"];

/** The files below a folder: path to bytes. */
function filesOf(folder) {
  const paths = readdirSync(folder, { recursive: true }).map((name) => join(folder, name));
  return new Map(paths.filter((path) => statSync(path).isFile())
    .map((path) => [relative(folder, path), readFileSync(path)]));
}

async function proved(folder, { prove, withheldFiles }) {
  const ledger = existsSync(join(folder, "台账")) ? join(folder, "台账") : folder;
  const list = join(ledger, "..", "未公开.csv");
  const withheld = existsSync(list) ? withheldFiles(readFileSync(list, "utf8")) : new Map();
  const proof = await prove(filesOf(ledger), withheld);
  return {
    holds: proof.holds, test: proof.isTest, events: proof.count, head: proof.head,
    draws: proof.draws.map(drawn), findings: proof.findings, unchecked: proof.unchecked,
    notes: proof.notes,
  };
}

function drawn(draw) {
  return {
    task: draw.task, attempt: draw.attempt, void: draw.isVoid, commitment: draw.digest,
    population: draw.keys.get("population.root"), seed: draw.seedDigest, sources: draw.sources,
    grade: draw.sources && draw.ceremony.grade,
    drawn: draw.lines, reserve: draw.reserve, teams: draw.teams, list: draw.amended?.ids,
    holders: draw.amended && [...draw.amended.holder],
  };
}

const functions = pageFunctions(NAMES);
const [first, second] = process.argv.slice(2);
const report = first === "--vectors"
  ? vectorFindings(second, functions) : await proved(first ?? ".", functions);
console.log(JSON.stringify(report, null, 1));
process.exitCode = report.holds ? 0 : 2;
