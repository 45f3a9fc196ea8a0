// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: admins find and manage accounts, none of them alone over another admin, and all of it is in the audit log.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Person } from '../harness/person.ts';
import { worldForFile } from '../harness/test_world.ts';

const world = await worldForFile({ admins: 3 });
const [first, second, third] = world.admins as [Person, Person, Person];

const pathOf = ({ user }: Person) => ({ user_id: user.id });

test('listUsers_finds', async () => {
  const person = await world.manager();
  const found = await first.api.call('listUsers', { query: { email: person.email.toUpperCase() } });
  assert.deepEqual(
    found.items.map(({ id }) => id),
    [person.user.id],
  );
  const managers = await first.api.call('listUsers', { query: { role: 'property_manager', disabled: false } });
  assert.ok(managers.items.length > 0 && managers.items.every(({ roles }) => roles.includes('property_manager')));
  assert.deepEqual((await first.api.call('listUsers', { query: { email: 'nobody@example.com' } })).items, []);
  await first.api.refusedFields('listUsers', { query: { role: 'owner' } }, 'role');
  await first.api.refusedFields('listUsers', { query: { disabled: 'maybe' } }, 'disabled');
  assert.equal((await first.api.call('getUser', { path: pathOf(person) })).email, person.email);
});

test('disable_endsSessionsAndRefusesTheLogInToItsOwnerOnly', async () => {
  const person = await world.investor();
  const body = { email: person.email, password: person.password };
  await first.api.call('disableUser', { path: pathOf(person) });
  await person.api.refused('getSession', {}, 401, 'no_session');
  const { api } = world.person();
  await api.refused('logIn', { body: { ...body, password: 'a guess' } }, 401, 'invalid_credentials');
  await api.refused('logIn', { body }, 403, 'account_disabled');
  await first.api.refused('disableUser', { path: pathOf(person) }, 409, 'account_disabled');
  const { items } = await first.api.call('listUsers', { query: { disabled: true } });
  assert.deepEqual(
    items.map(({ id }) => id),
    [person.user.id],
  );

  await first.api.call('enableUser', { path: pathOf(person) });
  await api.logIn(person.email, person.password);
  await first.api.refused('enableUser', { path: pathOf(person) }, 409, 'account_enabled');
  await world.sandbox.waitForMail(person.email, /in use again/);
});

test('disable_refusesTheWalletOfItToo', async () => {
  const person = await world.investor();
  await person.linkWallet();
  const { api } = world.person();
  const { message } = await api.call('createSignInChallenge', { body: { address: person.account.address } });
  const signature = await person.account.signMessage({ message });
  await first.api.call('disableUser', { path: pathOf(person) });
  await api.refused('logInWithWallet', { body: { message, signature } }, 403, 'account_disabled');
});

test('disable_isNotForOneself', async () => {
  await first.api.refused('disableUser', { path: pathOf(first) }, 409, 'own_account');
});

test('resetTotp_ofAManagerNeedsOneAdmin', async () => {
  const manager = await world.manager();
  const { state } = await first.api.call('resetUserTotp', { path: pathOf(manager) });
  assert.equal(state, 'DONE');
  await manager.api.refused('getSession', {}, 401, 'no_session');
  manager.authenticator = undefined;
  await manager.logIn();
  await manager.api.refused('createProperty', { body: {} }, 403, 'totp_enrolment_required');
  await first.api.refused('resetUserTotp', { path: pathOf(manager) }, 409, 'totp_not_enabled');
  await world.sandbox.waitForMail(manager.email, /authenticator app was reset/);
});

test('resetTotp_ofAnAdminNeedsTwo', async () => {
  await first.api.refused('resetUserTotp', { path: pathOf(first) }, 409, 'own_account');
  const path = pathOf(third);
  for (let turn = 0; turn < 2; ++turn) {
    const { state } = await first.api.call('resetUserTotp', { path });
    assert.equal(state, 'NEEDS_SECOND_ADMIN');
    await third.api.call('getSession');
  }
  assert.equal((await second.api.call('resetUserTotp', { path })).state, 'DONE');
  third.authenticator = undefined;
  await (await third.logIn()).enrolTotp();
});

test('adminRole_isGivenAndTakenByTwo', async () => {
  const person = await world.investor();
  const options = { path: pathOf(person), body: { roles: ['admin'] } };
  for (let turn = 0; turn < 2; ++turn) {
    assert.deepEqual(await first.api.call('setRoles', options), { state: 'NEEDS_SECOND_ADMIN' });
    assert.deepEqual((await first.api.call('getUser', { path: options.path })).roles, ['investor']);
  }
  assert.equal((await second.api.send('setRoles', options)).status, 200);
  // Nor does one take it away alone, to reset the second factor of somebody who is no admin any more.
  const taken = { path: pathOf(person), body: { roles: ['investor'] } };
  assert.equal((await second.api.send('setRoles', taken)).status, 202);
  assert.equal((await first.api.send('setRoles', taken)).status, 200);
  const { items } = await first.api.call('listAuditLog', { query: { object: person.user.id } });
  assert.deepEqual(
    items.slice(0, 2).map(({ action }) => action),
    ['user.roles_set', 'user.roles_requested'],
  );
});

test('auditLog_tellsWhoDidWhat', async () => {
  const person = await world.investor();
  await first.api.call('setRoles', { path: pathOf(person), body: { roles: ['tenant'] } });
  await second.api.call('disableUser', { path: pathOf(person) });
  const { items } = await first.api.call('listAuditLog', { query: { object: person.user.id } });
  assert.deepEqual(
    items.map(({ action, actor }) => [action, actor]),
    [
      ['user.disabled', second.user.id],
      ['user.roles_set', first.user.id],
    ],
  );
  assert.deepEqual(items[1]?.params, { from: ['investor'], to: ['tenant'] });
  assert.equal(items[0]?.network, '127.0.0.0/24');
  assert.equal(items[0]?.object_kind, 'usr');
});

test('auditLog_filtersAndPages', async () => {
  const seen = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: { items: { seq: number; previous_hash: string; hash: string }[]; next_cursor: string | null } =
      await first.api.call('listAuditLog', { query: cursor ? { limit: 3, cursor } : { limit: 3 } });
    seen.push(...page.items);
    cursor = page.next_cursor;
  }
  assert.deepEqual(
    seen.map(({ seq }) => seq),
    seen.map((_entry, index) => seen.length - index),
  );
  for (const [index, entry] of seen.slice(0, -1).entries()) assert.equal(entry.previous_hash, seen[index + 1]?.hash);

  const mine = await first.api.call('listAuditLog', { query: { actor: second.user.id, action: 'user.disabled' } });
  assert.ok(mine.items.length > 0 && mine.items.every(({ actor }) => actor === second.user.id));
  const future = { from: new Date(Date.now() + 60_000).toISOString() };
  assert.deepEqual((await first.api.call('listAuditLog', { query: future })).items, []);
  await first.api.refusedFields('listAuditLog', { query: { to: 'yesterday' } }, 'to');
});

test('verifyAudit_findsWhatSomebodyChanged', async () => {
  const sound = await world.server.verifyAudit();
  assert.equal(sound.agrees, true, sound.output);
  await assert.rejects(world.database.execute("UPDATE audit_log SET actor = 'usr_x' WHERE seq = 2"), /append-only/);
  await assert.rejects(world.database.execute('DELETE FROM audit_log WHERE seq = 2'), /append-only/);
  await world.database.execute("UPDATE audit_head SET hash = 'x'");
  const cut = await world.server.verifyAudit();
  assert.equal(cut.agrees, false);
  assert.match(cut.output, /breaks the chain: cut_off/);
});
