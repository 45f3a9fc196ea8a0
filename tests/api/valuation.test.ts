// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: the history of a property's valuations: who adds to it, what it refuses, and that the property shows the latest.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { createProperty, sampleDeed, submittedProperty, tokenizedProperty, upload } from '../harness/flows.ts';
import type { Person } from '../harness/person.ts';
import { worldForFile } from '../harness/test_world.ts';

const world = await worldForFile({ admins: 2 });
let manager: Person;
let other: Person;
/** An admin who is a property manager too. */
let reviewer: Person;
before(async () => {
  [manager, other, reviewer] = await Promise.all([world.manager(), world.manager(), world.manager()]);
  await world.setRoles(reviewer, ['admin', 'property_manager']);
});

const at = (id: string) => ({ path: { property_id: id } });
const today = () => new Date().toISOString().slice(0, 10);
const valuation = (changes: Record<string, unknown> = {}) => ({
  valued_on: today(),
  amount_usd: '515000',
  method: 'comparable_sales',
  appraiser: 'Ada & Partners',
  ...changes,
});
const add = (person: Person, id: string, changes: Record<string, unknown> = {}) =>
  person.api.call('addValuation', { ...at(id), body: valuation(changes) });

test('history_beginsWithWhatTheManagerStates', async () => {
  const property = await createProperty(manager);
  const { items } = await manager.api.call('listValuations', at(property.id));
  assert.equal(items.length, 1);
  assert.equal(items[0]?.method, 'stated');
  assert.equal(items[0]?.amount_usd, property.valuation_usd);
  assert.equal(items[0]?.current, true);
  assert.equal(property.valued_on, today());
});

test('add_withItsReport_isWhatThePropertyShows', async () => {
  const { id } = await createProperty(manager);
  const report = await upload(manager, id, {
    kind: 'valuation',
    name: 'report.pdf',
    type: 'application/pdf',
    data: sampleDeed,
  });
  const added = await add(manager, id, { document_id: report.id });
  assert.equal(added.amount_usd, '515000.00');
  assert.equal(added.document_id, report.id);
  assert.equal(added.current, true);
  assert.equal((await manager.api.call('getProperty', at(id))).valuation_usd, '515000.00');
  await add(reviewer, id, { valued_on: '2019-05-01', amount_usd: '300000' });
  assert.equal((await manager.api.call('getProperty', at(id))).valuation_usd, '515000.00');
});

test('correction_isANewEntryAndTheOldOneStays', async () => {
  const { id } = await createProperty(manager);
  const wrong = await add(manager, id, { amount_usd: '5150000' });
  const right = await add(manager, id, { corrects: wrong.id });
  const { items } = await manager.api.call('listValuations', at(id));
  assert.equal(items.find((entry) => entry.id === wrong.id)?.corrected_by, right.id);
  assert.equal(items.find((entry) => entry.id === wrong.id)?.amount_usd, '5150000.00');
  assert.equal((await manager.api.call('getProperty', at(id))).valuation_usd, '515000.00');
  const again = { ...at(id), body: valuation({ corrects: wrong.id }) };
  await manager.api.refused('addValuation', again, 409, 'already_corrected');
});

test('correction_ofWhatAnAdminEntered_isNotTheManagers', async () => {
  const { id } = await createProperty(manager);
  const entered = await add(reviewer, id);
  const body = valuation({ corrects: entered.id });
  await manager.api.refused('addValuation', { ...at(id), body }, 403, 'not_your_valuation');
});

test('add_namesEveryWrongField', async () => {
  const { id } = await createProperty(manager);
  await manager.api.refusedFields(
    'addValuation',
    {
      ...at(id),
      body: {
        valued_on: '2020-02-30',
        amount_usd: '0',
        method: 'guess',
        appraiser: 'A',
        document_id: 'x',
        corrects: '',
      },
    },
    'valued_on',
    'amount_usd',
    'method',
    'appraiser',
    'document_id',
    'corrects',
  );
});

test('add_refusesTheFutureAndWhatIsOfAnotherProperty', async () => {
  const { id } = await createProperty(manager);
  const elsewhere = await createProperty(manager);
  const report = await upload(manager, elsewhere.id, {
    kind: 'valuation',
    name: 'report.pdf',
    type: 'application/pdf',
    data: sampleDeed,
  });
  const stated = (await manager.api.call('listValuations', at(elsewhere.id))).items[0];
  const refused = (changes: Record<string, unknown>, reason: string) =>
    manager.api.refused('addValuation', { ...at(id), body: valuation(changes) }, 422, reason);
  await refused({ valued_on: '2999-01-01' }, 'valued_in_future');
  await refused({ document_id: report.id }, 'report_unknown');
  await refused({ corrects: stated?.id }, 'corrected_valuation_unknown');
});

test('add_refusesWhileUnderReview_andHidesAnothersProperty', async () => {
  const { id } = await submittedProperty(manager);
  await manager.api.refused('addValuation', { ...at(id), body: valuation() }, 409, 'wrong_state');
  await other.api.refused('addValuation', { ...at(id), body: valuation() }, 404, 'not_found');
  await other.api.refused('listValuations', at(id), 404, 'not_found');
  const investor = await world.investor();
  await investor.api.refused('addValuation', { ...at(id), body: valuation() }, 403, 'missing_permission');
});

test('history_isPublicOnceTokenized_andGoesOn', async () => {
  const { property_id: id } = await tokenizedProperty(world, manager);
  await add(manager, id, { amount_usd: '530000' });
  const stranger = world.person();
  const first = await stranger.api.call('listValuations', { ...at(id), query: { limit: 1 } });
  assert.equal(first.items[0]?.amount_usd, '530000.00');
  const query = { limit: 1, cursor: first.next_cursor ?? '' };
  const second = await stranger.api.call('listValuations', { ...at(id), query });
  assert.equal(second.items[0]?.method, 'stated');
  assert.equal(second.next_cursor, null);
  const elsewhere = await createProperty(manager);
  const problem = await manager.api.refusedFields('listValuations', { ...at(elsewhere.id), query }, 'cursor');
  assert.equal((problem.params.fields as { reason: string }[])[0]?.reason, 'of_another_list');
  await other.api.refused('addValuation', { ...at(id), body: valuation() }, 403, 'not_owner');
});
