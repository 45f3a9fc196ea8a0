// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: a mail address counts when its owner proved it, and only then; nobody but the owner changes it.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { guessUntilSlowed } from '../harness/guessing.ts';
import type { Person } from '../harness/person.ts';
import { worldForFile } from '../harness/test_world.ts';

const world = await worldForFile({ admins: 1 });

const newcomer = async () => (await world.person().signUp('investor')).logIn();
const newAddress = () => `moved-${randomBytes(4).toString('hex')}@example.com`;
const verifySubject = /Confirm your email/;

async function isVerified(person: Person): Promise<boolean> {
  return (await person.api.call('getSession')).user.email_verified;
}

test('verify_opensWhatANewcomerMayNotDo', async () => {
  const person = await newcomer();
  assert.equal(await isVerified(person), false);
  const body = { address: person.account.address };
  await person.api.refused('createWalletChallenge', { body }, 403, 'email_not_verified');
  await person.api.refused('startVerification', { body: { level: 'identity' } }, 403, 'email_not_verified');
  await person.verifyEmail();
  assert.equal(await isVerified(person), true);
  await person.api.call('createWalletChallenge', { body });
});

test('verify_takesATokenOnce', async () => {
  const person = await newcomer();
  const body = { token: await person.mailedToken(verifySubject) };
  await person.api.call('verifyEmail', { body });
  await person.api.refused('verifyEmail', { body }, 422, 'token_used');
});

test('verify_mailDoesNotCarryWhatAStrangerWrote', async () => {
  const person = await world.person({ name: 'Win a prize at evil.example' }).signUp('investor');
  const mail = await world.sandbox.waitForMail(person.email, verifySubject);
  assert.doesNotMatch(mail.text + mail.subject, /prize/);
});

test('resend_sendsAnotherLinkFiveTimesInAnHour', async () => {
  const person = await newcomer();
  const first = await person.mailedToken(verifySubject);
  for (let turn = 0; turn < 4; ++turn) await person.api.call('resendVerification');
  const { params } = await person.api.refused('resendVerification', {}, 429, 'too_many_attempts');
  assert.ok(params.retry_after_seconds > 3000);
  await person.api.call('verifyEmail', { body: { token: first } });
  await person.api.refused('resendVerification', {}, 409, 'email_verified');
});

test('change_takesEffectWhenTheNewAddressIsProved', async () => {
  const person = await world.investor();
  const old = person.email;
  const email = newAddress();
  await person.api.call('changeEmail', { body: { email, password: person.password } });
  assert.equal((await person.api.call('getSession')).user.email, old);
  await world.sandbox.waitForMail(old, /is to change/);

  await person.api.call('verifyEmail', { body: { token: await person.mailedToken(verifySubject, email) } });
  assert.equal((await person.api.call('getSession')).user.email, email);
  await world.sandbox.waitForMail(old, /was changed/);
  await world.person().api.logIn(email, person.password);
  const wrong = { body: { email: old, password: person.password } };
  await world.person().api.refused('logIn', wrong, 401, 'invalid_credentials');
});

test('change_needsThePassword', async () => {
  const person = await world.investor();
  const body = { email: newAddress(), password: 'not the password' };
  await person.api.refused('changeEmail', { body }, 403, 'password_wrong');
  await person.api.refusedFields('changeEmail', { body: { email: 'nobody' } }, 'email', 'password');
});

test('change_needsACodeWhereThereIsASecondFactor', async () => {
  const manager = await world.manager();
  const body = { email: newAddress(), password: manager.password };
  await manager.api.refused('changeEmail', { body }, 403, 'totp_required');
  await manager.api.call('changeEmail', { body: { ...body, code: await manager.authenticator?.nextCode() } });
});

test('change_looksTheSameForATakenAddress_andTellsItsOwner', async () => {
  const [person, other, curious] = [await world.investor(), await world.investor(), await world.investor()];
  const ask = (asking: Person, email: string) =>
    asking.api.send('changeEmail', { body: { email, password: asking.password } });
  for (let turn = 0; turn < 4; ++turn) {
    // the registration's was the first of five
    assert.equal((await ask(person, newAddress())).status, 204);
    assert.equal((await ask(curious, other.email)).status, 204);
  }
  assert.equal((await ask(person, newAddress())).json.reason, 'too_many_attempts');
  assert.equal((await ask(curious, other.email)).json.reason, 'too_many_attempts');
  await world.sandbox.waitForMail(curious.email, /is to change/);
  await world.sandbox.waitForMail(other.email, /Somebody named your email address/);
  const subjects = (await world.sandbox.mailsTo(other.email)).map(({ subject }) => subject);
  assert.equal(subjects.filter((subject) => verifySubject.test(subject)).length, 1); // of its own registration
});

test('change_slowsPasswordGuessingDown', async () => {
  const person = await world.investor();
  const body = { email: newAddress(), password: 'a guess' };
  await guessUntilSlowed('password_wrong', () => person.api.send('changeEmail', { body }));
});

test('verify_refusesAnAddressTakenMeanwhile', async () => {
  const person = await world.investor();
  const email = newAddress();
  await person.api.call('changeEmail', { body: { email, password: person.password } });
  const token = await person.mailedToken(verifySubject, email);
  await world.person({ email }).signUp('investor');
  await person.api.refused('verifyEmail', { body: { token } }, 409, 'email_taken');
});

test('verify_refusesUnknownTokensAndBoundsTheirNumber', async () => {
  const { api } = world.person();
  const guess = () => api.send('verifyEmail', { body: { token: randomBytes(32).toString('base64url') } });
  assert.equal((await guess()).json.reason, 'token_unknown');
  await api.refusedFields('verifyEmail', { body: {} }, 'token');
  let last = await guess();
  for (let turn = 0; turn < 40 && last.status !== 429; ++turn) last = await guess();
  assert.equal(last.json.reason, 'too_many_attempts');
});
