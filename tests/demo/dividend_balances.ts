// SPDX-License-Identifier: GPL-3.0-or-later
// Who has what on chain, to be compared with what a distribution says.
import type { Address } from 'viem';
import type { DividendStage } from './dividend_stage.ts';

interface Holding {
  shares: bigint;
  usdc: bigint;
}

export interface Balances {
  /** Those of the investors. */
  wallets: Map<Address, Holding>;
  /** The building's rent. */
  treasury: bigint;
}

export async function balancesOf({ world: { chain }, token, investors }: DividendStage): Promise<Balances> {
  const wallets = new Map<Address, Holding>();
  for (const { account } of investors)
    wallets.set(account.address, {
      shares: await chain.sharesOf(token.address, account.address),
      usdc: await chain.usdcOf(account.address),
    });
  return { wallets, treasury: await chain.inTreasury(token.property_id) };
}

export function holdingOf({ wallets }: Balances, wallet: Address): Holding {
  const found = wallets.get(wallet);
  if (!found) throw new Error(`nobody has the wallet ${wallet}`);
  return found;
}

/** What came into the wallets since. */
export function receivedSince(before: Balances, now: Balances): bigint {
  return [...now.wallets].reduce((sum, [wallet, { usdc }]) => sum + usdc - holdingOf(before, wallet).usdc, 0n);
}
