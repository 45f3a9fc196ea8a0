// SPDX-License-Identifier: GPL-3.0-or-later
// The server's codes and sentences about money, in the reader's language: states.said, .method, .failure, .transfer and .owed.
// What has no words there is shown as it came.
'use client';

import { useTranslations } from 'next-intl';
import { useProblemWords } from '../api/use_problem_words';
import { chargeWords, type SaidOfCharge } from './charge_words';
import { lineWords, type SaidOfLine } from './line_words';
import { useFormats } from './use_formats';

/** What a charge is for. */
export function useChargeWords(): (charge: SaidOfCharge) => string {
  const t = useTranslations('states.said');
  const formats = useFormats();
  return (charge) => chargeWords(charge, t, formats);
}

/** What a line of an income statement is about. */
export function useLineWords(): (line: SaidOfLine) => string {
  const t = useTranslations('states.said');
  const categories = useTranslations('states.expense');
  const formats = useFormats();
  return (line) => lineWords(line, t, categories, formats);
}

/** "Card …4242", or nothing while nobody has chosen. */
export function useMethodWords(): (method: string | null, lastDigits: string | null) => string {
  const t = useTranslations('states.method');
  return (method, digits) =>
    [method && t.has(method) ? t(method) : method, digits ? `…${digits}` : ''].filter(Boolean).join(' ');
}

/** Why a payment did not go through, as the payment provider says it. */
export function useFailureWords(): (code: string) => string {
  const t = useTranslations('states.failure');
  return (code) => (t.has(code) ? t(code) : t('other', { code }));
}

/** Why a conversion waits or failed. */
export function useTransferWords(): (code: string) => string {
  const t = useTranslations('states.transfer');
  const problems = useProblemWords();
  return (code) => (t.has(code) ? t(code) : problems.reason(code, {}, code));
}
