// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: whoever gets hold of the database or the log reads neither mail addresses nor names in it, nor what links are opened by.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { tokenizedProperty, verifiedInvestor, buy } from '../harness/flows.ts';
import { createLease, dayIn, tokenOf } from '../harness/rent_flows.ts';
import { worldForFile } from '../harness/test_world.ts';

const world = await worldForFile();

const given = 'Wolframine';
const family = 'Quetzalstein';
const mailbox = 'wolframine.quetzalstein';
const newMailbox = 'w.quetzal.anew';
const rentingMailbox = 'renting.xylander';

/** As it is, and as hexadecimal columns show it. */
const spellings = (word: string) => [word, Buffer.from(word).toString('hex'), Buffer.from(word).toString('base64url')];

test('database_andLog_holdNoAddressAndNoName', async () => {
  const manager = await world.manager({ name: `${given} ${family}`, email: `${mailbox}@example.com` });
  const { property_id } = await tokenizedProperty(world, manager);
  const investor = await verifiedInvestor(world, { name: `${family} ${given}` });
  await buy(investor, property_id, 3);

  const renting = { tenant_name: `Xylander ${family}`, tenant_email: `${rentingMailbox}@example.com` };
  const lease = await createLease(manager, property_id, renting);
  const amount = { unit: 'Garage', description: 'Garage in May', amount_usd: '80', due_on: dayIn(3) };
  const link = await manager.api.call('createPaymentLink', { path: { property_id }, body: amount });
  const linkTokens = [lease.payment_link.url, link.url].map(tokenOf);

  const anybody = world.person();
  await anybody.api.call('forgotPassword', { body: { email: manager.email } });
  await manager.mailedToken(/Set a new password/);
  await anybody.api.refused('logIn', { body: { email: manager.email, password: 'x' } }, 401, 'invalid_credentials');
  const email = `${newMailbox}@example.com`;
  await investor.api.call('changeEmail', { body: { email, password: investor.password } });
  const token = await investor.mailedToken(/Confirm your email/, email);
  await investor.api.call('verifyEmail', { body: { token } });
  await world.admin.api.call('listUsers', { query: { email } });
  await world.admin.api.call('disableUser', { path: { user_id: investor.user.id } });

  await world.server.stop();
  const database = await world.database.dump();
  const log = readFileSync(world.server.logFile);
  assert.ok(database.includes(manager.user.id), 'this is the database');
  assert.ok(log.includes('http_request'), 'this is the log');
  const people = [given, family, mailbox, newMailbox, investor.email, 'Xylander', rentingMailbox];
  for (const word of [...people, token, ...linkTokens].flatMap(spellings)) {
    assert.ok(!database.includes(word), `the database holds ${word}`);
    assert.ok(!log.includes(word), `the log holds ${word}`);
  }
});
