// SPDX-License-Identifier: MIT
import { type Address, type Hex, hexToBigInt, keccak256, parseEventLogs, size, slice, toBytes } from 'viem';
import type { TransactionReceipt } from 'viem';
import { readArtifact } from '../../scripts/artifacts.ts';
import { country } from './investors.ts';
import type { World } from './fixture.ts';
import { read } from './read.ts';
import { executeBySafe } from './safe.ts';
import { mintUsdc, standardTerms } from './sale.ts';

export const purpose = { rent: 0, sale: 1, reserve: 2, fee: 3, withholding: 4 } as const;
export const owedReason = { none: 0, frozen: 1, notVerified: 2, transferFailed: 3, moved: 4 } as const;
export const distributionState = { none: 0, funded: 1, running: 2, complete: 3, cancelled: 4 } as const;

/** What the Safe signs; the amounts are micro-USDC. */
export interface Terms {
  distributionId: Hex;
  token: Address;
  amount: bigint;
  reserve: bigint;
  fee: bigint;
  statementHash: Hex;
  recordTime: bigint;
  otherBps: number;
  rates: { country: number; bps: number }[];
}

export function termsOf(token: Address, name: string, amount: bigint, changes: Partial<Terms> = {}): Terms {
  return {
    distributionId: keccak256(toBytes(name)),
    token,
    amount,
    reserve: 0n,
    fee: 0n,
    statementHash: keccak256(toBytes(`statement of ${name}`)),
    recordTime: 0n,
    otherBps: 3_000,
    rates: [
      { country: country.germany, bps: 2_638 },
      { country: country.spain, bps: 1_900 },
    ],
    ...changes,
  };
}

/** Tenants' rent, as Circle pays it out: USDC arrives, the operator books it. */
export async function collectRent(world: World, amount: bigint, propertyId: Hex = standardTerms.propertyId) {
  const { treasury } = world.contracts;
  await mintUsdc(world, treasury, amount);
  await world.as(world.operator).send('Treasury', treasury, 'book', [propertyId, purpose.rent, amount]);
}

export function fund(world: World, terms: Terms) {
  return executeBySafe(world, 'DividendDistributor', world.contracts.dividendDistributor, 'fund', [terms]);
}

/** The operator's part. */
export function operate(world: World, functionName: 'snapshot' | 'pay', args: readonly unknown[]) {
  return world.as(world.operator).send('DividendDistributor', world.contracts.dividendDistributor, functionName, args);
}

export interface Payment {
  holderNumber: number;
  amount: bigint;
  withheld: bigint;
}

const paymentBytes = 15;

/** The payments of DividendsPaid: number of the holder (3 bytes), what it got (6), what was withheld (6). */
export function decodePayments(payments: Hex): Payment[] {
  return Array.from({ length: size(payments) / paymentBytes }, (_, index) => {
    const part = (from: number, to: number) =>
      hexToBigInt(slice(payments, index * paymentBytes + from, index * paymentBytes + to));
    return { holderNumber: Number(part(0, 3)), amount: part(3, 9), withheld: part(9, 15) };
  });
}

/** The distributor's events of a transaction, by name. */
export function dividendEvents<T>(receipt: TransactionReceipt, eventName: string): T[] {
  const { abi } = readArtifact('DividendDistributor');
  const found = parseEventLogs({ abi, logs: receipt.logs, eventName }) as unknown as { args: T }[];
  return found.map(({ args }) => args);
}

export interface Books {
  deposited: bigint;
  paid: bigint;
  owed: bigint;
  withheld: bigint;
  carried: bigint;
  released: bigint;
}

export function booksOf(world: World, token: Address): Promise<Books> {
  return read<Books>(world, 'DividendDistributor', world.contracts.dividendDistributor, 'booksOf', [token]);
}
