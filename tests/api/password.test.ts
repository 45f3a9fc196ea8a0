// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: a forgotten password can be replaced by who reads the account's mail, and by nobody else; a known one by its owner.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { guessUntilSlowed } from '../harness/guessing.ts';
import type { Person } from '../harness/person.ts';
import { worldForFile } from '../harness/test_world.ts';

const world = await worldForFile({ admins: 1 });

const resetSubject = /Set a new password/;
const fresh = 'quite another secret';

async function resetToken(person: Person): Promise<string> {
  await world.person().api.call('forgotPassword', { body: { email: person.email } });
  return person.mailedToken(resetSubject);
}

test('reset_setsThePasswordOnceAndEndsAllSessions', async () => {
  const person = await world.investor();
  const body = { token: await resetToken(person), password: fresh };
  const { api } = world.person();
  await api.call('resetPassword', { body });
  await person.api.refused('getSession', {}, 401, 'no_session');
  const old = { email: person.email, password: person.password };
  await api.refused('logIn', { body: old }, 401, 'invalid_credentials');
  await api.logIn(person.email, fresh);
  await api.refused('resetPassword', { body }, 422, 'token_used');
  await world.sandbox.waitForMail(person.email, /Your password was changed/);
});

test('reset_doesNotGoAroundTheSecondFactor', async () => {
  const manager = await world.manager();
  const { api } = world.person();
  await api.call('resetPassword', { body: { token: await resetToken(manager), password: fresh } });
  await api.refused('logIn', { body: { email: manager.email, password: fresh } }, 401, 'totp_required');
});

test('reset_refusesBadPasswords', async () => {
  const person = await world.investor();
  const token = await resetToken(person);
  const { api } = world.person();
  await api.refusedFields('resetPassword', { body: { token, password: 'short' } }, 'password');
  await api.refusedFields('resetPassword', { body: { token, password: person.email } }, 'password');
  await api.call('resetPassword', { body: { token, password: fresh } });
});

test('forgot_answersAlikeForNobodyAndMailsNobody', async () => {
  const { api } = world.person();
  const email = 'nobody-at-all@example.com';
  const answer = await api.send('forgotPassword', { body: { email } });
  assert.equal(answer.status, 204);
  await resetToken(await world.investor()); // whose mail was asked for later, and came
  assert.deepEqual(await world.sandbox.mailsTo(email), []);
});

test('forgot_mailsThreeTimesInAQuarterOfAnHour', async () => {
  const person = await world.investor();
  for (let turn = 0; turn < 4; ++turn)
    await world.person().api.call('forgotPassword', { body: { email: person.email } });
  await resetToken(await world.investor());
  const mails = await world.sandbox.mailsTo(person.email);
  assert.equal(mails.filter(({ subject }) => resetSubject.test(subject)).length, 3);
});

test('change_needsTheOldOneAndEndsTheOtherSessions', async () => {
  const person = await world.investor();
  const other = world.person();
  await other.api.logIn(person.email, person.password);
  const change = (password: string, new_password: string) => ({ body: { password, new_password } });
  await person.api.refused('changePassword', change('wrong', fresh), 403, 'password_wrong');
  await person.api.refusedFields('changePassword', change(person.password, 'aaaaaaaaaaaa'), 'new_password');
  await person.api.call('changePassword', change(person.password, fresh));
  await other.api.refused('getSession', {}, 401, 'no_session');
  await person.api.call('getSession');
  await other.api.logIn(person.email, fresh);
});

test('change_isBoundedAndMailsOnlyAnAddressThatWasProved', async () => {
  const person = await (await world.person().signUp('investor')).logIn();
  const change = () =>
    person.api.send('changePassword', { body: { password: person.password, new_password: person.password } });
  for (let turn = 0; turn < 5; ++turn) assert.equal((await change()).status, 204);
  const { status, json } = await change();
  assert.equal(`${status} ${json.reason}`, '429 too_many_attempts');
  assert.ok(json.params.retry_after_seconds > 3000);
  await resetToken(await world.investor()); // mails that were asked for later came
  const subjects = (await world.sandbox.mailsTo(person.email)).map(({ subject }) => subject);
  assert.ok(
    subjects.every((subject) => !/was changed/.test(subject)),
    subjects.join(),
  );
});

test('change_leavesTheOwnersLinkGood', async () => {
  const person = await world.investor();
  const token = await resetToken(person);
  await person.api.call('changePassword', { body: { password: person.password, new_password: fresh } });
  await world.person().api.call('resetPassword', { body: { token, password: 'the third long secret' } });
});

test('change_slowsGuessingDown', async () => {
  const person = await world.investor();
  const body = { password: 'a guess', new_password: fresh };
  await guessUntilSlowed('password_wrong', () => person.api.send('changePassword', { body }));
});

// Last, as they slow the next test down.
test('forgot_isBoundedPerAddress', async () => {
  const { api } = world.person();
  const ask = () => api.send('forgotPassword', { body: { email: 'somebody@example.com' } });
  let last = await ask();
  for (let turn = 0; turn < 10 && last.status !== 429; ++turn) last = await ask();
  assert.equal(last.json.reason, 'too_many_attempts');
  assert.ok(Number(last.headers.get('retry-after')) >= 1);
});

test('reset_boundsTheNumberOfGuesses', async () => {
  const { api } = world.person();
  const guess = () => api.send('resetPassword', { body: { token: 'x'.repeat(43), password: fresh } });
  let last = await guess();
  assert.equal(last.json.reason, 'token_unknown');
  for (let turn = 0; turn < 40 && last.status !== 429; ++turn) last = await guess();
  assert.equal(last.json.reason, 'too_many_attempts');
});
