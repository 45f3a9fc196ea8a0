// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: people see where they are signed in and end what should not be; a wallet that was linked signs in too.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts';
import type { Person } from '../harness/person.ts';
import { worldForFile } from '../harness/test_world.ts';

const world = await worldForFile({ admins: 1 });

async function signedChallenge(person: Person, account = person.account) {
  const { api } = world.person();
  const { message } = await api.call('createSignInChallenge', { body: { address: account.address } });
  return { message, signature: await account.signMessage({ message }) };
}

async function investorWithWallet(): Promise<Person> {
  const person = await world.investor();
  await person.linkWallet();
  return person;
}

test('list_tellsSessionsApart', async () => {
  const person = await world.investor();
  const headers = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' };
  const { email, password } = person;
  await world.person().api.send('logIn', { body: { email, password }, headers });
  const { items } = await person.api.call('listSessions');
  assert.equal(items.length, 2);
  assert.deepEqual(
    items.map(({ device, network, is_current }) => [device, network, is_current]),
    [
      ['Firefox on Linux', '127.0.0.0/24', false],
      ['node', '127.0.0.0/24', true],
    ],
  );
});

test('revoke_endsOneOfMineOnly', async () => {
  const [person, stranger] = [await world.investor(), await world.investor()];
  const other = await world.person({ email: person.email, password: person.password }).logIn();
  const { items } = await person.api.call('listSessions');
  const path = { session_id: items.find(({ is_current }) => !is_current)?.id ?? '' };
  await stranger.api.refused('revokeSession', { path }, 404, 'not_found');
  await person.api.call('revokeSession', { path });
  await other.api.refused('getSession', {}, 401, 'no_session');
  await person.api.call('getSession');
});

test('revokeOthers_leavesThisOne', async () => {
  const person = await world.investor();
  const others = [];
  for (let turn = 0; turn < 2; ++turn)
    others.push(await world.person({ email: person.email, password: person.password }).logIn());
  await person.api.call('revokeOtherSessions');
  for (const other of others) await other.api.refused('getSession', {}, 401, 'no_session');
  assert.equal((await person.api.call('listSessions')).items.length, 1);
});

test('walletLogIn_opensASessionOnce', async () => {
  const person = await investorWithWallet();
  const body = await signedChallenge(person);
  assert.match(body.message, /^127\.0\.0\.1:\d+ wants you to sign in with your Ethereum account:/);
  const { api } = world.person();
  const session = await api.call('logInWithWallet', { body });
  assert.equal(session.user.id, person.user.id);
  await api.call('getSession');
  await world.person().api.refused('logInWithWallet', { body }, 401, 'challenge_used');
});

test('walletLogIn_refusesWhatWasNotSignedByALinkedWallet', async () => {
  const person = await investorWithWallet();
  const stranger = privateKeyToAccount(generatePrivateKey());
  const { api } = world.person();
  const refused = (body: object, reason: string, status = 401) =>
    api.refused('logInWithWallet', { body }, status, reason);

  const unlinked = await signedChallenge(person, stranger);
  await refused(unlinked, 'wallet_not_linked');
  const body = await signedChallenge(person);
  const signature = await stranger.signMessage({ message: body.message });
  await refused({ ...body, signature }, 'wrong_signer');
  const message = body.message.replace('Chain ID: 31337', 'Chain ID: 1');
  await refused({ message, signature: await person.account.signMessage({ message }) }, 'challenge_unknown');
  await refused({ ...body, signature: `0x${'00'.repeat(65)}` }, 'signature_invalid', 422);
  await api.refusedFields('logInWithWallet', { body: { message: 'x', signature: '0x12' } }, 'signature');
});

test('walletLogIn_refusesTheMessageOfALink', async () => {
  const person = await world.investor();
  const { message } = await person.api.call('createWalletChallenge', { body: { address: person.account.address } });
  const body = { message, signature: await person.account.signMessage({ message }) };
  await world.person().api.refused('logInWithWallet', { body }, 401, 'challenge_unknown');
});

test('walletLogIn_asksForTheSecondFactor', async () => {
  const body = await signedChallenge(world.admin);
  const { api } = world.person();
  await api.refused('logInWithWallet', { body }, 401, 'totp_required');
  await api.refused('logInWithWallet', { body: { ...body, code: '000000' } }, 401, 'totp_invalid');
  const code = await world.admin.authenticator?.nextCode();
  const session = await api.call('logInWithWallet', { body: { ...body, code } });
  assert.deepEqual(session.user.roles, ['admin']);
});

test('challenge_isBoundedPerAddress', async () => {
  const { api } = world.person();
  const body = { address: privateKeyToAccount(generatePrivateKey()).address };
  let last = await api.send('createSignInChallenge', { body });
  for (let turn = 0; turn < 40 && last.status !== 429; ++turn) last = await api.send('createSignInChallenge', { body });
  assert.equal(last.json.reason, 'too_many_attempts');
});
