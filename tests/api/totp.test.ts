// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: a second factor cannot be gone around, its codes count once, and its owner can replace it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { guessUntilSlowed } from '../harness/guessing.ts';
import type { Person } from '../harness/person.ts';
import { worldForFile } from '../harness/test_world.ts';

const world = await worldForFile({ admins: 1 });

const credentials = ({ email, password }: Person) => ({ email, password });

test('enrolment_isAllThatAManagerWithoutItMayDo', async () => {
  const manager = await (await world.person().signUp('property_manager')).logIn();
  await manager.verifyEmail();
  assert.equal((await manager.api.call('getSession')).must_enrol_totp, true);
  await manager.api.refused('listNotifications', {}, 403, 'totp_enrolment_required');
  await manager.api.refused('createProperty', { body: {} }, 403, 'totp_enrolment_required');
  await manager.api.refused('listSessions', {}, 403, 'totp_enrolment_required');
  const before = await manager.api.call('listProperties', { query: { limit: 1 } });
  assert.deepEqual(before.items, []);
  await manager.enrolTotp();
  assert.equal((await manager.api.call('getSession')).must_enrol_totp, false);
  await manager.api.call('listNotifications');
  await world.sandbox.waitForMail(manager.email, /Authenticator app set up/);
});

test('logIn_asksForACodeAndTakesItOnce', async () => {
  const manager = await world.manager();
  const body = credentials(manager);
  const { api } = world.person();
  await api.refused('logIn', { body }, 401, 'totp_required');
  assert.equal(api.hasSession, false);
  await api.refused('logIn', { body: { ...body, code: '000000' } }, 401, 'totp_invalid');
  const code = await manager.authenticator?.nextCode();
  await api.call('logIn', { body: { ...body, code } });
  await world.person().api.refused('logIn', { body: { ...body, code } }, 401, 'totp_invalid');
});

test('logIn_withAWrongPasswordSaysNothingOfTheSecondFactor', async () => {
  const manager = await world.manager();
  const body = { email: manager.email, password: 'not the secret', code: '123456' };
  await world.person().api.refused('logIn', { body }, 401, 'invalid_credentials');
});

test('logIn_slowsGuessingOfCodesDown', async () => {
  const body = { ...credentials(await world.manager()), code: '111111' };
  const { api } = world.person();
  await guessUntilSlowed('totp_invalid', () => api.send('logIn', { body }));
});

test('recoveryCode_worksOnceAndCanBeRenewed', async () => {
  const person = await (await world.person().signUp('investor')).logIn();
  const { secret } = await person.api.call('enrolTotp', { body: { password: person.password } });
  await person.api.refused('confirmTotp', { body: { code: '000000' } }, 403, 'totp_invalid');
  const { Authenticator } = await import('../harness/authenticator.ts');
  const app = new Authenticator(secret);
  const { recovery_codes: codes } = await person.api.call('confirmTotp', { body: { code: await app.nextCode() } });
  assert.equal(new Set(codes).size, 10);

  const body = { ...credentials(person), code: codes[0]?.toUpperCase().replace('-', ' ') };
  await world.person().api.call('logIn', { body });
  await world.person().api.refused('logIn', { body }, 401, 'totp_invalid');

  const proof = { password: person.password, code: codes[1] };
  const renewed = await person.api.call('renewRecoveryCodes', { body: proof });
  await world.person().api.refused('logIn', { body: { ...body, code: codes[2] } }, 401, 'totp_invalid');
  await world.person().api.call('logIn', { body: { ...body, code: renewed.recovery_codes[0] } });
});

test('confirm_endsTheOtherSessions', async () => {
  const person = await world.investor();
  const other = world.person();
  await other.api.logIn(person.email, person.password);
  await person.enrolTotp();
  await other.api.refused('getSession', {}, 401, 'no_session');
  await person.api.call('getSession');
});

test('confirm_needsAnEnrolment', async () => {
  const person = await world.investor();
  await person.api.refused('confirmTotp', { body: { code: '123456' } }, 409, 'totp_enrolment_missing');
});

test('enrol_again_needsPasswordAndCode', async () => {
  const person = await (await world.investor()).enrolTotp();
  await person.api.refused('enrolTotp', { body: { password: 'wrong' } }, 403, 'password_wrong');
  await person.api.refused('enrolTotp', { body: { password: person.password } }, 403, 'totp_required');
  const first = person.authenticator?.secret;
  await person.enrolTotp();
  assert.notEqual(person.authenticator?.secret, first);
});

test('disable_isForThoseWhoseRolesDoNotNeedIt', async () => {
  const investor = await (await world.investor()).enrolTotp();
  await investor.api.refused('disableTotp', { body: { password: investor.password } }, 403, 'totp_required');
  const code = await investor.authenticator?.nextCode();
  await investor.api.call('disableTotp', { body: { password: investor.password, code } });
  await world.person().api.logIn(investor.email, investor.password);
  await world.sandbox.waitForMail(investor.email, /Authenticator app removed/);
  const proof = { body: { password: investor.password } };
  await investor.api.refused('disableTotp', proof, 409, 'totp_not_enabled');
  await investor.api.refused('renewRecoveryCodes', proof, 409, 'totp_not_enabled');

  const manager = await world.manager();
  const body = { password: manager.password, code: await manager.authenticator?.nextCode() };
  await manager.api.refused('disableTotp', { body }, 422, 'totp_needed_by_role');
});

test('enrol_slowsPasswordGuessingDown', async () => {
  const person = await world.investor();
  const body = { password: 'a guess' };
  await guessUntilSlowed('password_wrong', () => person.api.send('enrolTotp', { body }));
});
