#!/usr/bin/env node
/* Try the published page in a headless Chromium, as a citizen would.

    node scripts/page.mjs .build/release/choucha .build/page

Draws and publishes the samples below the second path, then opens each page from the disk and
proves the folder in it, once whole and once damaged.  Pictures of the pages stay there. */
import { createHash } from "node:crypto";
import { execFileSync } from "node:child_process";
import {
  appendFileSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { Browser } from "./chromium.mjs";

const [choucha, place] = process.argv.slice(2).map((path) => resolve(path));
const WIDTHS = { phone: [390, 844], desktop: [1200, 900] };
let failures = 0;

function expect(what, holds) {
  console.log(`${holds ? "ok" : "FAILED"}  ${what}`);
  failures += holds ? 0 : 1;
}

const RESULTS = ["未发现问题", "责令改正", "未发现问题", "注销", "未发现问题", "未按规定公示年报"];

/** Results for the first objects of the first task, as a list that somebody hands in. */
function listOfResults(work) {
  const ledger = join(work, "台账");
  const event = readdirSync(ledger).find((name) => name.startsWith("0003-"));
  const rows = readFileSync(join(ledger, event, "result.txt"), "utf8").trim().split("\n").slice(1);
  const lines = rows.slice(0, 12).map((line, x) => [line.split("|")[2], RESULTS[x % RESULTS.length],
    "2021-04-20", x === 4 ? "商业秘密" : "", `电话 138-0000-00${10 + x}`].join());
  const folder = join(place, "returned");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "结果.csv"), ["统一社会信用代码,检查结果,检查日期,不公示原因,证据材料", ...lines, ""].join("\n"));
  return { folder, corrected: rows[0].split("|")[2] };
}

/** A sample that is drawn, signed, checked and published, twice; the public folder. */
function published(sample) {
  const work = join(place, sample), key = join(place, `${sample}.key`);
  const run = (...words) => execFileSync(choucha, words, { stdio: ["ignore", "ignore", "pipe"] });
  cpSync(join("samples", sample), work, { recursive: true });
  run("run", work, "--seed", "20210319", "--date", "2021-03-19");
  run("keygen", "--out", key);
  run("sign", work, "--key", key, "--signer", "示例签名人", "--date", "2021-03-19");
  run("publish", work, "--date", "2021-03-22");
  const { folder, corrected } = listOfResults(work);
  run("collect", work, folder, "--date", "2021-05-06");
  const event = readdirSync(join(work, "台账")).find((name) => name.includes("-结果-"));
  run("publish", work, "--date", "2021-05-07");
  run("amend", "correct", work, "--task", "1", "--event", String(Number(event.split("-")[0])), "--object",
    corrected, "--field", "检查结果", "--to", "责令改正", "--signer", "示例签字人", "--reason", "复核有误",
    "--approver", "示例批准人", "--date", "2021-05-10");
  run("publish", work, "--date", "2021-05-11");
  return join(work, "公示");
}

async function open(browser, folder) {
  browser.events.length = 0;
  await browser.open(pathToFileURL(join(folder, "index.html")).href);
}

async function proved(browser, folder) {
  await open(browser, folder);
  await browser.choose("#folder", [folder]);
  await browser.until("document.querySelector('#report').textContent !== ''");
  return browser.value("document.querySelector('#report').innerText");
}

async function pictures(browser, name) {
  for (const [kind, [width, height]] of Object.entries(WIDTHS)) {
    for (const part of ["h1", "figure", ".results", ".list", "#report"]) {
      await browser.size(width, height);
      await browser.value(`document.querySelector("${part}").scrollIntoView()`);
      const file = join(place, `${name}-${kind}-${part.replace(/\W/, "")}.png`);
      writeFileSync(file, await browser.picture());
    }
    const isWide = "document.documentElement.scrollWidth > innerWidth";
    expect(`${name}: fits a ${kind}`, !await browser.value(isWide));
  }
}

/** The whole folder is proved, without a network and without a complaint of the browser. */
async function whole(browser, folder, name) {
  const text = await proved(browser, folder);
  expect(`${name}: proved`, text.includes("复核通过") && !text.includes("不符"));
  expect(`${name}: the signature is told`, text.includes("“示例签名人”签了"));
  expect(`${name}: a test says so`, text.includes("测试抽取，不是正式抽取"));
  expect(`${name}: the seed is graded`, text.includes("D 级：手工录入或机器产生"));
  expect(`${name}: the results are proved`, text.includes("公示的检查结果 11 户，都是抽中的对象，与本页的表一致"));
  const left = await browser.value("document.querySelector('#left').innerText");
  expect(`${name}: what isn't checked is listed`, left.includes("年度计划的登记和变更"));
  const asked = browser.events.filter(({ method }) => method === "Network.requestWillBeSent");
  expect(`${name}: nothing is loaded but the page`, asked.length === 1);
  const complaints = browser.events.filter(({ method }) =>
    ["Log.entryAdded", "Runtime.exceptionThrown"].includes(method));
  expect(`${name}: no complaint`, complaints.length === 0);
  const blocked = "fetch('https://example.com').then(() => false, () => true)";
  expect(`${name}: the policy blocks the network`, await browser.value(blocked));
  await pictures(browser, name);
}

/** What the search answers to a text, which is given as JavaScript. */
function type(browser, text, field = "#query") {
  return browser.value(`(() => {
    const field = document.querySelector("${field}");
    field.value = ${text};
    field.dispatchEvent(new Event("input"));
    return document.querySelector("#answer").innerText;
  })()`);
}

/** Search by code and name, and the ticket of a code that isn't drawn. */
async function search(browser, name) {
  const cell = (number) => `document.querySelector(".list tbody tr").cells[${number}].textContent`;
  expect(`${name}: a code is found`, (await type(browser, cell(2))).includes("第 1 位"));
  expect(`${name}: a name is found`, (await type(browser, cell(1))).includes("第 1 位"));
  const answer = await type(browser, '"91350100M000100Y43"');
  expect(`${name}: a ticket is computed`, /抽取号码 [0-9a-f]{64}/.test(answer));
}

/** Results are listed, filtered, found by the search, corrected in sight, and never named where withheld. */
async function results(browser, folder, name) {
  await open(browser, folder);
  const shown = () => browser.value('document.querySelectorAll(".results tbody tr:not([hidden])").length');
  expect(`${name}: all results are listed`, await shown() === 11);
  await type(browser, '"责令"', ".filter");
  expect(`${name}: a filter leaves some`, [3, 4].includes(await shown()));
  const section = await browser.value('document.querySelector(".results").closest("section").innerText');
  expect(`${name}: a secret is counted`, /依法不予公开：商业秘密\s+1/.test(section));
  expect(`${name}: a correction shows both`, /检查结果\s+未发现问题\s+发现问题，依法责令立即改正/.test(section));
  expect(`${name}: every chart has its words`, await browser.value(
    '[...document.querySelectorAll("figure svg")].filter((svg) => '
      + 'svg.querySelector("title") && svg.querySelector("desc")).length') === 3);
  const page = readFileSync(join(folder, "index.html"), "utf8");
  expect(`${name}: no telephone and no approver`, !/138-0000|示例批准人/.test(page));
  const code = await browser.value('document.querySelector(".results tbody tr").cells[1].textContent');
  const answer = await type(browser, JSON.stringify(code));
  expect(`${name}: the search tells the result`, answer.includes("检查结果："));
}

/** Damage is found, named, and shown as text. */
async function damaged(browser, folder, name) {
  const ledger = readFileSync(join(folder, "台账/journal.jsonl"), "utf8");
  const result = readFileSync(join(folder, "SHA256SUMS"), "utf8").match(/台账\/(\S+\/result\.txt)/)[1];
  const evil = "<img src=x onerror=alert(1)>";
  const cases = {
    "a changed list": (copy) => [appendFileSync(join(copy, "台账", result), "x"), "result.txt"],
    "a cut journal": (copy) => [writeFileSync(join(copy, "台账/journal.jsonl"),
      ledger.split("\n").slice(0, -2).join("\n") + "\n"), "日志没有的文件夹"],
    "a changed result": (copy) => [changeResult(copy), "公示结果.csv"],
    "a page with another result": (copy) => [changePage(copy), "本页的检查结果与公示结果.csv 不符"],
    "a foreign file": (copy) => [writeFileSync(join(copy, "台账", evil), ""), evil],
    "a missing list of what is withheld": (copy) => [rmSync(join(copy, "未公开.csv")), "缺少文件"],
  };
  for (const [what, harm] of Object.entries(cases)) {
    const copy = join(place, "copy");
    rmSync(copy, { recursive: true, force: true });
    cpSync(folder, copy, { recursive: true });
    const [, named] = harm(copy), text = await proved(browser, copy);
    expect(`${name}: ${what} is found`, text.includes("复核未通过") && text.includes(named));
    expect(`${name}: ${what} is text`, await browser.value("!document.querySelector('img')"));
  }
}

/** Another result in the last public table. */
function changeResult(copy) {
  const event = readdirSync(join(copy, "台账")).filter((name) => name.includes("-公示结果-")).at(-1);
  const file = join(copy, "台账", event, "公示结果.csv");
  writeFileSync(file, readFileSync(file, "utf8").replace("未发现问题,", "其他情况,"));
}

/** Another result on the page alone, with checksums that fit. */
function changePage(copy) {
  const page = join(copy, "index.html"), sums = join(copy, "SHA256SUMS");
  const digest = (path) => createHash("sha256").update(readFileSync(path)).digest("hex");
  const old = digest(page), cell = '<td data-name="抽查结果">';
  writeFileSync(page, readFileSync(page, "utf8").replace(`${cell}未发现问题`, `${cell}其他情况`));
  writeFileSync(sums, readFileSync(sums, "utf8").replace(old, digest(page)));
}

rmSync(place, { recursive: true, force: true });
mkdirSync(place, { recursive: true });
const browser = await Browser.start();
if (browser) {
  try {
    for (const [name, sample] of [["one", "平罗2021"], ["two", "丰泽2024"]]) {
      const folder = published(sample);
      await whole(browser, folder, name);
      await search(browser, name);
      await results(browser, folder, name);
      await damaged(browser, folder, name);
    }
  } finally {
    await browser.close();
  }
  console.log(failures ? `${failures} failed` : `all hold; pictures in ${place}`);
  process.exitCode = failures ? 1 : 0;
} else {
  console.log("No Chromium here: the page was not tried (apt-get install chromium).");
}
