// SPDX-License-Identifier: GPL-3.0-or-later
// The well-known accounts of a local chain and what each is for. Nobody else may send with the operator's key: its nonces
// are the server's.
import { pbkdf2Sync } from 'node:crypto';
import { toHex, type Hex } from 'viem';
import { HDKey, hdKeyToAccount, type HDAccount } from 'viem/accounts';

const mnemonic = 'test test test test test test test test test test test junk';

/** BIP-39 without a passphrase; natively, as in JavaScript it takes longer than many a test. */
export const seedOf = (words: string): Buffer => pbkdf2Sync(words, 'mnemonic', 2048, 64, 'sha512');
const master = HDKey.fromMasterSeed(seedOf(mnemonic));
const accounts = new Map<number, HDAccount>();

export function localAccount(addressIndex: number): HDAccount {
  const account = accounts.get(addressIndex) ?? hdKeyToAccount(master, { addressIndex });
  accounts.set(addressIndex, account);
  return account;
}

export function localKey(addressIndex: number): Hex {
  const key = localAccount(addressIndex).getHdKey().privateKey;
  if (!key) throw new Error('the mnemonic gives private keys');
  return toHex(key);
}

export const operatorIndex = 0;
export const safeOwnerIndexes = [1, 2, 3] as const;
export const claimSignerIndex = 4;
/** Mints test USDC. */
export const faucetIndex = 5;
