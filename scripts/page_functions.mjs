/* The JavaScript of the published page, without a browser. */
import { readFileSync, readdirSync } from "node:fs";

const PAGE = new URL("../Sources/Inspection/Publicity/Page/", import.meta.url);
const PARTS = readdirSync(PAGE).filter((name) => name.endsWith(".js") && name !== "page.js");

/** What the page's files define under these names. */
export function pageFunctions(names) {
  const source = PARTS.map((part) => readFileSync(new URL(part, PAGE), "utf8")).join("\n");
  return new Function(`"use strict";${source}\nreturn {${names}};`)();
}
