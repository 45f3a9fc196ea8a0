// SPDX-License-Identifier: GPL-3.0-or-later
// What a proposal's title names, as it is written everywhere else.
import { shortAddress, type Formats } from '@/lib/format/formats';
import type { Schemas } from '@/lib/api/types';

/** What writes the parts of a sentence: `shares` as "40 shares". */
export interface Writer {
  formats: Formats;
  shares: (count: string) => string;
}

/** How each part is written; those that are not here are words already. */
const written: Record<string, (text: string, writer: Writer) => string> = {
  amount: (text, { formats }) => formats.usdc(text),
  price_per_share: (text, { formats }) => formats.usdc(text),
  shares: (text, { shares }) => shares(text),
  until: (text, { formats }) => formats.dateTime(text),
  period_from: (text, { formats }) => formats.day(text),
  period_to: (text, { formats }) => formats.day(text),
  wallet: shortAddress,
  from: shortAddress,
  to: shortAddress,
};

/** Ready for `admin.proposals.title.<kind>`; undefined for a proposal of before its title had any parts. */
export function partsOf(
  params: Schemas['Proposal']['title_params'],
  writer: Writer,
): Record<string, string> | undefined {
  const parts = Object.entries(params);
  if (parts.length === 0) return undefined;
  return Object.fromEntries(parts.map(([part, text]) => [part, written[part]?.(text, writer) ?? text]));
}
