// SPDX-License-Identifier: GPL-3.0-or-later
import type { useTranslations } from 'next-intl';
import type { Schemas } from '../api/types';
import type { Formats } from './formats';

type Line = Schemas['IncomeStatement']['lines'][number];
export type SaidOfLine = Pick<Line, 'kind' | 'charge' | 'expense' | 'text'>;
type Translator = ReturnType<typeof useTranslations>;

/** What a line of an income statement is, by states.said and states.expense. Statements of before say it in English only. */
export function lineWords(
  { kind, charge, expense, text }: SaidOfLine,
  t: Translator,
  categories: Translator,
  formats: Formats,
): string {
  const expenseOf = ({ category, spent_on: day }: NonNullable<Line['expense']>) =>
    t('expense', { category: categories(category), day: formats.day(day) });
  switch (kind) {
    case 'rent':
      return charge ? chargeOf(charge, t, formats) : text;
    case 'processing_fee':
      return charge ? t('processing', { what: chargeOf(charge, t, formats) }) : text;
    case 'reversal':
      return charge ? t('reversal', { what: chargeOf(charge, t, formats) }) : text;
    case 'expense':
      return expense ? expenseOf(expense) : text;
    case 'expense_returned':
      return t('expenseReturned', { what: expense ? expenseOf(expense) : text });
    case 'dispute_fee':
      return t('disputeFee');
    case 'holdback':
      return t('heldBack');
    case 'holdback_released':
      return t('holdbackReleased');
    case 'fee_moved':
      return t('feeMoved');
    case 'reserve_moved':
      return t('reserveMoved');
    case 'adjustment':
      return t('adjustment', { reason: text });
    default: // of a newer server
      return text;
  }
}

function chargeOf({ kind, month }: NonNullable<Line['charge']>, t: Translator, formats: Formats): string {
  if (kind === 'other') return t('otherIncome');
  if (month === null) return t(kind === 'rent' ? 'rentOnly' : 'lateFee');
  const rent = t('rent', { month: formats.month(month) });
  return kind === 'late_fee' ? t('lateFeeOf', { what: rent }) : rent;
}
