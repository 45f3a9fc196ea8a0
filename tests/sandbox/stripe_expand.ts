// SPDX-License-Identifier: GPL-3.0-or-later
// expand[]=latest_charge.balance_transaction: the object in the place of its id. Source: docs.stripe.com/api/expanding_objects.
import { invalidRequest } from './stripe_errors.ts';
import type { StripeTables } from './stripe_tables.ts';

type Json = Record<string, unknown>;

const maxDepth = 4;
const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** Fields that are absent until they are asked for. */
function includable(tables: StripeTables, holder: Json, key: string): unknown {
  const list = (url: string, data: unknown[]) => ({ object: 'list', url, has_more: false, data });
  const id = String(holder.id);
  if (holder.object === 'checkout.session' && key === 'line_items')
    return list(`/v1/checkout/sessions/${id}/line_items`, tables.lineItems.get(id) ?? []);
  if (holder.object === 'charge' && key === 'refunds')
    return list(
      `/v1/charges/${id}/refunds`,
      tables.refunds.all.filter((refund) => refund.charge === id),
    );
  return undefined;
}

function expandPath(tables: StripeTables, holder: Json, path: string, [key = '', ...rest]: string[]): void {
  const before = holder[key] ?? includable(tables, holder, key);
  if (before === undefined && !(key in holder))
    throw invalidRequest(`This property cannot be expanded (${path}).`, undefined);
  if (before === null || before === undefined) return;
  if (Array.isArray(before)) {
    for (const item of before) if (isJson(item)) expandPath(tables, item, path, rest);
    return;
  }
  const value = typeof before === 'string' ? tables.find(before) : before;
  if (!isJson(value)) throw invalidRequest(`This property cannot be expanded (${path}).`, undefined);
  const copy = structuredClone(value);
  holder[key] = copy;
  if (rest.length > 0) expandPath(tables, copy, path, rest);
}

/** A copy of what the table holds, with the paths expanded. */
export function expanded(tables: StripeTables, object: object, paths: string[]): object {
  const copy = structuredClone(object) as Json;
  for (const path of [...paths].sort()) {
    const keys = path.split('.');
    const depth = keys[0] === 'data' ? keys.length - 1 : keys.length;
    if (depth > maxDepth)
      throw invalidRequest(`You cannot expand more than ${maxDepth} levels of a property (${path}).`);
    expandPath(tables, copy, path, keys);
  }
  return copy;
}
