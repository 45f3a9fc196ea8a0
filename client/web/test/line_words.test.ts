// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: lines of income statements are said in the reader's language by what they are about, and words that somebody wrote stay.
import { createTranslator, type useTranslations } from 'next-intl';
import { expect, test } from 'vitest';
import { createFormats } from '../lib/format/formats';
import { lineWords, type SaidOfLine } from '../lib/format/line_words';
import de from '../../../translations/web/de/states.json';

type Translator = ReturnType<typeof useTranslations>;
const words = (namespace: 'states.said' | 'states.expense') =>
  createTranslator({ locale: 'de', messages: { states: de }, namespace }) as unknown as Translator;

const inGerman = (line: Omit<SaidOfLine, 'text'>) =>
  lineWords(
    { text: 'told by the server', ...line },
    words('states.said'),
    words('states.expense'),
    createFormats('de-DE', 'UTC'),
  );
const rent = { kind: 'rent', month: '2027-02' } as const;

test('rent_isSaidByItsMonth', () => {
  expect(inGerman({ kind: 'rent', charge: rent })).toBe('Miete für Februar 2027');
  expect(inGerman({ kind: 'rent', charge: { ...rent, kind: 'late_fee' } })).toBe(
    'Verzugsgebühr: Miete für Februar 2027',
  );
  expect(inGerman({ kind: 'rent', charge: { kind: 'late_fee', month: null } })).toBe('Verzugsgebühr');
  expect(inGerman({ kind: 'rent', charge: { kind: 'rent', month: null } })).toBe('Miete');
  expect(inGerman({ kind: 'rent', charge: { kind: 'other', month: null } })).toBe(de.said.otherIncome);
});

test('costs_areSaidByWhatTheyAreOf', () => {
  for (const [kind, said] of [
    ['processing_fee', de.said.processing],
    ['reversal', de.said.reversal],
  ] as const)
    expect(inGerman({ kind, charge: rent })).toBe(said.replace('{what}', 'Miete für Februar 2027'));
  for (const [kind, said] of [
    ['dispute_fee', de.said.disputeFee],
    ['holdback', de.said.heldBack],
    ['holdback_released', de.said.holdbackReleased],
    ['fee_moved', de.said.feeMoved],
    ['reserve_moved', de.said.reserveMoved],
  ] as const)
    expect(inGerman({ kind })).toBe(said);
});

test('expense_isSaidByKindAndDay', () => {
  const expense = { category: 'property_tax', spent_on: '2027-03-09' } as const;
  const said = `${de.expense.property_tax}, 9. März 2027`;
  expect(inGerman({ kind: 'expense', expense })).toBe(said);
  expect(inGerman({ kind: 'expense_returned', expense })).toBe(de.said.expenseReturned.replace('{what}', said));
});

test('reasons_andWhatIsNotSaidByItsParts_stay', () => {
  expect(inGerman({ kind: 'adjustment' })).toBe(de.said.adjustment.replace('{reason}', 'told by the server'));
  for (const kind of ['rent', 'processing_fee', 'reversal', 'expense'] as const)
    expect(inGerman({ kind })).toBe('told by the server');
  expect(inGerman({ kind: 'of a newer server' as 'rent' })).toBe('told by the server');
});
