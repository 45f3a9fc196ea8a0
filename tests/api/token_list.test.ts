// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: a wallet finds every token that there is in a few questions, with the property it is of, and none of a hidden one.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { ListedToken, Token } from '../harness/api_types.ts';
import { approvedProperty, tokenize, tokenizedProperty } from '../harness/flows.ts';
import { everyItem } from '../harness/pages.ts';
import type { Person } from '../harness/person.ts';
import { worldForFile } from '../harness/test_world.ts';

const world = await worldForFile({ admins: 2 });
let manager: Person;
let tokens: Token[];

before(async () => {
  assert.deepEqual((await world.person().api.call('listTokens')).items, []);
  manager = await world.manager();
  const first = await tokenizedProperty(world, manager);
  const { id } = await approvedProperty(world, manager, { name: 'Hafenhaus' });
  await approvedProperty(world, manager); // has no token
  tokens = [await tokenize(world, id), first];
});

const listed = ({ property_id, symbol, address }: Token, name: string): ListedToken => ({
  property_id,
  property_name: name,
  property_state: 'TOKENIZED',
  symbol,
  address,
});

test('tokens_areListedWithTheirProperties_theNewerFirst', async () => {
  const { items, next_cursor } = await world.person().api.call('listTokens');
  assert.deepEqual(items, [listed(tokens[0] as Token, 'Hafenhaus'), listed(tokens[1] as Token, 'Lindenhof')]);
  assert.equal(next_cursor, null);
});

test('tokens_comeInPages', async () => {
  const { items, next_cursor } = await world.admin.api.call('listTokens', { query: { limit: 1 } });
  assert.deepEqual(
    items.map(({ address }) => address),
    [tokens[0]?.address],
  );
  assert.ok(next_cursor);
  const all = await everyItem(world.admin.api, 'listTokens', { query: { limit: 1 } });
  assert.deepEqual(
    all.map(({ address }) => address),
    tokens.map(({ address }) => address),
  );
  await world.admin.api.refusedFields('listTokens', { query: { limit: 0 } }, 'limit');
});

test('tokens_ofHiddenPropertiesAreForWhoeverSeesThose_andStopNoPage', async () => {
  const [hidden, shown] = tokens;
  const move = (state: string) =>
    world.database.execute(`UPDATE properties SET state = '${state}' WHERE id = '${hidden?.property_id}'`);
  await move('TOKENIZING');
  const other = await world.manager();
  for (const person of [world.person(), other, await world.investor()]) {
    const all = await everyItem(person.api, 'listTokens', { query: { limit: 1 } });
    assert.deepEqual(
      all.map(({ address }) => address),
      [shown?.address],
    );
  }
  for (const person of [manager, world.admin])
    assert.deepEqual(
      (await person.api.call('listTokens')).items.map(({ property_state }) => property_state),
      ['TOKENIZING', 'TOKENIZED'],
    );
  await move('SUSPENDED');
  const { items } = await world.person().api.call('listTokens');
  assert.deepEqual(
    items.map(({ property_state }) => property_state),
    ['SUSPENDED', 'TOKENIZED'],
  );
});
