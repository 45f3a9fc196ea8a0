// SPDX-License-Identifier: GPL-3.0-or-later
// One line per step: when, what, which transaction, how long it took. While a step takes long it says what it waits for.
import { styleText } from 'node:util';

export interface Told {
  note?: string;
  hash?: string | null;
}

/** What is going on, for those who watch a long step. */
export type Report = (status: string) => void;

const progressMs = 5000;

export class Narrator {
  failures = 0;
  readonly #began = performance.now();

  chapter(title: string): void {
    console.log(`\n${styleText('bold', title)}`);
  }

  say(text: string): void {
    console.log(`${this.#stamp()}   ${text}`);
  }

  /** Carries the step out; a failure is told and ends the demo. */
  async step<T>(
    title: string,
    act: (report: Report) => Promise<T>,
    tell: (result: T) => Told = () => ({}),
  ): Promise<T> {
    const began = performance.now();
    let status = '';
    const progress = setInterval(() => this.#progress(title, status, performance.now() - began), progressMs);
    try {
      const result = await act((news) => (status = news));
      const { note, hash } = tell(result);
      this.#line(styleText('green', '✓'), title, note ?? '', hash ?? '', performance.now() - began);
      return result;
    } catch (error) {
      this.failures += 1;
      this.#line(styleText('red', '✗'), title, status, '', performance.now() - began);
      throw error;
    } finally {
      clearInterval(progress);
    }
  }

  #progress(title: string, status: string, ms: number): void {
    this.say(styleText('dim', `… ${status ? `${title}: ${status}` : title} (${Math.round(ms / 1000)} s)`));
  }

  #line(mark: string, title: string, note: string, hash: string, ms: number): void {
    const text = note ? `${title}: ${note}` : title;
    console.log(
      `${this.#stamp()} ${mark} ${text.padEnd(76)} ${`${Math.round(ms)} ms`.padStart(8)}${hash ? `  tx ${hash}` : ''}`,
    );
  }

  #stamp(): string {
    return styleText('dim', `[${((performance.now() - this.#began) / 1000).toFixed(1).padStart(5)}s]`);
  }
}
