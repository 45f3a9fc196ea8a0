// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: what belongs to one person is not there for another of the same role. Every operation of openapi.yaml with an id in
// its path is tried, so that a new one cannot be forgotten.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { OperationId } from '../harness/api_types.ts';
import { openApi } from '../harness/client.ts';
import { purchaseRequest, tokenizedProperty, uploadDeed, createProperty, verifiedInvestor } from '../harness/flows.ts';
import { until } from '../harness/processes.ts';
import type { Person } from '../harness/person.ts';
import { worldForFile } from '../harness/test_world.ts';
import { contentOf, queries } from './requests.ts';

const world = await worldForFile();
let others: { investor: Person; property_manager: Person };
/** Path parameter -> an object that is its owner's alone. */
const owned: Record<string, string> = {};

before(async () => {
  const [manager, otherManager, otherInvestor] = await Promise.all([
    world.manager(),
    world.manager(),
    world.investor(),
  ]);
  others = { property_manager: otherManager, investor: otherInvestor };
  const investor = await verifiedInvestor(world);
  const token = await tokenizedProperty(world, manager);
  const offer = await investor.api.call('createPurchase', { body: purchaseRequest(investor, token.property_id, 1) });
  const draft = await createProperty(manager);
  const deed = await uploadDeed(manager, draft.id);
  const notification = await until('a notification', async () => {
    const { items } = await investor.api.call('listNotifications');
    return items[0];
  });
  const { items: sessions } = await investor.api.call('listSessions');
  const session = sessions[0];
  assert.ok(session);
  Object.assign(owned, {
    property_id: draft.id,
    document_id: deed.id,
    purchase_id: offer.purchase.id,
    notification_id: notification.id,
    session_id: session.id,
    address: investor.account.address,
  });
});

const personal = [...openApi.operations.values()].filter(
  ({ id, path }) => path.includes('{') && openApi.caller(id) !== 'admin',
);

for (const { id, path } of personal)
  test(`${id}_hidesWhatIsAnothers`, async () => {
    const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string);
    for (const name of names) assert.ok(owned[name], `this test has nobody's ${name}`);
    const caller = openApi.caller(id);
    const people = caller === 'investor' || caller === 'property_manager' ? [others[caller]] : Object.values(others);
    for (const person of people)
      await person.api.refused(
        id as OperationId,
        { path: owned, query: queries[id], ...contentOf(id as OperationId) },
        404,
        'not_found',
      );
  });
