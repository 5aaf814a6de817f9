/* A headless Chromium, spoken to over a pipe (DevTools protocol), without any package. */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const NAMES = ["chromium", "chromium-browser", "google-chrome"];
const FLAGS = ["--headless=new", "--no-sandbox", "--disable-gpu", "--remote-debugging-pipe",
  "--no-first-run", "--disable-background-networking"];

/** A browser with one page. */
export class Browser {
  /** Starts the first browser found; null where there is none. */
  static async start() {
    for (const name of NAMES) {
      const profile = mkdtempSync(join(tmpdir(), "page-"));
      const child = spawn(name, [...FLAGS, `--user-data-dir=${profile}`],
        { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] });
      const isThere = await new Promise((done) => {
        child.once("error", () => done(false));
        child.once("spawn", () => done(true));
      });
      if (isThere) return new Browser(child, profile).attached();
      rmSync(profile, { recursive: true });
    }
    return null;
  }

  constructor(child, profile) {
    Object.assign(this, { child, profile, count: 0, waiting: new Map(), events: [] });
    let text = "";
    child.stdio[4].setEncoding("utf8").on("data", (piece) => {
      const messages = (text + piece).split("\0");
      text = messages.pop();
      messages.forEach((message) => this.receive(JSON.parse(message)));
    });
  }

  receive(message) {
    const waiting = this.waiting.get(message.id);
    if (!waiting) return this.events.push(message);
    this.waiting.delete(message.id);
    return message.error ? waiting.fail(new Error(message.error.message))
      : waiting.done(message.result);
  }

  send(method, params = {}) {
    const id = this.count += 1;
    this.child.stdio[3].write(
      JSON.stringify({ id, method, params, sessionId: this.session }) + "\0");
    return new Promise((done, fail) => this.waiting.set(id, { done, fail }));
  }

  async attached() {
    const { targetId } = await this.send("Target.createTarget", { url: "about:blank" });
    const { sessionId } = await this.send("Target.attachToTarget", { targetId, flatten: true });
    this.session = sessionId;
    for (const domain of ["Page", "DOM", "Runtime", "Log", "Network"]) {
      await this.send(`${domain}.enable`);
    }
    return this;
  }

  async open(url) {
    await this.send("Page.navigate", { url });
    await this.until("document.readyState === 'complete' && location.href !== 'about:blank'");
  }

  /** The value of an expression in the page. */
  async value(expression) {
    const { result, exceptionDetails } = await this.send(
      "Runtime.evaluate", { expression, returnByValue: true, awaitPromise: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
    return result.value;
  }

  async until(expression) {
    for (let turn = 0; turn < 600; turn += 1) {
      if (await this.value(expression)) return;
      await new Promise((done) => setTimeout(done, 100));
    }
    throw new Error(`never came true: ${expression}`);
  }

  /** Gives files, or a folder, to a field of the page. */
  async choose(selector, files) {
    const { root } = await this.send("DOM.getDocument");
    const { nodeId } = await this.send("DOM.querySelector", { nodeId: root.nodeId, selector });
    await this.send("DOM.setFileInputFiles", { nodeId, files });
  }

  /** Makes the window as large as that, in CSS pixels; a narrow one is a phone's. */
  size(width, height) {
    return this.send("Emulation.setDeviceMetricsOverride",
      { width, height, deviceScaleFactor: 1, mobile: width < 600 });
  }

  /** A picture of what the window shows (PNG). */
  async picture() {
    const { data } = await this.send("Page.captureScreenshot");
    return Buffer.from(data, "base64");
  }

  async close() {
    const gone = new Promise((done) => this.child.once("exit", done));
    this.child.kill();
    await gone;
    rmSync(this.profile, { recursive: true, force: true });
  }
}
