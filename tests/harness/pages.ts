// SPDX-License-Identifier: GPL-3.0-or-later
import type { Answers, OperationId, Page } from './api_types.ts';
import type { ApiClient, CallOptions } from './client.ts';

/** The operations that answer in pages. */
type PagedId = { [Id in OperationId]: Answers[Id] extends Page<unknown> ? Id : never }[OperationId];

/**
 * Every item of a list, page by page; of a hundred, unless the query names another `limit`. Or as far as `goesOn` says so of
 * a page.
 */
export async function everyItem<Id extends PagedId>(
  api: ApiClient,
  operation: Id,
  options: CallOptions = {},
  goesOn: (items: Answers[Id]['items']) => boolean = () => true,
): Promise<Answers[Id]['items']> {
  const items: unknown[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const query = { limit: 100, ...options.query, ...(cursor ? { cursor } : {}) };
    const page: Page<unknown> = await api.call(operation, { ...options, query });
    items.push(...page.items);
    cursor = goesOn(page.items as Answers[Id]['items']) ? page.next_cursor : null;
  }
  return items as Answers[Id]['items'];
}
