// SPDX-License-Identifier: GPL-3.0-or-later
// Amounts as Circle writes them, "123.45", and as the sandbox counts them, in millionths.
import { invalidField } from './circle_errors.ts';

export interface Money {
  amount: string;
  currency: string;
}

const decimals = 6;

/** The millionths of a positive amount. */
export function readAmount(money: unknown, location = 'amount'): bigint {
  const { amount, currency } = (money ?? {}) as Partial<Money>;
  if (typeof amount !== 'string') throw invalidField(`${location}.amount`, 'may not be null', 'required');
  if (currency !== 'USD') throw invalidField(`${location}.currency`, `must be USD (was ${String(currency)})`);
  const match = /^(\d{1,12})(?:\.(\d{1,6}))?$/.exec(amount);
  if (!match) throw invalidField(`${location}.amount`, `is no amount (was ${amount})`, 'number_format');
  const micro = BigInt(match[1] + (match[2] ?? '').padEnd(decimals, '0'));
  if (micro === 0n) throw invalidField(`${location}.amount`, 'must be greater than 0', 'min_value');
  return micro;
}

/** At least two decimals, and no zeros after them. */
export function writeAmount(micro: bigint): Money {
  const digits = micro.toString().padStart(decimals + 1, '0');
  const fraction = digits.slice(-decimals).replace(/0{1,4}$/, '');
  return { amount: `${digits.slice(0, -decimals)}.${fraction}`, currency: 'USD' };
}
