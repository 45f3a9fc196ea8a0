// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: people find properties by words, place, kind, worth and price, sorted as they like, page by page.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Property } from '../harness/api_types.ts';
import { createProperty, tokenizedProperty } from '../harness/flows.ts';
import type { Person } from '../harness/person.ts';
import { worldForFile } from '../harness/test_world.ts';

const world = await worldForFile({ admins: 2 });
let manager: Person;
let sold: Property;
before(async () => {
  manager = await world.manager();
  const address = { street: 'Rynek 1', city: 'Łódź', postal_code: '90-001', country: 'PL' };
  await createProperty(manager, { name: 'Młyn', address, kind: 'commercial', valuation_usd: '300000' });
  await createProperty(manager, {
    name: 'alte Mühle',
    description: 'Am Fluß, 100% vermietet',
    valuation_usd: '700000',
  });
  await createProperty(manager, { name: 'École', valuation_usd: '500000', kind: 'mixed' });
  const token = await tokenizedProperty(world, manager, { price_per_share: '42' });
  sold = await manager.api.call('getProperty', { path: { property_id: token.property_id } });
});

type Query = Record<string, string | number | boolean>;
const list = (query: Query, person = manager) =>
  person.api.call('listProperties', { query: { ...(person === manager ? { mine: true } : {}), ...query } });
const names = async (query: Query) => (await list(query)).items.map(({ name }) => name);

test('search_ignoresCaseAndAccents', async () => {
  assert.deepEqual(await names({ q: 'LODZ' }), ['Młyn']);
  assert.deepEqual(await names({ q: 'muhle fluss' }), ['alte Mühle']);
  assert.deepEqual(await names({ q: 'ecole' }), ['École']);
  assert.deepEqual(await names({ q: 'nowhere' }), []);
});

test('search_hasNoWildcards', async () => {
  assert.deepEqual(await names({ q: '100%' }), ['alte Mühle']);
  for (const q of ['M%n', "' OR '1'='1"]) assert.ok(!(await names({ q })).includes('École'), q);
  await manager.api.refusedFields('listProperties', { query: { q: '%\\_' } }, 'q');
});

test('filters_narrow', async () => {
  assert.deepEqual(await names({ country: 'PL' }), ['Młyn']);
  assert.deepEqual(await names({ city: 'lodz' }), ['Młyn']);
  assert.deepEqual(await names({ kind: 'mixed' }), ['École']);
  assert.deepEqual(await names({ min_valuation_usd: '600000' }), ['alte Mühle']);
  assert.deepEqual(await names({ max_valuation_usd: '300000' }), ['Młyn']);
});

test('sale_isFoundByItsPriceWhileItIsOpen', async () => {
  assert.equal(sold.price_per_share, '42.000000');
  assert.equal(sold.open_for_sale, true);
  const stranger = world.person();
  const queries: Query[] = [{ open_for_sale: true }, { min_price_per_share: '42', max_price_per_share: '42' }];
  for (const query of queries)
    assert.deepEqual(
      (await list(query, stranger)).items.map(({ id }) => id),
      [sold.id],
    );
  assert.deepEqual((await list({ min_price_per_share: '42.000001' }, stranger)).items, []);
});

for (const [sort, expected] of [
  ['name', ['alte Mühle', 'École', 'Lindenhof', 'Młyn']],
  ['valuation_low', ['Młyn', 'École', 'Lindenhof', 'alte Mühle']],
  ['valuation_high', ['alte Mühle', 'Lindenhof', 'École', 'Młyn']],
  ['price_high', ['Lindenhof', 'École', 'alte Mühle', 'Młyn']],
  ['price_low', ['Lindenhof', 'Młyn', 'alte Mühle', 'École']],
  ['newest', ['Lindenhof', 'École', 'alte Mühle', 'Młyn']],
] as const)
  test(`sort_${sort}_pagesInOrder`, async () => {
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: { items: Property[]; next_cursor: string | null } = await list({
        sort,
        limit: 1,
        ...(cursor ? { cursor } : {}),
      });
      seen.push(...page.items.map(({ name }) => name));
      cursor = page.next_cursor;
    } while (cursor);
    assert.deepEqual(seen, expected);
  });

test('cursor_isOfItsOwnList', async () => {
  const { next_cursor } = await list({ sort: 'name', limit: 1 });
  const cursor = next_cursor ?? '';
  for (const query of [{ sort: 'newest' }, { sort: 'name', q: 'e' }, {}]) {
    const problem = await manager.api.refusedFields(
      'listProperties',
      { query: { mine: true, limit: 1, cursor, ...query } as Query },
      'cursor',
    );
    assert.equal((problem.params.fields as { reason: string }[])[0]?.reason, 'of_another_list');
  }
});

test('list_namesEveryWrongParameter', async () => {
  const query = {
    q: ' ',
    country: 'Poland',
    city: 'x'.repeat(81),
    kind: 'castle',
    min_valuation_usd: '-1',
    max_valuation_usd: '1.234',
    min_price_per_share: 'cheap',
    max_price_per_share: '1e9',
    open_for_sale: 'yes',
    sort: 'beauty',
    state: 'SOLD',
    mine: 'yes',
  };
  await manager.api.refusedFields('listProperties', { query }, ...Object.keys(query));
});
