// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: accounts, sessions and roles.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { everyItem } from '../harness/pages.ts';
import type { Person } from '../harness/person.ts';
import { worldForFile } from '../harness/test_world.ts';

const world = await worldForFile();
let investor: Person;
before(async () => {
  investor = await world.investor({ name: 'Inés Ibáñez' });
});

const registration = {
  email: 'new@example.com',
  password: 'a rather long secret',
  name: 'New Person',
  role: 'investor',
};

test('register_makesAnAccountWithoutSecrets', async () => {
  const { api } = world.person();
  const user = await api.call('register', { body: { ...registration, email: ' New.One@Example.com ' } });
  assert.equal(user.email, 'new.one@example.com');
  assert.deepEqual(user.roles, ['investor']);
  assert.equal(api.hasSession, false);
});

test('register_answersAlikeForATakenAddress_andTellsItsOwner', async () => {
  const { api } = world.person();
  const taken = await api.call('register', { body: { ...registration, email: investor.email.toUpperCase() } });
  const free = await api.call('register', { body: { ...registration, email: 'free@example.com' } });
  assert.equal(taken.email, investor.email);
  assert.deepEqual({ ...taken, id: '', created_at: '', email: '' }, { ...free, id: '', created_at: '', email: '' });
  assert.equal(taken.id.length, free.id.length);
  assert.equal((await world.admin.api.send('getUser', { path: { user_id: taken.id } })).status, 404);
  await world.sandbox.waitForMail(investor.email, /Somebody tried to register/);
  assert.match((await world.sandbox.waitForMail(free.email, /Confirm your email/)).text, /#token=/);

  // The password of the attempt opens nothing, and the owner's still does.
  const body = { email: investor.email, password: registration.password };
  await api.refused('logIn', { body }, 401, 'invalid_credentials');
  await api.logIn(investor.email, investor.password);
});

test('register_isSlowedDownForOneAddress_takenOrNot_andTheOwnerIsNotFlooded', async () => {
  const owner = await world.investor();
  // The owner's own registration counts as well.
  for (const [email, free] of [
    [owner.email, 5],
    ['nobody.yet@example.com', 6],
  ] as const) {
    const body = { ...registration, email };
    for (let attempt = 0; attempt < free; ++attempt) await world.person().api.call('register', { body });
    const { params } = await world.person().api.refused('register', { body }, 429, 'too_many_attempts');
    assert.ok(params.retry_after_seconds >= 1);
  }
  await owner.api.call('getSession');
  const mails = (await world.sandbox.mailsTo(owner.email)).filter(({ subject }) => /Somebody tried/.test(subject));
  assert.ok(mails.length >= 1 && mails.length <= 2, `${mails.length} mails`);
});

test('register_refusesAdminRole', async () => {
  await world.person().api.refusedFields('register', { body: { ...registration, role: 'admin' } }, 'role');
});

test('register_namesEveryWrongField', async () => {
  await world
    .person()
    .api.refusedFields(
      'register',
      { body: { email: 'nobody', password: 'short', role: 'investor' } },
      'email',
      'password',
      'name',
    );
});

test('register_refusesCommonPassword', async () => {
  await world
    .person()
    .api.refusedFields('register', { body: { ...registration, password: 'passwordpassword' } }, 'password');
});

test('logIn_opensASession', async () => {
  const { api } = world.person();
  const session = await api.logIn(investor.email, investor.password);
  assert.equal(session.user.name, 'Inés Ibáñez');
  assert.equal((await api.call('getSession')).csrf_token, session.csrf_token);
});

test('logIn_setsAnHttpOnlySameSiteCookie', async () => {
  const { headers } = await world
    .person()
    .api.send('logIn', { body: { email: investor.email, password: investor.password } });
  const [cookie = ''] = headers.getSetCookie();
  assert.match(cookie, /HttpOnly/);
  assert.match(cookie, /SameSite=(Lax|Strict)/);
});

test('logIn_answersAlikeForWrongPasswordAndUnknownEmail', async () => {
  const { api } = world.person();
  const wrong = await api.refused(
    'logIn',
    { body: { email: investor.email, password: 'not the secret' } },
    401,
    'invalid_credentials',
  );
  const unknown = await api.refused(
    'logIn',
    { body: { email: 'x@example.com', password: 'not the secret' } },
    401,
    'invalid_credentials',
  );
  assert.equal(wrong.detail, unknown.detail);
});

test('logIn_slowsGuessingDown', async () => {
  const victim = await world.investor();
  const { api } = world.person();
  for (let guess = 0; guess < 6; ++guess)
    await api.refused(
      'logIn',
      { body: { email: victim.email, password: `guess ${guess}` } },
      401,
      'invalid_credentials',
    );
  const problem = await api.refused(
    'logIn',
    { body: { email: victim.email, password: 'guess 7' } },
    429,
    'too_many_attempts',
  );
  assert.ok(problem.params.retry_after_seconds >= 1);
});

test('logOut_endsTheSession', async () => {
  const person = await world.person({ email: investor.email, password: investor.password }).logIn();
  const kept = person.api.clone({ signedIn: true });
  await person.api.call('logOut');
  assert.equal(person.api.hasSession, false);
  await kept.refused('getSession', {}, 401, 'no_session');
});

test('logOut_leavesOtherSessionsAlone', async () => {
  const one = await world.person({ email: investor.email, password: investor.password }).logIn();
  await one.api.call('logOut');
  await investor.api.call('getSession');
});

test('session_isRefusedWithForgedCookie', async () => {
  const options = { headers: { cookie: `freehold_session=${'A'.repeat(43)}` } };
  await world.person().api.refused('getSession', options, 401, 'no_session');
});

test('listUsers_pagesNewestFirst', async () => {
  const first = await world.admin.api.call('listUsers', { query: { limit: 2 } });
  assert.equal(first.items.length, 2);
  const seen = (await everyItem(world.admin.api, 'listUsers', { query: { limit: 2 } })).map(({ id }) => id);
  assert.equal(new Set(seen).size, seen.length);
  assert.deepEqual(seen, [...seen].sort().reverse());
  assert.ok(seen.includes(world.admin.user.id));
});

test('setRoles_worksAtOnce', async () => {
  const person = await world.investor();
  await person.api.refused('createProperty', { body: {} }, 403, 'missing_permission');
  const path = { user_id: person.user.id };
  await world.admin.api.call('setRoles', { path, body: { roles: ['property_manager', 'investor'] } });
  const user = await world.admin.api.call('getUser', { path });
  assert.deepEqual([...user.roles].sort(), ['investor', 'property_manager']);
  await person.api.refused('createProperty', { body: {} }, 403, 'totp_enrolment_required');
  await person.enrolTotp();
  await person.api.refused('createProperty', { body: {} }, 400, 'invalid_fields');
});

test('setRoles_refusesUnknownOrNoRole', async () => {
  const path = { user_id: investor.user.id };
  await world.admin.api.refusedFields('setRoles', { path, body: { roles: ['owner'] } }, 'roles');
  await world.admin.api.refusedFields('setRoles', { path, body: { roles: [] } }, 'roles');
});

test('setRoles_keepsOnesOwnAdminRole', async () => {
  await world.admin.api.refused(
    'setRoles',
    { path: { user_id: world.admin.user.id }, body: { roles: ['investor'] } },
    409,
    'own_admin_role',
  );
});
