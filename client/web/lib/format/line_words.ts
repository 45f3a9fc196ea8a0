// SPDX-License-Identifier: GPL-3.0-or-later
import type { useTranslations } from 'next-intl';
import type { Schemas } from '../api/types';
import type { Formats } from './formats';

type Line = Schemas['IncomeStatement']['lines'][number];
export type SaidOfLine = Pick<Line, 'kind' | 'charge' | 'expense' | 'text'>;
type Translator = ReturnType<typeof useTranslations>;

/** What a line of an income statement is about, by states.said and states.expense; of an adjustment, its reason. */
export function lineWords(
  { kind, charge, expense, text }: SaidOfLine,
  t: Translator,
  categories: Translator,
  formats: Formats,
): string {
  switch (kind) {
    case 'rent':
      return charge ? chargeOf(charge, t, formats) : text;
    case 'processing_fee':
      return charge ? t('processing', { what: chargeOf(charge, t, formats) }) : text;
    case 'reversal':
      return charge ? t('reversal', { what: chargeOf(charge, t, formats) }) : text;
    case 'expense':
    case 'expense_returned':
      return expense
        ? t('expense', { category: categories(expense.category), day: formats.day(expense.spent_on) })
        : text;
    case 'dispute_fee':
      return t('disputeFee');
    case 'holdback':
    case 'holdback_released':
      return t('inDispute');
    case 'fee_moved':
      return t('feeMoved');
    case 'reserve_moved':
      return t('reserveMoved');
    default:
      return text;
  }
}

function chargeOf({ kind, month }: NonNullable<Line['charge']>, t: Translator, formats: Formats): string {
  if (kind === 'other') return t('otherIncome');
  if (month === null) return t(kind === 'rent' ? 'rentOnly' : 'lateFee');
  const rent = t('rent', { month: formats.month(month) });
  return kind === 'late_fee' ? t('lateFeeOf', { what: rent }) : rent;
}
