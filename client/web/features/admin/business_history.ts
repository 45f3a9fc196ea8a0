// SPDX-License-Identifier: GPL-3.0-or-later
// What the server counted, as charts and the funnel show it.
import type { Schemas } from '@/lib/api/types';

type Figures = Schemas['BusinessFigures'];

export interface BusinessHistory {
  /** "2026-11", oldest first. */
  months: string[];
  /** How many there were at the end of each month. */
  tokenized: string[];
  volume: string[];
  trades: string[];
  dividends: string[];
}

export function historyOf({ tokenized, months }: Pick<Figures, 'tokenized' | 'months'>): BusinessHistory {
  /** From the last month's end back to the first's. */
  let there = tokenized;
  const atTheEnd = months
    .toReversed()
    .map((month) => {
      const then = there;
      there -= month.tokenized;
      return String(then);
    })
    .reverse();
  return {
    months: months.map(({ month }) => month),
    tokenized: atTheEnd,
    volume: months.map(({ volume }) => volume),
    trades: months.map(({ trades }) => String(trades)),
    dividends: months.map(({ dividends_paid: paid }) => paid),
  };
}

export interface Stage {
  stage: 'started' | 'handedIn' | 'verified' | 'onChain';
  count: number;
}

/** How far investors came with proving who they are; whoever came further is counted in what is before, too. */
export function funnelOf(verifications: Figures['verifications']): Stage[] {
  const sum = (counts: number[]) => counts.reduce((all, count) => all + count, 0);
  const verified = verifications.filter(({ state }) => ['APPROVED', 'REVOKED', 'EXPIRED'].includes(state));
  return [
    { stage: 'started', count: sum(verifications.map(({ count }) => count)) },
    { stage: 'handedIn', count: sum(verifications.filter(({ state }) => state !== 'STARTED').map((one) => one.count)) },
    { stage: 'verified', count: sum(verified.map(({ count }) => count)) },
    { stage: 'onChain', count: sum(verified.map((one) => one.on_chain)) },
  ];
}
