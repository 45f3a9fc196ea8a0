// SPDX-License-Identifier: GPL-3.0-or-later
// Troubles of the two that move money, each for the next so many requests.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Answer } from './http.ts';

export interface PaymentFaultSwitches {
  /** Fails with `failStatus` before anything happens. */
  failNext: number;
  failStatus: number;
  /** 429. */
  rateLimitNext: number;
  /** The connection ends before anything happens. */
  resetNext: number;
  /** What was asked for happens, and then the answer is `failStatus` instead of the true one. */
  failAfterNext: number;
  /** What was asked for happens, and then the connection ends. */
  resetAfterNext: number;
  slowNext: number;
  slowMs: number;
  /** 1: requests that only read are left alone. */
  postsOnly: number;
}

export const noPaymentFaults: PaymentFaultSwitches = {
  failNext: 0,
  failStatus: 500,
  rateLimitNext: 0,
  resetNext: 0,
  failAfterNext: 0,
  resetAfterNext: 0,
  slowNext: 0,
  slowMs: 1000,
  postsOnly: 0,
};

type Counter = Exclude<keyof PaymentFaultSwitches, 'failStatus' | 'slowMs' | 'postsOnly'>;

export class PaymentFaults {
  switches: PaymentFaultSwitches = { ...noPaymentFaults };

  /** `refusal` makes the provider's own error of a status. The pause is the handler's, by pauseIfSlow(). */
  async around(method: string, refusal: (status: number) => Answer, handler: () => Promise<Answer>): Promise<Answer> {
    const strikes = (counter: Counter) => this.#strikes(counter, method);
    if (strikes('resetNext')) return { status: 0, isReset: true };
    if (strikes('rateLimitNext')) return refusal(429);
    if (strikes('failNext')) return refusal(this.switches.failStatus);
    const answer = await handler();
    if (strikes('resetAfterNext')) return { status: 0, isReset: true };
    return strikes('failAfterNext') ? refusal(this.switches.failStatus) : answer;
  }

  async pauseIfSlow(method: string): Promise<void> {
    if (this.#strikes('slowNext', method)) await sleep(this.switches.slowMs);
  }

  #strikes(counter: Counter, method: string): boolean {
    if (this.switches[counter] === 0 || (this.switches.postsOnly > 0 && method === 'GET')) return false;
    this.switches[counter] -= 1;
    return true;
  }
}
