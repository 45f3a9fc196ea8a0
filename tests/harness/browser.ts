// SPDX-License-Identifier: GPL-3.0-or-later
// Debian's chromium through playwright-core, and what every page must keep to: nothing in its console that is an error, nothing
// that its content security policy had to block, and no barrier that axe finds. It is the chromium without a window: the one with
// windows makes ready its address bar's pages for every tab, which takes the processor for twice as long as the page itself.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium, type Browser as Chromium, type BrowserContext, type Locator, type Page } from 'playwright-core';
import { repositoryRoot } from './paths.ts';

const candidates = [process.env.CHROMIUM, '/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Where pictures go, when FREEHOLD_WEB_SHOTS asks for them. */
const shotsDirectory = join(repositoryRoot, 'build/web-shots');

export interface Barrier {
  id: string;
  impact: string | null | undefined;
  help: string;
  targets: string[];
}

export class Browser {
  readonly #browser: Chromium;

  private constructor(browser: Chromium) {
    this.#browser = browser;
  }

  static async start(args: string[] = []): Promise<Browser> {
    const executablePath = candidates.find((path) => path && existsSync(path));
    if (!executablePath) throw new Error('chromium is not installed; ./dev setup installs it');
    return new Browser(await chromium.launch({ executablePath, args: ['--no-sandbox', ...args] }));
  }

  /** Somebody's own browser: cookies of their own. */
  async visitor(url: string, options: Parameters<Chromium['newContext']>[0] = {}): Promise<Visitor> {
    const context = await this.#browser.newContext({ baseURL: url, locale: 'en-GB', timezoneId: 'UTC', ...options });
    context.setDefaultTimeout(20_000);
    return new Visitor(context, await context.newPage());
  }

  close(): Promise<void> {
    return this.#browser.close();
  }
}

export class Visitor {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What went wrong in the page, in its own words. */
  readonly complaints: string[] = [];

  constructor(context: BrowserContext, page: Page) {
    this.context = context;
    this.page = page;
    page.on('pageerror', (error) => this.complaints.push(String(error)));
    page.on('console', (message) => {
      // A refused request is an answer, not a fault of the page.
      if (message.type() === 'error' && !/the server responded with a status of 4\d\d/.test(message.text()))
        this.complaints.push(message.text());
    });
  }

  /** Goes there, and waits until the page is alive. */
  async open(path: string): Promise<void> {
    await this.page.goto(path);
    await this.alive();
  }

  /**
   * Until React has taken over everything that can be pressed. Asked again from here: a wait inside of the page evaluates text
   * there, which its content security policy forbids.
   */
  async alive(): Promise<void> {
    const taken = `[...document.querySelectorAll('button, form')].every((element) =>
      Object.keys(element).some((key) => key.startsWith('__reactProps')))`;
    for (const end = Date.now() + 20_000; Date.now() < end; await sleep(50)) {
      // A page that is being left has nothing to evaluate in; the next one is asked.
      if (await this.page.evaluate<boolean>(taken).catch(() => false)) return;
    }
    throw new Error(`${this.page.url()} has not come alive`);
  }

  /** Until nothing comes any more. Playwright's "networkidle" has passed by then where a page comes to life slowly. */
  async quiet(): Promise<void> {
    const count = () => this.page.evaluate<number>(`performance.getEntriesByType('resource').length`);
    for (let before = -1, now = await count(); now !== before; before = now, now = await count()) await sleep(1000);
  }

  /** Barriers that axe finds on the page as it is, by WCAG 2.2 A and AA. */
  async barriers(): Promise<Barrier[]> {
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    return this.page.evaluate(`(async () => {
      ${axeSource}
      const { violations } = await axe.run(document, { runOnly: ${JSON.stringify(tags)} });
      return violations.map(({ id, impact, help, nodes }) =>
        ({ id, impact, help, targets: nodes.map((node) => node.target.join(' ')) }));
    })()`);
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** The panel or question that is open. */
  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  /** The page as it is has no barrier, and nothing went wrong in it so far. */
  async requireGood(name: string): Promise<void> {
    assert.deepEqual(await this.barriers(), []);
    assert.deepEqual(this.complaints.splice(0), []);
    await this.shot(name);
  }

  /** A picture for people to look at. */
  async shot(name: string): Promise<void> {
    if (!process.env.FREEHOLD_WEB_SHOTS) return;
    mkdirSync(shotsDirectory, { recursive: true });
    await this.page.screenshot({ path: join(shotsDirectory, `${name}.png`), fullPage: true });
  }

  close(): Promise<void> {
    return this.context.close();
  }
}
