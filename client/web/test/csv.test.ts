// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: a file has every row that matches, reads the same in every spreadsheet, and runs nothing.
import { expect, test, vi } from 'vitest';
import { everyPage, TooManyRows } from '../lib/api/every_page';
import { csvOf } from '../lib/csv';

interface Row {
  name: string;
  amount: string | null;
}

const columns = [
  { header: 'Name', csv: ({ name }: Row) => name },
  { header: 'Paid', unit: 'USDC', csv: ({ amount }: Row) => amount },
  { header: 'Actions' },
];
const lines = (rows: Row[]) => csvOf(columns, rows).slice(1).split('\r\n');

test('amounts_areBareDecimals_withTheUnitInTheHeader', () => {
  expect(lines([{ name: 'Lindenstraße 12', amount: '-12480.500000' }])).toEqual([
    '"Name","Paid (USDC)"',
    '"Lindenstraße 12",-12480.500000',
    '',
  ]);
  expect(csvOf(columns, []).startsWith('\uFEFF')).toBe(true);
});

test('text_mayHaveQuotesCommasAndLines', () => {
  expect(csvOf(columns, [{ name: 'a "b", c\nd', amount: null }])).toContain('"a ""b"", c\nd",\r\n');
});

test.each(['=HYPERLINK("https://evil.example")', '+1+1', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '  =1', '＝1+1'])(
  '%j_isNoFormula',
  (name) => expect(csvOf(columns, [{ name, amount: '1.00' }])).toContain(`"'${name.replaceAll('"', '""')}",1.00`),
);

test('all_asksForEveryPage', async () => {
  const load = vi.fn(async (cursor: string | undefined) => ({
    items: [cursor ?? 'first'],
    next_cursor: cursor === 'b' ? null : cursor === 'a' ? 'b' : 'a',
  }));
  await expect(everyPage(load)).resolves.toEqual(['first', 'a', 'b']);
});

test('all_endsSomewhere', async () => {
  const endless = async () => ({ items: ['row', 'row'], next_cursor: 'more' });
  await expect(everyPage(endless, 9)).rejects.toBeInstanceOf(TooManyRows);
});
