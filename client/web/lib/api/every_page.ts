// SPDX-License-Identifier: GPL-3.0-or-later
import type { Page } from './use_pages';

/** Of a file, and of what a browser holds without being noticed. */
export const mostRows = 20_000;

export class TooManyRows extends Error {}

/** Every item of a list; throws TooManyRows where there are more than can be of use. */
export async function everyPage<Item>(
  load: (cursor: string | undefined) => Promise<Page<Item>>,
  most = mostRows,
): Promise<Item[]> {
  const items: Item[] = [];
  for (let cursor: string | undefined | null; cursor !== null;) {
    const page: Page<Item> = await load(cursor);
    items.push(...page.items);
    if (items.length > most) throw new TooManyRows();
    cursor = page.next_cursor ?? null;
  }
  return items;
}
