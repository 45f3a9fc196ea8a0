// SPDX-License-Identifier: GPL-3.0-or-later
// The catalogue's filters live in the address: a link shows what its sender saw, and the form works without scripts.

export const kinds = ['residential', 'commercial', 'mixed', 'industrial'] as const;
export const sorts = ['newest', 'name', 'price_low', 'price_high', 'valuation_low', 'valuation_high'] as const;

export interface Filters {
  q?: string;
  kind?: (typeof kinds)[number];
  country?: string;
  min_price_per_share?: string;
  max_price_per_share?: string;
  open_for_sale?: true;
  sort?: (typeof sorts)[number];
  cursor?: string;
}

export type SearchParams = Record<string, string | string[] | undefined>;

/** What can be used of an address that anybody may have written; the rest is left out. */
export function filtersOf(params: SearchParams): Filters {
  const text = (name: string, pattern: RegExp): string | undefined => {
    const value = params[name];
    const trimmed = typeof value === 'string' ? value.trim() : '';
    return pattern.test(trimmed) ? trimmed : undefined;
  };
  const price = /^\d{1,9}(\.\d{1,6})?$/;
  const filters: Filters = {
    q: text('q', /^.{1,100}$/),
    kind: kinds.find((kind) => kind === params.kind),
    country: text('country', /^[A-Za-z]{2}$/)?.toUpperCase(),
    min_price_per_share: text('min_price_per_share', price),
    max_price_per_share: text('max_price_per_share', price),
    open_for_sale: params.open_for_sale === 'true' ? true : undefined,
    sort: sorts.find((sort) => sort === params.sort && sort !== 'newest'),
    cursor: text('cursor', /^[\w.~=-]{1,1000}$/),
  };
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined));
}

export function catalogueLink(filters: Filters): string {
  const query = new URLSearchParams(Object.entries(filters).map(([name, value]) => [name, String(value)]));
  return query.size > 0 ? `/properties?${query}` : '/properties';
}

/** Besides order and page. */
export function isFiltered({ sort: _sort, cursor: _cursor, ...filters }: Filters): boolean {
  return Object.keys(filters).length > 0;
}
