// SPDX-License-Identifier: GPL-3.0-or-later
// Tables as files (RFC 4180), for spreadsheets and for programs: UTF-8 with a mark that Excel needs to see it, amounts as decimal
// numbers with a point in every language, times in UTC.

export type CsvValue = string | number | bigint | boolean | null | undefined;

export interface CsvColumn<Row> {
  header: string;
  csv?: (row: Row) => CsvValue;
  /** Of its amounts; stands in the header, as the values are bare numbers. */
  unit?: string;
}

const isNumber = (text: string) => /^-?\d+(\.\d+)?$/.test(text);

/**
 * Spreadsheets run what begins with one of these as a formula, so that a name that somebody chose could read the reader's other
 * cells; an apostrophe before it makes it text (OWASP, CSV injection). The wide forms count as the narrow ones in some.
 */
const startsFormula = /^\s*[=+\-@\t\r\n＝＋－＠]/;

function field(value: CsvValue): string {
  if (value === null || value === undefined) return '';
  const text = String(value);
  // Long digits are names of things, as an address or a hash is: as numbers they would be rounded.
  if (isNumber(text) && text.length <= 24) return text;
  const safe = startsFormula.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

export function csvOf<Row>(columns: CsvColumn<Row>[], rows: Row[]): string {
  const kept = columns.filter(({ csv }) => csv);
  const head = kept.map(({ header, unit }) => field(unit ? `${header} (${unit})` : header));
  const lines = rows.map((row) => kept.map(({ csv }) => field(csv?.(row))));
  return `\uFEFF${[head, ...lines].map((fields) => `${fields.join(',')}\r\n`).join('')}`;
}
