// SPDX-License-Identifier: GPL-3.0-or-later
// Delivers webhooks as a provider over a bad network does: late, twice, out of order, or not at first; and again until
// the receiver takes them.
import { setTimeout as sleep } from 'node:timers/promises';

export interface Webhook {
  type: string;
  url: string;
  body: string;
  /** A function where each attempt is signed anew. */
  headers: Record<string, string> | (() => Record<string, string>);
  /** Called when the receiver has taken it. */
  taken?: () => void;
}

export interface WebhookSwitches {
  /** Extra copies of each webhook. */
  duplicate: number;
  delayMs: number;
  /** Hold back this many and then deliver them last first; 0 or 1 keeps the order. */
  reorder: number;
  /** Lose the next n for good. */
  drop: number;
}

export const noTrouble: WebhookSwitches = { duplicate: 0, delayMs: 0, reorder: 0, drop: 0 };

export interface Delivery {
  type: string;
  attempt: number;
  /** The receiver's answer; 0 when it could not be reached. */
  status: number;
  atMs: number;
}

/** How long a held-back webhook waits for others to be reordered with. */
const reorderWindowMs = 150;
/** No answer within this time counts as a failure (Sumsub's limit). */
const answerTimeoutMs = 5000;
/** A forger waits longer: what a receiver makes of a forgery is what a test is about. */
export const forgerTimeoutMs = 30_000;

export class WebhookSender {
  switches: WebhookSwitches = { ...noTrouble };
  readonly deliveries: Delivery[] = [];
  dropped = 0;
  readonly #retryDelaysMs: number[];
  #held: Webhook[] = [];
  #holdTimer: NodeJS.Timeout | undefined;
  #queue: Promise<void> = Promise.resolve();
  #stopped = new AbortController();
  #underWay = 0;

  constructor(retryDelaysMs: number[]) {
    this.#retryDelaysMs = retryDelaysMs;
  }

  /** Webhooks that are neither taken by the receiver nor given up. */
  get pending(): number {
    return this.#underWay + this.#held.length;
  }

  get state() {
    const { switches, pending, dropped, deliveries } = this;
    return { switches, pending, dropped, deliveries };
  }

  send(webhook: Webhook): void {
    if (this.switches.drop > 0) {
      this.switches.drop -= 1;
      this.dropped += 1;
      return;
    }
    if (this.switches.reorder <= 1) return this.#deliver([webhook]);
    this.#held.push(webhook);
    clearTimeout(this.#holdTimer);
    if (this.#held.length >= this.switches.reorder) return this.#releaseHeld();
    this.#holdTimer = setTimeout(() => this.#releaseHeld(), reorderWindowMs);
  }

  stop(): void {
    clearTimeout(this.#holdTimer);
    this.#stopped.abort();
  }

  #releaseHeld(): void {
    clearTimeout(this.#holdTimer);
    const batch = this.#held.reverse();
    this.#held = [];
    this.#deliver(batch);
  }

  /** First attempts leave one after another, so that the order is the order given here. */
  #deliver(batch: Webhook[]): void {
    const copies = batch.flatMap((webhook) => Array<Webhook>(1 + this.switches.duplicate).fill(webhook));
    const delayMs = this.switches.delayMs;
    this.#underWay += copies.length;
    this.#queue = this.#queue.then(async () => {
      if (delayMs > 0) await this.#pause(delayMs);
      for (const copy of copies) await this.#firstAttempt(copy);
    });
  }

  async #firstAttempt(webhook: Webhook): Promise<void> {
    if (await this.#attempt(webhook, 1)) this.#underWay -= 1;
    else void this.#retry(webhook);
  }

  async #retry(webhook: Webhook): Promise<void> {
    for (const [index, delayMs] of this.#retryDelaysMs.entries()) {
      await this.#pause(delayMs);
      if (this.#stopped.signal.aborted || (await this.#attempt(webhook, index + 2))) break;
    }
    this.#underWay -= 1;
  }

  async #attempt(webhook: Webhook, attempt: number): Promise<boolean> {
    if (this.#stopped.signal.aborted) return true;
    const status = await post(webhook);
    this.deliveries.push({ type: webhook.type, attempt, status, atMs: Date.now() });
    const isTaken = status >= 200 && status < 300;
    if (isTaken) webhook.taken?.();
    return isTaken;
  }

  #pause(ms: number): Promise<void> {
    return sleep(ms, undefined, { signal: this.#stopped.signal, ref: false }).catch(() => undefined);
  }
}

/** The receiver's status, or 0. */
export async function post({ url, body, headers }: Webhook, timeoutMs = answerTimeoutMs): Promise<number> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      body,
      headers: typeof headers === 'function' ? headers() : headers,
      signal: AbortSignal.timeout(timeoutMs),
    });
    await response.arrayBuffer();
    return response.status;
  } catch {
    return 0;
  }
}
