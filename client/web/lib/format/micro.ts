// SPDX-License-Identifier: GPL-3.0-or-later
// Amounts in millionths, the smallest unit of USDC, to reckon with exactly.
import { decimal } from './formats';

const places = 6;

/** "51.25" → 51250000n */
export function microOf(amount: string): bigint {
  const { units, decimals } = decimal(amount);
  return units * 10n ** BigInt(places - decimals);
}

/** 51250000n → "51.250000"; of what is not negative. */
export function amountOf(micro: bigint): string {
  const digits = micro.toString().padStart(places + 1, '0');
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}
