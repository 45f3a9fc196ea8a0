// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: the charts of the business figures and the funnel show what the server counted.
import { expect, test } from 'vitest';
import { funnelOf, historyOf } from '../features/admin/business_history';

const month = (month: string, tokenized: number, trades: number, volume: string, dividends_paid: string) => ({
  month,
  tokenized,
  trades,
  volume,
  dividends_paid,
  verified: 0,
});

test('months_areThoseOfTheServer_andTokenizedIsWhatThereWasAtTheirEnd', () => {
  const months = [
    month('2026-08', 2, 0, '0.000000', '0.000000'),
    month('2026-09', 0, 1, '0.100000', '0.000000'),
    month('2026-10', 3, 3, '517.700000', '1213.450000'),
  ];
  expect(historyOf({ tokenized: 9, months })).toEqual({
    months: ['2026-08', '2026-09', '2026-10'],
    tokenized: ['6', '6', '9'],
    volume: ['0.000000', '0.100000', '517.700000'],
    trades: ['0', '1', '3'],
    dividends: ['0.000000', '0.000000', '1213.450000'],
  });
});

test('funnel_countsWhoeverCameFurther_inWhatIsBefore', () => {
  const all = [
    { state: 'STARTED' as const, count: 3, on_chain: 0 },
    { state: 'PENDING' as const, count: 2, on_chain: 0 },
    { state: 'APPROVED' as const, count: 5, on_chain: 4 },
    { state: 'REJECTED' as const, count: 1, on_chain: 0 },
    { state: 'EXPIRED' as const, count: 1, on_chain: 0 },
  ];
  expect(funnelOf(all)).toEqual([
    { stage: 'started', count: 12 },
    { stage: 'handedIn', count: 9 },
    { stage: 'verified', count: 6 },
    { stage: 'onChain', count: 4 },
  ]);
  expect(funnelOf([])).toEqual([
    { stage: 'started', count: 0 },
    { stage: 'handedIn', count: 0 },
    { stage: 'verified', count: 0 },
    { stage: 'onChain', count: 0 },
  ]);
});
