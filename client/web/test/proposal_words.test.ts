// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: what a proposal's title names is written as everywhere else, and each kind is said in every language.
import { createTranslator } from 'next-intl';
import { expect, test } from 'vitest';
import { partsOf } from '../features/admin/proposal_words';
import type { Schemas } from '../lib/api/types';
import { createFormats } from '../lib/format/formats';
import de from '../../../translations/web/de/admin.json';
import en from '../../../translations/web/en/admin.json';
import es from '../../../translations/web/es/admin.json';

const formats = createFormats('de-DE', 'UTC');
const writer = { formats, shares: (count: string) => `${formats.count(count)} Anteile` };
const one = '0x5FbDB2315678afecb367f032d93F642f64180aa3';
const other = '0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266';

const property_name = 'Lindenhof: the second';
const transfer = { property_name, shares: '1200', from: one, to: other };
const period = { property_name, amount: '1213.450000', period_from: '2026-10-01', period_to: '2026-10-31' };
const params: Record<Schemas['Proposal']['kind'], Record<string, string>> = {
  tokenize: { property_name, shares: '10000', price_per_share: '50.000000', symbol: 'LINDEN1' },
  close_sale: { property_name },
  reopen_sale: { property_name, until: '2026-12-01T12:00:00.000Z' },
  cancel_sale: { property_name },
  release_proceeds: { property_name },
  unpause_token: { property_name },
  thaw_wallet: { property_name, wallet: one },
  approve_transfer: { ...transfer, until: '2026-12-01T12:00:00.000Z' },
  withdraw_approval: transfer,
  fund_distribution: period,
  redirect_dividend: {
    property_name,
    wallet: one,
    amount: '12.500000',
    to: other,
    owner_of_to: 'another_investor',
    reason: 'lost: a key',
  },
  cancel_distribution: { ...period, reason: 'wrong\nrent' },
};
type Kind = keyof typeof params;

const titleIn = (locale: string, messages: typeof en) => {
  const t = createTranslator({ locale, messages, namespace: 'proposals.title' });
  return (kind: Kind, parts: Record<string, string>) => t(kind, { until: 'never', ...partsOf(parts, writer) });
};

test('parts_areWrittenForTheReader', () => {
  expect(partsOf(params.tokenize, writer)).toEqual({
    property_name,
    shares: '10.000 Anteile',
    price_per_share: '50,00\u00a0USDC',
    symbol: 'LINDEN1',
  });
  expect(partsOf(params.fund_distribution, writer)).toEqual({
    property_name,
    amount: '1.213,45\u00a0USDC',
    period_from: '1. Okt. 2026',
    period_to: '31. Okt. 2026',
  });
  expect(partsOf(params.redirect_dividend, writer)).toEqual({
    property_name,
    wallet: '0x5FbD…0aa3',
    amount: '12,50\u00a0USDC',
    to: '0xf39F…2266',
    owner_of_to: 'another_investor',
    reason: 'lost: a key',
  });
});

test('proposals_ofBefore_haveNoParts', () => {
  expect(partsOf({}, writer)).toBeUndefined();
});

test('titles_nameEverything_inEveryLanguage', () => {
  for (const [locale, messages] of Object.entries({ en, de, es }))
    for (const [kind, named] of Object.entries(params)) {
      const title = titleIn(locale, messages)(kind as Kind, named);
      for (const [part, text] of Object.entries(partsOf(named, writer) ?? {}))
        if (part !== 'owner_of_to') expect(title, `${locale} ${kind}`).toContain(text);
    }
});

test('titles_ofASaleReopenedForGood_haveNoEnd', () => {
  expect(titleIn('en', en)('reopen_sale', { property_name })).toBe('Reopen the sale of Lindenhof: the second');
});

test('titles_sayWhoseTheReceivingWalletIs', () => {
  const title = titleIn('en', en);
  const said = ['same_investor', 'another_investor', 'unknown'].map((owner_of_to) =>
    title('redirect_dividend', { ...params.redirect_dividend, owner_of_to }),
  );
  expect(said[0]).toContain('another wallet of the same investor: lost');
  expect(said[1]).toContain('a wallet of ANOTHER investor: lost');
  expect(said[2]).toContain('a wallet of nobody who is known to be the same: lost');
});
