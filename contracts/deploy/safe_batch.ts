// SPDX-License-Identifier: MIT
import { writeFileSync } from 'node:fs';
import type { Address, Hex } from 'viem';

export interface Call {
  to: Address;
  data: Hex;
}

/** What Safe's Transaction Builder imports: owners see, simulate and sign it there. */
export interface SafeBatch {
  version: '1.0';
  chainId: string;
  meta: { name: string; createdFromSafeAddress: Address };
  transactions: { to: Address; value: '0'; data: Hex }[];
}

export function safeBatch(chainId: number, safe: Address, name: string, calls: Call[]): SafeBatch {
  return {
    version: '1.0',
    chainId: String(chainId),
    meta: { name, createdFromSafeAddress: safe },
    transactions: calls.map(({ to, data }) => ({ to, value: '0', data })),
  };
}

export function writeBatch(file: string, batch: SafeBatch): void {
  writeFileSync(file, `${JSON.stringify(batch, null, 2)}\n`);
}
