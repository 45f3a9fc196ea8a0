// SPDX-License-Identifier: GPL-3.0-or-later
// What the server says of the lines of an income statement in English sentences of a known form, taken apart so that it can be said in
// the reader's language. Anything else is somebody's own words, and stays.

/** What a line of an income statement is about. */
export type SaidOfLine =
  | { says: 'rent'; month: string }
  | { says: 'lateFee' | 'otherIncome' | 'disputeFee' | 'inDispute' | 'feeMoved' | 'reserveMoved' }
  | { says: 'processing' | 'reversal'; what: string }
  | { says: 'expense'; category: string; day: string };

const fixed: Record<string, SaidOfLine> = {
  'Late fee': { says: 'lateFee' },
  'Other income': { says: 'otherIncome' },
  'In dispute': { says: 'inDispute' },
  'Fee of a dispute': { says: 'disputeFee' },
  'Management fee of a cancelled distribution': { says: 'feeMoved' },
  'Reserve of a cancelled distribution': { says: 'reserveMoved' },
};
const before = { processing: 'Processing of ', reversal: 'Refunds and disputes of ' } as const;

export function saidOfLine(text: string): SaidOfLine | undefined {
  for (const says of ['processing', 'reversal'] as const)
    if (text.startsWith(before[says])) return { says, what: text.slice(before[says].length) };
  const [, month] = /^Rent of (\d{4}-\d{2})$/.exec(text) ?? [];
  if (month) return { says: 'rent', month };
  const [, category, day] = /^([a-z_]+) of (\d{4}-\d{2}-\d{2})$/.exec(text) ?? [];
  if (category && day) return { says: 'expense', category, day };
  return Object.hasOwn(fixed, text) ? fixed[text] : undefined;
}
