// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: both flows from the first click to the cap table, with several people, under troubled webhooks.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Token } from '../harness/api_types.ts';
import { compareWithChain } from '../harness/comparison.ts';
import {
  buy,
  createProperty,
  draft,
  purchaseRequest,
  tokenizationRequest,
  tokenize,
  uploadDeed,
  verifiedInvestor,
} from '../harness/flows.ts';
import type { Person } from '../harness/person.ts';
import { worldForFile } from '../harness/test_world.ts';

const world = await worldForFile({ admins: 3 });
let manager: Person;
let token: Token;
before(async () => {
  manager = await world.manager();
  await world.sandbox.setWebhooks({ duplicate: 1, reorder: 2, delayMs: 20 });
});

test('flow1_sentBackOnce_thenTokenized', async () => {
  const { id } = await createProperty(manager);
  const path = { property_id: id };
  await uploadDeed(manager, id);
  await manager.api.call('submitProperty', { path });
  await world.admin.api.call('requestPropertyChanges', { path, body: { note: 'Say more about the roof.' } });
  await manager.api.call('editProperty', { path, body: draft({ description: 'A roof of 2019.' }) });
  await manager.api.call('submitProperty', { path });
  await world.admin.api.call('approveProperty', { path });
  const rules = { country_mode: 'block' as const, countries: ['US'], accredited_only: false, max_holding_bps: 3000 };
  token = await tokenize(world, id, tokenizationRequest({ shares: '1000', rules }));
  assert.equal(token.sale_open, true);
});

test('flow2_investorsOfSeveralCountriesBuy', async () => {
  const investors = [];
  for (const country of ['DEU', 'ESP', 'JPN']) investors.push(await verifiedInvestor(world, { country }));
  await Promise.all(investors.map((investor, index) => buy(investor, token.property_id, 10 * (index + 1))));
  const rows = await compareWithChain(world.chain, manager.api, investors, [token]);
  assert.equal(rows.length, 3);
  assert.deepEqual(
    rows.filter(({ agrees }) => !agrees),
    [],
  );
});

test('flow2_refusesTheBlockedCountryAndTheCap', async () => {
  const american = await verifiedInvestor(world, { country: 'USA' });
  const body = (person: Person, shares: number) => ({ body: purchaseRequest(person, token.property_id, shares) });
  await american.api.refused('createPurchase', body(american, 1), 422, 'country_not_allowed');
  const whale = await verifiedInvestor(world);
  await whale.api.refused('createPurchase', body(whale, 301), 422, 'max_holding_exceeded');
});

test('audit_agreesAfterBothFlows', async () => {
  const { agrees, output } = await world.server.audit();
  assert.ok(agrees, output);
});
