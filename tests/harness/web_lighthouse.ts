// SPDX-License-Identifier: GPL-3.0-or-later
// Google's Lighthouse on pages as they are deployed, in Debian's chromium, as on a phone: its scores, and what keeps them down.
import assert from 'node:assert/strict';
import lighthouse, { desktopConfig, type Flags } from 'lighthouse';
import { Browser } from './browser.ts';
import { freePort } from './processes.ts';

export const judged = ['performance', 'accessibility', 'best-practices'] as const;
export type Judged = (typeof judged)[number];

/** Lighthouse's own: a middle-class phone behind 1.6 Mbit/s (a processor four times slower than this one), or a desk behind 10 Mbit/s. */
export type Profile = 'phone' | 'desk';

export interface Judgement {
  /** Of 100; of what was asked for. */
  scores: Partial<Record<Judged, number>>;
  /** What costs points, in Lighthouse's words. */
  faults: string[];
  /** As they come, by Lighthouse's names of audits, and `processor`: how fast it found this machine to be. */
  figures: Record<string, number>;
}

export class Lighthouse {
  readonly #browser: Browser;
  readonly #port: number;

  private constructor(browser: Browser, port: number) {
    this.#browser = browser;
    this.#port = port;
  }

  static async start(): Promise<Lighthouse> {
    const port = await freePort();
    return new Lighthouse(await Browser.start([`--remote-debugging-port=${port}`]), port);
  }

  /** Slow networks are reckoned with where the speed is asked for. */
  async judge(url: string, categories: readonly Judged[], profile: Profile = 'phone'): Promise<Judgement> {
    const flags: Flags = {
      port: this.#port,
      output: 'json',
      logLevel: 'error',
      onlyCategories: [...categories],
      disableFullPageScreenshot: true,
      throttlingMethod: categories.includes('performance') ? 'simulate' : 'provided',
    };
    const result = await lighthouse(url, flags, profile === 'desk' ? desktopConfig : undefined);
    const report = result?.lhr;
    assert.ok(report && !report.runtimeError, report?.runtimeError?.message ?? 'there is no report');
    assert.equal(report.finalDisplayedUrl, url);
    const audits = Object.values(report.audits);
    const counted = new Set(
      Object.values(report.categories).flatMap(({ auditRefs }) =>
        auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => id),
      ),
    );
    const scores = Object.entries(report.categories).map(([id, { score }]) => [id, Math.round((score ?? 0) * 100)]);
    return {
      scores: Object.fromEntries(scores) as Judgement['scores'],
      faults: audits
        .filter(({ id, score }) => counted.has(id) && score !== null && score < 1)
        .map(({ id, title, displayValue, details }) =>
          [id, title, displayValue ?? '', JSON.stringify(details ?? null).slice(0, 600)].join(': '),
        ),
      figures: {
        ...Object.fromEntries(audits.map(({ id, numericValue }) => [id, numericValue ?? Number.NaN])),
        processor: report.environment.benchmarkIndex,
      },
    };
  }

  close(): Promise<void> {
    return this.#browser.close();
  }
}
