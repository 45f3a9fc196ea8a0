// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: the charts of the business figures are sums of what happened in each month, exactly.
import { expect, test } from 'vitest';
import { funnelOf, historyOf, type PropertyStory } from '../features/admin/business_history';

const step = (at: string) => ({ at, transaction_hash: `0x${'1'.repeat(64)}` });
const stories: PropertyStory[] = [
  {
    tokenizedAt: '2025-03-01T10:00:00.000Z',
    candles: [
      { from: '2026-09-30T00:00:00.000Z', volume: '0.100000', trades: 1 },
      { from: '2026-10-01T00:00:00.000Z', volume: '517.500000', trades: 2 },
      { from: '2026-10-31T00:00:00.000Z', volume: '0.200000', trades: 1 },
      { from: '2025-10-31T00:00:00.000Z', volume: '9.000000', trades: 9 },
    ],
    distributions: [
      { amount: '1213.450000', funded: step('2026-10-05T00:00:00.000Z'), cancelled: null },
      { amount: '700.000000', funded: step('2026-10-06T00:00:00.000Z'), cancelled: step('2026-10-07T00:00:00.000Z') },
      { amount: null, funded: null, cancelled: null },
    ],
  },
  { tokenizedAt: '2026-10-31T23:59:59.999Z', candles: [], distributions: [] },
];

test('months_sumWhatHappenedInThem', () => {
  expect(historyOf(stories, ['2026-08', '2026-09', '2026-10'])).toEqual({
    months: ['2026-08', '2026-09', '2026-10'],
    tokenized: ['1', '1', '2'],
    volume: ['0.000000', '0.100000', '517.700000'],
    trades: ['0', '1', '3'],
    dividends: ['0.000000', '0.000000', '1213.450000'],
  });
});

test('funnel_countsWhoeverCameFurther_inWhatIsBefore', () => {
  const one = (state: 'STARTED' | 'PENDING' | 'APPROVED' | 'REJECTED' | 'EXPIRED', on_chain = false) => ({
    level: 'identity' as const,
    state,
    on_chain,
  });
  const all = [one('STARTED'), one('PENDING'), one('REJECTED'), one('APPROVED'), one('APPROVED', true), one('EXPIRED')];
  expect(funnelOf([...all, { level: 'accredited', state: 'APPROVED', on_chain: true }])).toEqual([
    { stage: 'started', count: 6 },
    { stage: 'handedIn', count: 5 },
    { stage: 'verified', count: 3 },
    { stage: 'onChain', count: 1 },
  ]);
});
