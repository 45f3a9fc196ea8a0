// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: a wallet is linked by its own signature only, once, to one account, and its owner can take it away.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { generatePrivateKey, privateKeyToAccount, type PrivateKeyAccount } from 'viem/accounts';
import { guessUntilSlowed } from '../harness/guessing.ts';
import type { Person } from '../harness/person.ts';
import { worldForFile } from '../harness/test_world.ts';

const world = await worldForFile({ admins: 1 });
let investor: Person;
let other: Person;
before(async () => {
  [investor, other] = await Promise.all([world.investor(), world.investor()]);
});

const newAccount = () => privateKeyToAccount(generatePrivateKey());
const challengeFor = (person: Person, address: string) =>
  person.api.call('createWalletChallenge', { body: { address } });

test('challenge_isAnEip4361Message', async () => {
  const { address } = newAccount();
  const { message, nonce, expires_at } = await challengeFor(investor, address.toLowerCase());
  assert.ok(
    message.startsWith(`${new URL(world.url).host} wants you to sign in with your Ethereum account:\n${address}\n`),
  );
  assert.ok(message.includes('Chain ID: 31337'));
  assert.ok(message.includes(`Nonce: ${nonce}`));
  assert.ok(Date.parse(expires_at) > Date.now());
});

test('challenge_refusesMalformedAddress', async () => {
  for (const address of ['0x12', 'me', `0x${'0'.repeat(40)}`])
    await investor.api.refusedFields('createWalletChallenge', { body: { address } }, 'address');
});

test('link_answersWithTheChecksummedAddress', async () => {
  const wallet = await investor.linkWallet();
  assert.equal(wallet.address, investor.account.address);
  const { items } = await investor.api.call('listWallets');
  assert.ok(items.some((item) => item.id === wallet.id));
});

test('link_keepsTheLabel', async () => {
  const account = newAccount();
  const { message } = await challengeFor(investor, account.address);
  const signature = await account.signMessage({ message });
  const wallet = await investor.api.call('linkWallet', {
    body: { message, signature, label: 'Ledger', password: investor.password },
  });
  assert.equal(wallet.label, 'Ledger');
});

test('link_refusesAnotherWalletsSignature', async () => {
  const { message } = await challengeFor(investor, newAccount().address);
  const signature = await newAccount().signMessage({ message });
  await investor.api.refused(
    'linkWallet',
    { body: { message, signature, password: investor.password } },
    422,
    'wrong_signer',
  );
});

test('link_refusesAChangedMessage', async () => {
  const account = newAccount();
  const { message } = await challengeFor(investor, account.address);
  const changed = message.replace('31337', '1');
  const signature = await account.signMessage({ message: changed });
  await investor.api.refused(
    'linkWallet',
    { body: { message: changed, signature, password: investor.password } },
    422,
    'challenge_unknown',
  );
});

test('link_refusesAnothersChallenge', async () => {
  const account = newAccount();
  const { message } = await challengeFor(other, account.address);
  const signature = await account.signMessage({ message });
  await investor.api.refused(
    'linkWallet',
    { body: { message, signature, password: investor.password } },
    422,
    'challenge_unknown',
  );
});

test('link_refusesAUsedChallenge', async () => {
  const account = newAccount();
  const { message } = await challengeFor(investor, account.address);
  const body = { message, signature: await account.signMessage({ message }), password: investor.password };
  await investor.api.call('linkWallet', { body });
  await investor.api.refused('linkWallet', { body }, 422, 'challenge_used');
});

test('link_refusesOnesOwnWalletAgain', async () => {
  const account = newAccount();
  await investor.linkWallet(account);
  const { message } = await challengeFor(investor, account.address);
  const signature = await account.signMessage({ message });
  await investor.api.refused(
    'linkWallet',
    { body: { message, signature, password: investor.password } },
    409,
    'wallet_already_linked',
  );
});

test('link_refusesAWalletOfAnotherAccount', async () => {
  const account = newAccount();
  await other.linkWallet(account);
  const { message } = await challengeFor(investor, account.address);
  const signature = await account.signMessage({ message });
  await investor.api.refused(
    'linkWallet',
    { body: { message, signature, password: investor.password } },
    409,
    'wallet_taken',
  );
});

test('link_asksForTheOwnersPasswordAndCode_andTellsByMail', async () => {
  const person = await world.investor();
  const account = newAccount();
  const { message } = await challengeFor(person, account.address);
  const body = { message, signature: await account.signMessage({ message }) };
  await person.api.refusedFields('linkWallet', { body }, 'password');
  const guess = { ...body, password: 'a borrowed browser' };
  await person.api.refused('linkWallet', { body: guess }, 403, 'password_wrong');
  await person.enrolTotp();
  const { password } = person;
  await person.api.refused('linkWallet', { body: { ...body, password } }, 403, 'totp_required');
  await person.api.refused('linkWallet', { body: { ...body, password, code: '000000' } }, 403, 'totp_invalid');
  assert.deepEqual((await person.api.call('listWallets')).items, []);
  await person.api.call('linkWallet', { body: { ...body, ...(await person.proof()) } });
  await world.sandbox.waitForMail(person.email, /wallet was linked/);
});

test('link_refusesWhatIsNoSignature', async () => {
  const { message } = await challengeFor(investor, newAccount().address);
  await investor.api.refused(
    'linkWallet',
    { body: { message, signature: `0x${'ff'.repeat(65)}`, password: investor.password } },
    422,
    'signature_invalid',
  );
  await investor.api.refusedFields(
    'linkWallet',
    { body: { message, signature: '0x1234', password: investor.password } },
    'signature',
  );
});

test('link_refusesAMalleableSignature', async () => {
  const account = newAccount();
  const { message } = await challengeFor(investor, account.address);
  const signature = await account.signMessage({ message });
  const order = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;
  const highS = (order - BigInt(`0x${signature.slice(66, 130)}`)).toString(16).padStart(64, '0');
  const v = signature.endsWith('1b') ? '1c' : '1b';
  await investor.api.refused(
    'linkWallet',
    { body: { message, signature: signature.slice(0, 66) + highS + v, password: investor.password } },
    422,
    'signature_invalid',
  );
});

const signIn = async (account: PrivateKeyAccount) => {
  const { api } = world.person();
  const { message } = await api.call('createSignInChallenge', { body: { address: account.address } });
  return { api, body: { message, signature: await account.signMessage({ message }) } };
};

test('unlink_endsTheSignInOfAThiefsWallet_andTellsByMail', async () => {
  const [person, thief] = [await world.investor(), newAccount()];
  await person.linkWallet(thief);
  const { api, body } = await signIn(thief);
  await api.call('logInWithWallet', { body });
  const early = await signIn(thief);

  const path = { address: thief.address };
  await person.api.refusedFields('unlinkWallet', { path, body: {} }, 'password');
  await person.api.refused('unlinkWallet', { path, body: { password: 'a guess' } }, 403, 'password_wrong');
  await person.api.call('unlinkWallet', { path, body: await person.proof() });

  assert.deepEqual((await person.api.call('listWallets')).items, []);
  await api.refused('getSession', {}, 401, 'no_session');
  await early.api.refused('logInWithWallet', { body: early.body }, 401, 'wallet_not_linked');
  await world.sandbox.waitForMail(person.email, /wallet was taken from/);
  await person.api.refused('unlinkWallet', { path, body: await person.proof() }, 404, 'not_found');
  const { items } = await world.admin.api.call('listAuditLog', {
    query: { actor: person.user.id, action: 'wallet.unlinked' },
  });
  assert.equal(items.length, 1);
});

test('unlink_refusesTheWalletOfAnother_andFreesOnesOwn', async () => {
  const [person, account] = [await world.investor(), newAccount()];
  await person.linkWallet(account);
  const path = { address: account.address };
  await other.api.refused('unlinkWallet', { path, body: await other.proof() }, 404, 'not_found');
  await person.api.call('unlinkWallet', { path, body: await person.proof() });
  await other.linkWallet(account);
});

test('unlink_needsACodeWhereThereIsASecondFactor_andSlowsGuessingDown', async () => {
  const [person, account] = [await world.investor(), newAccount()];
  await person.linkWallet(account);
  await person.enrolTotp();
  const path = { address: account.address };
  const { password } = person;
  await person.api.refused('unlinkWallet', { path, body: { password } }, 403, 'totp_required');
  await guessUntilSlowed('password_wrong', () =>
    person.api.send('unlinkWallet', { path, body: { password: 'a guess' } }),
  );
});

test('listWallets_showsOnesOwnOnly', async () => {
  const mine = await investor.api.call('listWallets');
  const theirs = await other.api.call('listWallets');
  assert.ok(!theirs.items.some((wallet) => mine.items.some((item) => item.address === wallet.address)));
});

test('link_stopsAtTwentyWallets', async () => {
  const person = await world.investor();
  for (let count = 0; count < 20; ++count) await person.linkWallet(newAccount());
  const account = newAccount();
  const { message } = await challengeFor(person, account.address);
  const signature = await account.signMessage({ message });
  const body = { message, signature, password: person.password };
  const { params } = await person.api.refused('linkWallet', { body }, 422, 'too_many_wallets');
  assert.equal(params.max, 20);
});
