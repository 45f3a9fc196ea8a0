// SPDX-License-Identifier: GPL-3.0-or-later
// The banks behind delayed payments and refunds: they answer after a while, or when the control plane lets a day pass.

type Answer = () => void;

export class StripeBank {
  readonly #delayMs: number;
  readonly #waiting = new Map<string, Answer>();
  readonly #timers = new Set<NodeJS.Timeout>();

  constructor(delayMs: number) {
    this.#delayMs = delayMs;
  }

  /** Ids of what waits for a bank. */
  get waiting(): string[] {
    return [...this.#waiting.keys()];
  }

  later(id: string, answer: Answer): void {
    this.#waiting.set(id, answer);
    if (this.#delayMs === 0) return;
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      this.#answer(id);
    }, this.#delayMs);
    this.#timers.add(timer);
  }

  /** A bank day passes. Returns what was answered. */
  answerAll(): string[] {
    const ids = this.waiting;
    for (const id of ids) this.#answer(id);
    return ids;
  }

  /** Somebody else has decided. */
  forget(id: string): void {
    this.#waiting.delete(id);
  }

  stop(): void {
    for (const timer of this.#timers) clearTimeout(timer);
  }

  #answer(id: string): void {
    const answer = this.#waiting.get(id);
    this.#waiting.delete(id);
    answer?.();
  }
}
