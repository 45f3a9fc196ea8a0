// SPDX-License-Identifier: GPL-3.0-or-later

/** A small seeded generator (mulberry32), so that a failing run can be repeated from its printed seed. */
export class Random {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** A whole number from 0 to limit - 1. */
  below(limit: number): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let t = this.state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) % limit;
  }

  pick<T>(items: readonly T[]): T {
    return items[this.below(items.length)] as T;
  }

  hex(bytes: number): `0x${string}` {
    let text = '';
    for (let i = 0; i < bytes; i++) text += this.below(256).toString(16).padStart(2, '0');
    return `0x${text}`;
  }

  /** Up to `bits` bits, short ones as likely as long ones. */
  unsigned(bits: number): bigint {
    const bytes = this.below(bits / 8 + 1);
    return bytes === 0 ? 0n : BigInt(this.hex(bytes));
  }

  signed(bits: number): bigint {
    return BigInt.asIntN(bits, this.unsigned(bits));
  }

  text(): string {
    return Array.from({ length: this.below(70) }, () => this.pick([...'abc XYZ0189_-äß€漢字🏠'])).join('');
  }
}
