// SPDX-License-Identifier: GPL-3.0-or-later
// A person's authenticator app (RFC 6238: SHA-1, six digits, 30 seconds), written apart from the server's.
import { createHmac } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

const stepMs = 30_000;
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

function bytesOf(base32: string): Buffer {
  const bits = [...base32].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
}

export class Authenticator {
  readonly secret: string;
  #lastStep = 0;

  constructor(secret: string) {
    this.secret = secret;
  }

  static of(otpauthUri: string): Authenticator {
    return new Authenticator(new URL(otpauthUri).searchParams.get('secret') ?? '');
  }

  codeAt(step: number): string {
    const counter = Buffer.alloc(8);
    counter.writeBigUInt64BE(BigInt(step));
    const hash = createHmac('sha1', bytesOf(this.secret)).update(counter).digest();
    const number = hash.readUInt32BE(hash.at(-1)! & 15) & 0x7fffffff;
    return String(number % 1_000_000).padStart(6, '0');
  }

  /**
   * A code that was not used yet. The server takes each step's code once, in order, and one step ahead of its clock: so two
   * codes need no waiting, and a third waits for the next step.
   */
  async nextCode(): Promise<string> {
    const step = Math.max(Math.floor(Date.now() / stepMs), this.#lastStep + 1);
    const earliestMs = (step - 1) * stepMs;
    if (earliestMs > Date.now()) await sleep(earliestMs - Date.now() + 50);
    this.#lastStep = step;
    return this.codeAt(step);
  }
}
