#!/usr/bin/env node
/* Try the published page in a headless Chromium, as a citizen would.

    node scripts/page.mjs .build/release/choucha .build/page

Draws and publishes the samples below the second path, then opens each page from the disk and
proves the folder in it, once whole and once damaged.  Pictures of the pages stay there. */
import { execFileSync } from "node:child_process";
import { appendFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
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

/** A sample that is drawn, signed and published; the public folder. */
function published(sample) {
  const work = join(place, sample), key = join(place, `${sample}.key`);
  const run = (...words) => execFileSync(choucha, words, { stdio: ["ignore", "ignore", "pipe"] });
  cpSync(join("samples", sample), work, { recursive: true });
  run("run", work, "--seed", "20210319", "--date", "2021-03-19");
  run("keygen", "--out", key);
  run("sign", work, "--key", key, "--signer", "示例签名人", "--date", "2021-03-19");
  run("publish", work, "--date", "2021-03-22");
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
    for (const part of ["h1", ".list", "#report"]) {
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

/** Search by code and name, and the ticket of a code that isn't drawn. */
async function search(browser, name) {
  const type = (text) => browser.value(`(() => {
    const field = document.querySelector("#query");
    field.value = ${text};
    field.dispatchEvent(new Event("input"));
    return document.querySelector("#answer").innerText;
  })()`);
  const cell = (number) => `document.querySelector(".list tbody tr").cells[${number}].textContent`;
  expect(`${name}: a code is found`, (await type(cell(2))).includes("第 1 位"));
  expect(`${name}: a name is found`, (await type(cell(1))).includes("第 1 位"));
  const answer = await type('"91350100M000100Y43"');
  expect(`${name}: a ticket is computed`, /抽取号码 [0-9a-f]{64}/.test(answer));
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

rmSync(place, { recursive: true, force: true });
mkdirSync(place, { recursive: true });
const browser = await Browser.start();
if (browser) {
  try {
    for (const [name, sample] of [["one", "平罗2021"], ["two", "丰泽2024"]]) {
      const folder = published(sample);
      await whole(browser, folder, name);
      await search(browser, name);
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
