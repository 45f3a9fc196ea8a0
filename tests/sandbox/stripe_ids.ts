// SPDX-License-Identifier: GPL-3.0-or-later
import { randomBytes } from 'node:crypto';

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** "ch_3" and 24 letters, as Stripe's; `length` where an id is longer. */
export function newId(prefix: string, length = 24): string {
  const letters = [...randomBytes(length)].map((byte) => alphabet[byte % alphabet.length]);
  return `${prefix}_${letters.join('')}`;
}

export function nowSeconds(): number {
  return Math.floor(Date.now() / 1000);
}

export const daySeconds = 86_400;
