// SPDX-License-Identifier: GPL-3.0-or-later
import type { useTranslations } from 'next-intl';
import type { Schemas } from '../api/types';
import { isWholeMonth } from './days';
import type { Formats } from './formats';

export type SaidOfCharge = Pick<Schemas['Charge'], 'kind' | 'period_from' | 'period_to' | 'description'>;

/** What a charge is for, by states.said; of what is no rent, the words of whoever asked for it. */
export function chargeWords(
  { kind, period_from: from, period_to: to, description }: SaidOfCharge,
  t: ReturnType<typeof useTranslations>,
  formats: Formats,
): string {
  if (kind === 'other' || from === null || to === null) return description;
  const month = formats.month(from.slice(0, 7));
  const day = (iso: string) => String(Number(iso.slice(8)));
  const rent = isWholeMonth(from, to)
    ? t('rent', { month })
    : t('rentPart', { month, first: day(from), last: day(to) });
  return kind === 'late_fee' ? t('lateFeeOf', { what: rent }) : rent;
}
