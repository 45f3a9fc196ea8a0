// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: whatever stands in the catalogue's address, only what the API takes is asked.
import { expect, test } from 'vitest';
import { catalogueLink, filtersOf, isFiltered } from '../features/property/filters';

test('filters_areReadFromTheAddress', () => {
  const filters = filtersOf({ q: ' berlin ', kind: 'mixed', country: 'de', open_for_sale: 'true', sort: 'price_low' });
  expect(filters).toEqual({ q: 'berlin', kind: 'mixed', country: 'DE', open_for_sale: true, sort: 'price_low' });
  expect(filtersOf(Object.fromEntries(new URL(catalogueLink(filters), 'http://h').searchParams))).toEqual(filters);
});

test('nonsense_isLeftOut', () => {
  expect(
    filtersOf({ q: '', kind: 'castle', country: 'Germany', min_price_per_share: '1e9', sort: 'newest', cursor: '<>' }),
  ).toEqual({});
  expect(filtersOf({ q: ['a', 'b'] })).toEqual({});
});

test('orderAndPage_areNoFilters', () => {
  expect(isFiltered({ sort: 'name', cursor: 'x' })).toBe(false);
  expect(isFiltered({ q: 'x' })).toBe(true);
});
