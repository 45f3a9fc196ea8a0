// SPDX-License-Identifier: GPL-3.0-or-later
// Lists of Circle's API: newest first, between two times, by pages. Source: developers.circle.com, parameters of every list.
import { invalidField } from './circle_errors.ts';

interface Row {
  id: string;
  createDate: string;
}

const defaultPageSize = 50;

function time(query: URLSearchParams, name: string, otherwise: number): number {
  const text = query.get(name);
  const ms = text === null ? otherwise : Date.parse(text);
  if (Number.isNaN(ms)) throw invalidField(name, `is no time (was ${text})`);
  return ms;
}

/** `rows` in the order in which they were made. */
export function listPage<T extends Row>(rows: T[], query: URLSearchParams): T[] {
  const from = time(query, 'from', 0);
  const to = time(query, 'to', Infinity);
  const pageSize = Number(query.get('pageSize') ?? defaultPageSize);
  if (!Number.isInteger(pageSize) || pageSize < 1)
    throw invalidField('pageSize', 'must be greater than 0', 'min_value');
  const [before, after] = [query.get('pageBefore'), query.get('pageAfter')];
  if (before !== null && after !== null) throw invalidField('pageBefore', 'may not be given with pageAfter');

  const all = rows.toReversed().filter(({ createDate }) => {
    const ms = Date.parse(createDate);
    return ms >= from && ms <= to;
  });
  const place = (id: string) => all.findIndex((row) => row.id === id);
  if (before !== null) return all.slice(0, Math.max(0, place(before))).slice(-pageSize);
  return all.slice(after === null ? 0 : place(after) + 1).slice(0, pageSize);
}
