// SPDX-License-Identifier: GPL-3.0-or-later
// What the server says of money in English sentences of a known form, taken apart so that it can be said in the reader's language.
// Anything else is somebody's own words, and stays.

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November'],
  'December',
];

/** What a charge is for. `month` is "2027-03". */
export type SaidOfCharge =
  | { says: 'rent'; month: string }
  /** From one day of the month to another. */
  | { says: 'rentPart'; month: string; first: string; last: string }
  | { says: 'lateFee'; what: string };

export function saidOfCharge(description: string): SaidOfCharge | undefined {
  const late = /^Late fee: (.+)$/s.exec(description);
  if (late?.[1]) return { says: 'lateFee', what: late[1] };
  const [, name = '', year = '', first, last] =
    /^Rent for (\w+) (\d{4})(?: \((\d{1,2}) to (\d{1,2})\))?$/.exec(description) ?? [];
  const at = months.indexOf(name);
  if (at < 0) return undefined;
  const month = `${year}-${String(at + 1).padStart(2, '0')}`;
  return first && last ? { says: 'rentPart', month, first, last } : { says: 'rent', month };
}

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
