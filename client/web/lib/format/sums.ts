// SPDX-License-Identifier: GPL-3.0-or-later

/** Exact, in the smallest unit: of amounts with at most so many decimals. */
export function sumOf(amounts: string[], decimals: number): string {
  const units = amounts.reduce((sum, amount) => {
    const [whole = '0', fraction = ''] = amount.split('.');
    return sum + BigInt(whole + fraction.padEnd(decimals, '0'));
  }, 0n);
  const digits = units.toString().padStart(decimals + 1, '0');
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
