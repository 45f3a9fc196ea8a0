// SPDX-License-Identifier: GPL-3.0-or-later
// Who trades, what they may have to pay, and who looks on.
import type { PrivateKeyAccount } from 'viem/accounts';
import type { OrderSide, Trade } from '../harness/api_types.ts';
import type { LiveClient } from '../harness/live.ts';
import type { Person } from '../harness/person.ts';
import { demoMarket } from './cast.ts';
import { named, type DividendStage } from './dividend_stage.ts';

export interface MarketStage extends DividendStage {
  /** Somebody without an account who follows the building's book and trades. */
  live: LiveClient;
  /** Another account of the one who moves money. */
  elsewhere: PrivateKeyAccount;
  cast: MarketCast;
}

export interface MarketCast {
  anna: Person;
  bruno: Person;
  chiara: Person;
  taker: Person;
  mover: Person;
}

export function marketCast(investors: Person[]): MarketCast {
  const [anna, bruno, chiara] = demoMarket.sellers.map((name) => named(investors, name)) as [Person, Person, Person];
  return { anna, bruno, chiara, taker: named(investors, demoMarket.taker), mover: named(investors, demoMarket.mover) };
}

const basisPoints = 10_000n;

/** What the one on this side of a trade pays; exact, as prices are whole cents. */
export function feeDue(microUsdc: bigint, side: OrderSide, { taker_side }: Pick<Trade, 'taker_side'>): bigint {
  const { maker, taker } = demoMarket.fees;
  return (microUsdc * BigInt(side === taker_side ? taker : maker)) / basisPoints;
}
