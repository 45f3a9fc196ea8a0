// SPDX-License-Identifier: GPL-3.0-or-later
// Troubles of the object store, each for the next so many requests; `gone` lasts until it is switched off.

export interface S3FaultSwitches {
  /** 1: every connection ends without an answer. */
  gone: number;
  slowNext: number;
  slowMs: number;
  /** 500 InternalError. */
  failNext: number;
  /** 503 SlowDown. */
  slowDownNext: number;
  /** The answer ends halfway through. */
  cutNext: number;
  /** A put answers with another checksum and ETag than it should. */
  wrongChecksumNext: number;
  /** A get answers with one byte changed. */
  corruptNext: number;
  /** What the store's clock is ahead of ours. */
  clockAheadMs: number;
}

export const noS3Faults: S3FaultSwitches = {
  gone: 0,
  slowNext: 0,
  slowMs: 1000,
  failNext: 0,
  slowDownNext: 0,
  cutNext: 0,
  wrongChecksumNext: 0,
  corruptNext: 0,
  clockAheadMs: 0,
};

type Counter = 'slowNext' | 'failNext' | 'slowDownNext' | 'cutNext' | 'wrongChecksumNext' | 'corruptNext';

export class S3Faults {
  switches: S3FaultSwitches = { ...noS3Faults };

  /** Whether this request is one of the next so many. */
  strikes(counter: Counter): boolean {
    if (this.switches[counter] === 0) return false;
    this.switches[counter] -= 1;
    return true;
  }
}
