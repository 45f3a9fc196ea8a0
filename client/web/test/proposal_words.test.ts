// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: each sentence that the server makes of a proposal is understood, and its figures are written as everywhere else.
import { expect, test } from 'vitest';
import { partsOf, withFigures } from '../features/admin/proposal_words';
import { createFormats } from '../lib/format/formats';

const formats = createFormats('de-DE', 'UTC');
const writer = { formats, shares: (count: string) => `${formats.count(count)} Anteile` };
const one = '0x5FbDB2315678afecb367f032d93F642f64180aa3';
const other = '0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266';

const sentences = {
  tokenize: 'Tokenize Lindenhof: the second: 10000 shares of 50.000000 USDC (LINDEN1)',
  close_sale: 'Close the sale of Lindenhof',
  reopen_sale: 'Reopen the sale of Lindenhof until 2026-12-01T12:00:00.000Z',
  cancel_sale: 'Give up the sale of Lindenhof and refund its buyers',
  release_proceeds: 'Release what the sale of Lindenhof raised to the Treasury',
  unpause_token: 'Let the shares of Lindenhof move again',
  thaw_wallet: `Thaw the wallet ${one} for shares of Lindenhof`,
  approve_transfer: `Approve a transfer of 1200 shares of Lindenhof from ${one} to ${other} until 2026-12-01T12:00:00.000Z`,
  withdraw_approval: `Withdraw the approval of a transfer of 1 shares of Lindenhof from ${one} to ${other}`,
  fund_distribution: 'Distribute 1213.450000 USDC of rent to the holders of Lindenhof, for 2026-10-01 to 2026-10-31',
  redirect_dividend: `Pay all dividends of Lindenhof that ${one} is owed, now 12.5 USDC, to ${other}, a wallet of ANOTHER investor: lost: a key`,
  cancel_distribution:
    'Cancel the distribution of 1213.45 USDC to the holders of Lindenhof, for 2026-10-01 to 2026-10-31: wrong\nrent',
} as const;

test('parts_ofEverySentence_haveAtLeastItsName', () => {
  for (const [kind, title] of Object.entries(sentences))
    expect(partsOf({ kind: kind as keyof typeof sentences, title }, writer), kind).toMatchObject({
      name: expect.stringMatching(/^Lindenhof/),
    });
});

test('parts_areWrittenForTheReader', () => {
  const parts = (kind: keyof typeof sentences) => partsOf({ kind, title: sentences[kind] }, writer);
  expect(parts('tokenize')).toEqual({
    name: 'Lindenhof: the second',
    shares: '10.000 Anteile',
    amount: '50,00\u00a0USDC',
    symbol: 'LINDEN1',
  });
  expect(parts('fund_distribution')).toEqual({
    amount: '1.213,45\u00a0USDC',
    name: 'Lindenhof',
    first: '1. Okt. 2026',
    last: '31. Okt. 2026',
  });
  expect(parts('redirect_dividend')).toEqual({
    name: 'Lindenhof',
    from: '0x5FbD…0aa3',
    amount: '12,50\u00a0USDC',
    to: '0xf39F…2266',
    owner: 'another_investor',
    reason: 'lost: a key',
  });
  expect(parts('cancel_distribution')).toMatchObject({ reason: 'wrong\nrent' });
});

test('parts_ofASaleReopenedForGood_haveNoEnd', () => {
  const parts = partsOf({ kind: 'reopen_sale', title: 'Reopen the sale of Lindenhof' }, writer);
  expect(parts).toEqual({ name: 'Lindenhof' });
});

test('sentences_thatAreNotKnown_keepTheirWords', () => {
  const title = `Send 1213.450000 USDC to ${one}`;
  expect(partsOf({ kind: 'tokenize', title }, writer)).toBeUndefined();
  expect(withFigures(title, formats)).toBe('Send 1.213,45\u00a0USDC to 0x5FbD…0aa3');
});
