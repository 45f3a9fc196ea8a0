// SPDX-License-Identifier: GPL-3.0-or-later
// The well-known accounts of a local chain and what each is for. Nobody else may send with the operator's key: its nonces
// are the server's.
import { toHex, type Hex } from 'viem';
import { mnemonicToAccount } from 'viem/accounts';

const mnemonic = 'test test test test test test test test test test test junk';

export function localAccount(addressIndex: number) {
  return mnemonicToAccount(mnemonic, { addressIndex });
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
