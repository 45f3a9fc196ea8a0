// SPDX-License-Identifier: GPL-3.0-or-later
// Amounts as the API writes them, and as the chain counts them.

/** Micro-USDC of an amount with six decimals. */
export const micro = (usdc: string | null) => BigInt((usdc ?? '').replace('.', ''));

/** Micro-USDC of dollars with two decimals. */
export const microOfUsd = (dollars: string) => micro(dollars) * 10_000n;

/** As the API writes it, with six decimals. */
export function usdcText(amount: bigint): string {
  const digits = String(amount).padStart(7, '0');
  return `${digits.slice(0, -6)}.${digits.slice(-6)}`;
}

/** As people write it: with as many decimals as it has, and at least two. */
export const plainUsdc = (text: string) => text.replace(/(\.\d\d\d*?)0+$/, '$1');
