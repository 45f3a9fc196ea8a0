// SPDX-License-Identifier: GPL-3.0-or-later
// What the business did month by month, out of what an admin sees of each property that is or was tokenized.
import type { Schemas } from '@/lib/api/types';
import { amountOf, microOf } from '@/lib/format/micro';

export interface PropertyStory {
  tokenizedAt: string;
  /** Of days on which it was traded. */
  candles: Pick<Schemas['Candle'], 'from' | 'volume' | 'trades'>[];
  distributions: Pick<Schemas['Distribution'], 'amount' | 'funded' | 'cancelled'>[];
}

export interface BusinessHistory {
  /** "2026-11", oldest first. */
  months: string[];
  /** How many there were at the end of each month. */
  tokenized: string[];
  volume: string[];
  trades: string[];
  dividends: string[];
}

/** Sums by month of what happened in it; each event is a time and how much. */
function byMonth(months: string[], events: [at: string, size: bigint][]): bigint[] {
  const sums = new Map(months.map((month) => [month, 0n]));
  for (const [at, size] of events) {
    const month = at.slice(0, 7);
    const known = sums.get(month);
    if (known !== undefined) sums.set(month, known + size);
  }
  return [...sums.values()];
}

export function historyOf(stories: PropertyStory[], months: string[]): BusinessHistory {
  const candles = stories.flatMap((story) => story.candles);
  const paid = stories
    .flatMap(({ distributions }) => distributions)
    .flatMap(({ amount, funded, cancelled }): [string, bigint][] =>
      amount && funded && !cancelled ? [[funded.at, microOf(amount)]] : [],
    );
  return {
    months,
    tokenized: months.map((month) =>
      String(stories.filter(({ tokenizedAt }) => tokenizedAt.slice(0, 7) <= month).length),
    ),
    volume: byMonth(
      months,
      candles.map(({ from, volume }) => [from, microOf(volume)]),
    ).map(amountOf),
    trades: byMonth(
      months,
      candles.map(({ from, trades }) => [from, BigInt(trades)]),
    ).map(String),
    dividends: byMonth(months, paid).map(amountOf),
  };
}

export interface Stage {
  stage: 'started' | 'handedIn' | 'verified' | 'onChain';
  count: number;
}

/** How far investors came with proving who they are; whoever came further is counted in what is before, too. */
export function funnelOf(verifications: Pick<Schemas['Verification'], 'level' | 'state' | 'on_chain'>[]): Stage[] {
  const all = verifications.filter(({ level }) => level === 'identity');
  const isVerified = ({ state }: { state: string }) => ['APPROVED', 'REVOKED', 'EXPIRED'].includes(state);
  return [
    { stage: 'started', count: all.length },
    { stage: 'handedIn', count: all.filter(({ state }) => state !== 'STARTED').length },
    { stage: 'verified', count: all.filter(isVerified).length },
    { stage: 'onChain', count: all.filter((one) => isVerified(one) && one.on_chain).length },
  ];
}
