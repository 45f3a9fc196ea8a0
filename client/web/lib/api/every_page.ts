// SPDX-License-Identifier: GPL-3.0-or-later
import type { Page } from './use_pages';

/** Every item of a list that is short enough to be chosen from. */
export async function everyPage<Item>(load: (cursor: string | undefined) => Promise<Page<Item>>): Promise<Item[]> {
  const items: Item[] = [];
  for (let cursor: string | undefined | null; cursor !== null;) {
    const page: Page<Item> = await load(cursor);
    items.push(...page.items);
    cursor = page.next_cursor ?? null;
  }
  return items;
}
