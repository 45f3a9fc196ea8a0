// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: managers see the rent of all their properties in one list, admins that of everybody's, and nobody else any of it.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Charge, Lease } from '../harness/api_types.ts';
import { newRentLink } from '../harness/dividend_flows.ts';
import { tokenizedProperty } from '../harness/flows.ts';
import { everyItem } from '../harness/pages.ts';
import type { Person } from '../harness/person.ts';
import { createLease, dayIn } from '../harness/rent_flows.ts';
import { worldForFile } from '../harness/test_world.ts';

const world = await worldForFile({ admins: 2 });
const { admin } = world;
let manager: Person;
let other: Person;
let tenant: Person;
let properties: string[];
let leases: Lease[];
let otherLease: Lease;

const idsOf = (items: { id: string }[]) => items.map(({ id }) => id);
const newestFirst = (ids: string[]) => ids.sort().reverse();
const chargesOf = (person: Person, query: Record<string, string | number> = {}) =>
  everyItem(person.api, 'listAllCharges', { query });
/** What the lists of each property have. */
async function chargesOfEach(person: Person, ...ids: string[]): Promise<Charge[]> {
  const lists = ids.map((property_id) => everyItem(person.api, 'listCharges', { path: { property_id } }));
  return (await Promise.all(lists)).flat();
}

before(async () => {
  [manager, other, tenant] = await Promise.all([world.manager(), world.manager(), world.tenant()]);
  // Three, so that the server asks for them in more than one piece.
  const mine = [];
  for (let count = 0; count < 3; ++count) mine.push(await tokenizedProperty(world, manager));
  properties = mine.map(({ property_id }) => property_id);
  const { property_id: others } = await tokenizedProperty(world, other);
  const starts_on = dayIn(-40);
  leases = [];
  for (const id of [...properties, ...properties]) {
    leases.push(await createLease(manager, id, { starts_on, charged_from: starts_on, tenant_email: tenant.email }));
    await newRentLink(manager, id, 250);
  }
  otherLease = await createLease(other, others, { starts_on });
});

test('charges_ofAllOwnPropertiesComeInOneList', async () => {
  const all = await chargesOf(manager);
  const each = await chargesOfEach(manager, ...properties);
  assert.ok(each.length >= 12, String(each.length));
  assert.deepEqual(idsOf(all), newestFirst(idsOf(each)));
  assert.deepEqual(idsOf(await chargesOf(manager, { limit: 5 })), idsOf(all));
});

test('charges_areNarrowedByState', async () => {
  const [waived, ...rest] = await chargesOf(manager, { state: 'DUE' });
  assert.ok(waived && rest.length > 0);
  await manager.api.call('waiveCharge', { path: { charge_id: waived.id }, body: { reason: 'A gift.' } });
  assert.deepEqual(idsOf(await chargesOf(manager, { state: 'WAIVED' })), [waived.id]);
  assert.deepEqual(idsOf(await chargesOf(manager, { state: 'DUE' })), idsOf(rest));
  assert.deepEqual(await chargesOf(other, { state: 'WAIVED' }), []);
  assert.deepEqual(idsOf(await chargesOf(admin, { state: 'WAIVED' })), [waived.id]);
});

test('charges_areNarrowedToWhatWasPaidSince', async () => {
  const [early, late, never] = await chargesOf(manager);
  assert.ok(early && late && never);
  const pay = (id: string, at: string) =>
    world.database.execute(`UPDATE rent_charges SET paid_at = ${Date.parse(at)} WHERE id = '${id}'`);
  await pay(early.id, '2026-03-01T00:00:00.000Z');
  await pay(late.id, '2026-03-01T00:00:00.001Z');
  const since = async (paid_since: string) => idsOf(await chargesOf(manager, { paid_since }));
  assert.deepEqual(await since('2026-03-01T00:00:00Z'), newestFirst([early.id, late.id]));
  assert.deepEqual(await since('2026-03-01T01:00:00.001+01:00'), [late.id]);
  assert.deepEqual(await since('2026-03-01T00:00:00.002Z'), []);
  await manager.api.refusedFields('listAllCharges', { query: { paid_since: '2026-03-01T00:00:00' } }, 'paid_since');
});

test('leases_ofAllOwnPropertiesComeInOneList', async () => {
  const all = await everyItem(manager.api, 'listAllLeases', { query: { limit: 3 } });
  assert.deepEqual(idsOf(all), newestFirst(idsOf(leases)));
  const [one] = all;
  assert.deepEqual(one, await manager.api.call('getLease', { path: { lease_id: one?.id ?? '' } }));
});

test('admins_seeEverybodysRent_otherManagersTheirOwn', async () => {
  const everybodys = newestFirst([...idsOf(leases), otherLease.id]);
  assert.deepEqual(idsOf(await everyItem(admin.api, 'listAllLeases', { query: { limit: 2 } })), everybodys);
  assert.deepEqual(idsOf((await other.api.call('listAllLeases')).items), [otherLease.id]);
  const each = await chargesOfEach(admin, ...properties, otherLease.property_id);
  assert.deepEqual(idsOf(await chargesOf(admin, { limit: 4 })), newestFirst(idsOf(each)));
  assert.deepEqual(idsOf(await chargesOf(other)), idsOf(await chargesOfEach(other, otherLease.property_id)));
});

test('mine_isWhatOneManagesOneself_forAdminsToo', async () => {
  const query = { mine: true };
  for (const id of ['listAllCharges', 'listAllLeases'] as const) {
    assert.deepEqual((await admin.api.call(id, { query })).items, []);
    assert.deepEqual(await everyItem(manager.api, id, { query }), await everyItem(manager.api, id));
    assert.ok((await admin.api.call(id, { query: { mine: false } })).items.length > 0);
  }
});

test('whoeverManagesNothing_seesNothing', async () => {
  await tenant.api.call('listMyLeases');
  for (const person of [tenant, await world.investor(), await world.manager()]) {
    assert.deepEqual((await person.api.call('listAllCharges')).items, []);
    assert.deepEqual((await person.api.call('listAllLeases')).items, []);
  }
});
