// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: docs/runbooks/restore.md, played: an older copy of database and files goes on where the chain is by now. What the
// chain knows comes back by itself, nothing is sent twice, and the evidence is sound.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Purchase, Token } from '../harness/api_types.ts';
import { Backup } from '../harness/backup.ts';
import { buy, createProperty, sampleDeed, tokenizedProperty, uploadDeed, verifiedInvestor } from '../harness/flows.ts';
import type { Person } from '../harness/person.ts';
import { until } from '../harness/processes.ts';
import { worldForFile } from '../harness/test_world.ts';

const world = await worldForFile();
const { chain } = world;
let manager: Person;
let investor: Person;
let token: Token;
let earlier: Purchase;
let later: Purchase;
let deed: string;

before(async () => {
  manager = await world.manager();
  investor = await verifiedInvestor(world);
  token = await tokenizedProperty(world, manager);
  earlier = await buy(investor, token.property_id, 3);
  deed = (await uploadDeed(manager, (await createProperty(manager, { name: 'Before the copy' })).id)).id;
  const backup = await Backup.take(world);

  // The time that the copy knows nothing of.
  later = await buy(investor, token.property_id, 4);
  await createProperty(manager, { name: 'After the copy' });
  await world.server.stop();
  backup.restore();
  await world.database.execute('DELETE FROM sessions');
  await world.server.start();
});

test('people_signInAnew', async () => {
  await investor.api.refused('getSession', {}, 401, 'no_session');
  for (const person of [investor, manager]) await person.logIn();
});

test('whatTheChainKnows_isReadAgain', async () => {
  const { holdings } = await until('both purchases to be in the portfolio', async () => {
    const portfolio = await investor.api.call('getPortfolio');
    return portfolio.holdings[0]?.shares === '7' && portfolio;
  });
  assert.equal(await chain.sharesOf(token.address, investor.account.address), 7n);
  assert.deepEqual(holdings[0]?.lots.map(({ shares }) => shares).sort(), ['3', '4']);
});

test('whatOnlyTheDatabaseKnew_isAsOldAsTheCopy', async () => {
  const { items } = await investor.api.call('listPurchases');
  assert.deepEqual(
    items.map(({ id, state }) => `${id} ${state}`),
    [`${earlier.id} CONFIRMED`],
  );
  await investor.api.refused('getPurchase', { path: { purchase_id: later.id } }, 404, 'not_found');
  const { items: properties } = await manager.api.call('listProperties', { query: { mine: true } });
  assert.ok(properties.every(({ name }) => name !== 'After the copy'));
});

test('documents_openWithTheSameKeys', async () => {
  const answer = await manager.api.send('getDocumentContent', { path: { document_id: deed } });
  assert.equal(answer.status, 200);
  assert.deepEqual(answer.bytes, sampleDeed);
});

test('nothingWasSentAgain_andBuyingGoesOn', async () => {
  assert.equal((await chain.purchases()).length, 2);
  const next = await buy(investor, token.property_id, 1);
  assert.equal(next.state, 'CONFIRMED');
  assert.equal((await chain.purchases()).length, 3);
  assert.equal(await chain.sharesOf(token.address, investor.account.address), 8n);
});

test('audits_agree', async () => {
  for (const { agrees, output } of [await world.server.audit(), await world.server.verifyAudit()])
    assert.ok(agrees, output);
});
