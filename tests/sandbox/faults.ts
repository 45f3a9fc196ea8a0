// SPDX-License-Identifier: GPL-3.0-or-later
// Troubles of the providers' APIs, switched on for the next requests.
import { setTimeout as sleep } from 'node:timers/promises';

export interface FaultSwitches {
  /** How many of the next requests fail. */
  failNext: number;
  failStatus: number;
  /** How many of the next requests are slow, and by how much. */
  slowNext: number;
  slowMs: number;
}

export const noFaults: FaultSwitches = { failNext: 0, failStatus: 500, slowNext: 0, slowMs: 1000 };

export class Faults {
  switches: FaultSwitches = { ...noFaults };

  /** Waits if this request is to be slow; returns the status to fail with, or 0. */
  async beforeRequest(): Promise<number> {
    if (this.switches.slowNext > 0) {
      this.switches.slowNext -= 1;
      await sleep(this.switches.slowMs);
    }
    if (this.switches.failNext === 0) return 0;
    this.switches.failNext -= 1;
    return this.switches.failStatus;
  }
}
