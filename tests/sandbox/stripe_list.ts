// SPDX-License-Identifier: GPL-3.0-or-later
// Lists, newest first, by cursor. Source: docs.stripe.com/api/pagination.
import { invalidRequest } from './stripe_errors.ts';
import type { Params } from './stripe_params.ts';
import type { Table } from './stripe_tables.ts';

export interface List<T> {
  object: 'list';
  url: string;
  has_more: boolean;
  data: T[];
}

interface Row {
  id: string;
  created?: number;
}

type Test = (seconds: number) => boolean;

/** created=1700000000, or created[gte]=1700000000 and its like. */
function timeTests(params: Params, name: string): Test[] {
  const bounds: Record<string, (limit: number) => Test> = {
    gt: (limit) => (seconds) => seconds > limit,
    gte: (limit) => (seconds) => seconds >= limit,
    lt: (limit) => (seconds) => seconds < limit,
    lte: (limit) => (seconds) => seconds <= limit,
  };
  if (!params.isObject(name)) {
    const exact = params.integer(name);
    return exact === undefined ? [] : [(seconds) => seconds === exact];
  }
  const given = params.object(name);
  return Object.entries(bounds).flatMap(([key, test]) => {
    const limit = given.integer(key);
    return limit === undefined ? [] : [test(limit)];
  });
}

function cursor<T extends Row>(params: Params, name: string, table: Table<T>): string | undefined {
  const id = params.optional(name);
  if (id !== undefined) table.get(id, name);
  return id;
}

export interface ListRules<T> {
  url: string;
  /** Parameters that must equal the field of their name. */
  equal?: (keyof T & string)[];
  matches?: (row: T) => boolean;
}

export function listPage<T extends Row>(table: Table<T>, params: Params, rules: ListRules<T>): List<T> {
  const limit = params.integer('limit') ?? 10;
  if (limit < 1 || limit > 100) throw invalidRequest('Invalid limit: must be between 1 and 100', 'limit');
  const after = cursor(params, 'starting_after', table);
  const before = cursor(params, 'ending_before', table);
  const created = timeTests(params, 'created');
  const wanted = (rules.equal ?? []).map((name) => [name, params.optional(name)] as const);
  params.done();

  const rows = table.all
    .filter((row) => created.every((test) => test(row.created ?? 0)))
    .filter((row) => wanted.every(([name, value]) => value === undefined || row[name] === value))
    .filter((row) => rules.matches?.(row) ?? true);
  return { object: 'list', url: rules.url, ...cut(rows, table, limit, after, before) };
}

/** Rows keep their places in the whole table, so that a cursor works also when its row does not match. */
function cut<T extends Row>(rows: T[], table: Table<T>, limit: number, after?: string, before?: string) {
  const place = new Map(table.all.map((row, index) => [row.id, index]));
  const at = (id: string) => place.get(id) ?? 0;
  if (before !== undefined) {
    const newer = rows.filter((row) => at(row.id) < at(before));
    return { has_more: newer.length > limit, data: newer.slice(-limit) };
  }
  const older = after === undefined ? rows : rows.filter((row) => at(row.id) > at(after));
  return { has_more: older.length > limit, data: older.slice(0, limit) };
}
