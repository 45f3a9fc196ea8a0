// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: a verification follows what the provider really decided, whatever happens to its webhooks.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { defaultConfig } from '../sandbox/config.ts';
import { hmacHex } from '../sandbox/sumsub_auth.ts';
import { levelNames, verify, waitForVerification } from '../harness/flows.ts';
import type { Person } from '../harness/person.ts';
import { until } from '../harness/processes.ts';
import { worldForFile } from '../harness/test_world.ts';

const world = await worldForFile({ admins: 1 });
const { sandbox, chain } = world;
let investor: Person;
before(async () => {
  investor = await newInvestor();
});

async function newInvestor(): Promise<Person> {
  const person = await world.investor();
  await person.linkWallet();
  return person;
}

const start = (person: Person, level: 'identity' | 'accredited' = 'identity') =>
  person.api.call('startVerification', { body: { level } });
const chainVerification = (person: Person) =>
  chain.read<{ topics: bigint; expiresAt: number }>(
    'IdentityRegistry',
    chain.deployment.contracts.identityRegistry,
    'verificationOf',
    [person.account.address],
  );
const isVerified = (person: Person) =>
  chain.read<boolean>('IdentityRegistry', chain.deployment.contracts.identityRegistry, 'isVerified', [
    person.account.address,
  ]);

test('start_needsAWallet', async () => {
  const person = await world.investor();
  await person.api.refused('startVerification', { body: { level: 'identity' } }, 409, 'wallet_required');
});

test('start_refusesUnknownLevel', async () => {
  await investor.api.refusedFields('startVerification', { body: { level: 'royal' } }, 'level');
});

test('start_givesATokenAndAPage_andAgainNewOnes', async () => {
  const first = await start(investor);
  const second = await start(investor);
  assert.equal(first.verification.id, second.verification.id);
  assert.equal(first.verification.state, 'STARTED');
  assert.notEqual(first.sdk_token, second.sdk_token);
  assert.notEqual(first.page_url, second.page_url);
  assert.match(await (await fetch(second.page_url)).text(), /Verify your identity/);
});

test('green_putsTheClaimOnChain', async () => {
  const person = await newInvestor();
  const verification = await verify(sandbox, person, 'ESP');
  assert.equal(verification.state, 'APPROVED');
  assert.equal(verification.country, 'ES');
  assert.equal(await isVerified(person), true);
});

test('green_isMailedAndNotified', async () => {
  const person = await newInvestor();
  await verify(sandbox, person);
  await sandbox.waitForMail(person.email, /./);
  const { items } = await person.api.call('listNotifications');
  assert.ok(items.some(({ kind }) => kind.startsWith('verification_')));
});

test('red_keepsTheReasonsAndNothingOnChain', async () => {
  const person = await newInvestor();
  await start(person);
  const rejectLabels = ['FORGERY', 'BLACKLIST'];
  await sandbox.decide({
    externalUserId: person.user.id,
    reviewAnswer: 'RED',
    rejectLabels,
    reviewRejectType: 'FINAL',
    country: 'DEU',
  });
  const verification = await waitForVerification(person, 'identity', ({ state }) => state === 'REJECTED');
  assert.deepEqual(verification.reasons.sort(), rejectLabels.sort());
  assert.equal(await isVerified(person), false);
});

test('redAndThenGreen_isApprovedAfterARetry', async () => {
  const person = await newInvestor();
  await start(person);
  await sandbox.decide({
    externalUserId: person.user.id,
    reviewAnswer: 'RED',
    rejectLabels: ['UNSATISFACTORY_PHOTOS'],
  });
  await waitForVerification(person, 'identity', ({ state }) => state === 'REJECTED');
  await verify(sandbox, person);
  assert.equal(await isVerified(person), true);
});

test('greenAndThenRed_takesTheClaimBack', async () => {
  const person = await newInvestor();
  await verify(sandbox, person);
  await sandbox.decide({
    externalUserId: person.user.id,
    reviewAnswer: 'RED',
    rejectLabels: ['FRAUDULENT_PATTERNS'],
    reviewRejectType: 'FINAL',
  });
  await waitForVerification(person, 'identity', ({ state, on_chain }) => state === 'REVOKED' && !on_chain);
  assert.equal(await isVerified(person), false);
});

test('revokedButNotForGood_mayTryAgainOnTheSameDocuments_andAFinalRefusalMayNot', async () => {
  const person = await newInvestor();
  const validUntil = new Date(Date.now() + 100 * 86_400_000).toISOString().slice(0, 10);
  const green = { externalUserId: person.user.id, reviewAnswer: 'GREEN' as const, country: 'DEU', validUntil };
  await start(person);
  await sandbox.decide(green);
  await waitForVerification(person, 'identity', ({ on_chain }) => on_chain);
  const red = { externalUserId: person.user.id, reviewAnswer: 'RED' as const, rejectLabels: ['UNSATISFACTORY_PHOTOS'] };
  await sandbox.decide(red);
  await waitForVerification(person, 'identity', ({ state, on_chain }) => state === 'REVOKED' && !on_chain);
  const { sdk_token } = await person.api.call('startVerification', { body: { level: 'identity' } });
  assert.ok(sdk_token);
  await sandbox.decide(green); // which makes the same claim, but for the decision
  await waitForVerification(person, 'identity', ({ on_chain }) => on_chain);
  assert.equal(await isVerified(person), true);
  await sandbox.decide({ ...red, reviewRejectType: 'FINAL' });
  await waitForVerification(person, 'identity', ({ state }) => state === 'REVOKED');
  await person.api.refused('startVerification', { body: { level: 'identity' } }, 409, 'wrong_state');
});

test('greenOnDocumentsThatRanOut_isARefusalThatSaysSo_andBeginsAnew', async () => {
  const person = await newInvestor();
  await start(person);
  const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
  await sandbox.decide({
    externalUserId: person.user.id,
    reviewAnswer: 'GREEN',
    country: 'DEU',
    validUntil: yesterday,
  });
  const refused = await waitForVerification(person, 'identity', ({ state }) => state === 'REJECTED');
  assert.deepEqual(refused.reasons, ['document_expired']);
  await sandbox.waitForMail(person.email, /not approved/);
  await start(person);
  await verify(sandbox, person);
  assert.equal(await isVerified(person), true);
});

test('red_isToldWithoutTheReasons_andNeitherMailedNorLogged', async () => {
  const person = await newInvestor();
  await start(person);
  await sandbox.decide({ externalUserId: person.user.id, reviewAnswer: 'RED', rejectLabels: ['COMPROMISED_PERSONS'] });
  const { reasons } = await waitForVerification(person, 'identity', ({ state }) => state === 'REJECTED');
  assert.deepEqual(reasons, ['COMPROMISED_PERSONS']);
  const { text } = await sandbox.waitForMail(person.email, /not approved/);
  assert.doesNotMatch(text, /COMPROMISED/);
  const { items } = await person.api.call('listNotifications');
  assert.doesNotMatch(JSON.stringify(items), /COMPROMISED/);
  assert.doesNotMatch(world.server.log(), /COMPROMISED|Sample/);
});

test('validUntil_endsTheClaimWithTheDocuments', async () => {
  const person = await newInvestor();
  await start(person);
  const soon = new Date(Date.now() + 100 * 86_400_000).toISOString().slice(0, 10);
  await sandbox.decide({ externalUserId: person.user.id, reviewAnswer: 'GREEN', country: 'DEU', validUntil: soon });
  const { expires_at } = await waitForVerification(person, 'identity', ({ on_chain }) => on_chain);
  assert.equal(Date.parse(expires_at ?? ''), Date.parse(soon) + 86_400_000);
  const onChain = await chainVerification(person);
  assert.equal(Number(onChain.expiresAt) * 1000, Date.parse(expires_at ?? ''));
});

test('accreditationLost_keepsTheIdentityAndItsEnd', async () => {
  const person = await newInvestor();
  await verify(sandbox, person);
  const { expiresAt } = await chainVerification(person);
  await start(person, 'accredited');
  const soon = new Date(Date.now() + 50 * 86_400_000).toISOString().slice(0, 10);
  const accredited = { externalUserId: person.user.id, levelName: levelNames.accredited };
  await sandbox.decide({ ...accredited, reviewAnswer: 'GREEN', country: 'DEU', validUntil: soon });
  await waitForVerification(person, 'accredited', ({ on_chain }) => on_chain);
  assert.ok((await chainVerification(person)).expiresAt < expiresAt);

  await sandbox.decide({ ...accredited, reviewAnswer: 'RED', reviewRejectType: 'FINAL' });
  await waitForVerification(person, 'accredited', ({ state, on_chain }) => state === 'REVOKED' && !on_chain);
  const after = await until('the registry to read again', async () => {
    const verification = await chainVerification(person);
    return verification.expiresAt === expiresAt && verification;
  });
  assert.equal(after.topics, 1n << 1n);
  assert.equal(await isVerified(person), true);
});

test('accredited_isALevelOfItsOwn', async () => {
  const person = await newInvestor();
  await verify(sandbox, person);
  const accredited = await verify(sandbox, person, 'DEU', 'accredited');
  assert.equal(accredited.state, 'APPROVED');
  const { items } = await person.api.call('listVerifications');
  assert.deepEqual(items.map(({ level }) => level).sort(), ['accredited', 'identity']);
});

test('webhooks_duplicatedAndReordered_changeNothing', async () => {
  const person = await newInvestor();
  await start(person);
  await sandbox.setWebhooks({ duplicate: 3, reorder: 2 });
  await sandbox.decide({
    externalUserId: person.user.id,
    levelName: levelNames.identity,
    reviewAnswer: 'GREEN',
    country: 'FRA',
  });
  const verification = await waitForVerification(person, 'identity', ({ on_chain }) => on_chain);
  await sandbox.setWebhooks({});
  await sleep(300);
  const { items } = await person.api.call('listVerifications');
  assert.deepEqual(items, [verification]);
  const transactions = await world.admin.api.call('listChainTransactions');
  assert.equal(transactions.items.filter(({ reference }) => reference.includes(verification.id)).length, 1);
});

test('start_saysWhenTheProviderFails', async () => {
  const person = await newInvestor();
  await sandbox.setFaults({ failNext: 20, failStatus: 500 });
  const answer = await person.api.send('startVerification', { body: { level: 'identity' } });
  await sandbox.setFaults({});
  assert.equal(answer.status, 502);
  assert.equal(answer.json.code, 'provider_failed');
  assert.equal((await start(person)).verification.state, 'STARTED');
});

function webhook(body: string, headers: Record<string, string> = {}) {
  const digest = hmacHex(defaultConfig.sumsub.webhookSecret, body);
  return {
    raw: { type: 'application/json', data: body },
    headers: { 'x-payload-digest': digest, 'x-payload-digest-alg': 'HMAC_SHA256_HEX', ...headers },
  };
}

const reviewed = (person: Person) =>
  JSON.stringify({
    applicantId: 'ab'.repeat(12),
    inspectionId: 'cd'.repeat(12),
    correlationId: `req-${Math.random()}`,
    levelName: levelNames.identity,
    externalUserId: `${person.user.id}:identity`,
    type: 'applicantReviewed',
    reviewStatus: 'completed',
    reviewResult: { reviewAnswer: 'GREEN' },
    createdAtMs: '2026-01-01 00:00:00.000',
  });

test('webhook_refusesAWrongOrMissingDigest', async () => {
  const { api } = world.person();
  const body = reviewed(investor);
  for (const digest of ['', 'ab'.repeat(32), 'short', hmacHex('another secret', body)]) {
    const answer = await api.send('receiveSumsubWebhook', webhook(body, { 'x-payload-digest': digest }));
    assert.equal(answer.status, 401);
    assert.equal(answer.json.code, 'unauthenticated');
  }
});

test('webhook_refusesAChangedBody', async () => {
  const body = reviewed(investor);
  const { headers } = webhook(body);
  const changed = { raw: { type: 'application/json', data: body.replace('GREEN', 'RED__') }, headers };
  assert.equal((await world.person().api.send('receiveSumsubWebhook', changed)).status, 401);
});

test('webhook_refusesSignedNonsense', async () => {
  assert.equal((await world.person().api.send('receiveSumsubWebhook', webhook('{'))).status, 400);
});

test('webhook_signedButUntrue_changesNothing', async () => {
  const person = await newInvestor();
  await start(person);
  await world.person().api.call('receiveSumsubWebhook', webhook(reviewed(person)));
  await sleep(400);
  const { items } = await person.api.call('listVerifications');
  assert.notEqual(items[0]?.state, 'APPROVED');
  assert.equal(await isVerified(person), false);
});

test('webhook_aboutAStranger_isTakenAndForgotten', async () => {
  await world
    .person()
    .api.call(
      'receiveSumsubWebhook',
      webhook(reviewed(investor).replaceAll(investor.user.id, `usr_${'0'.repeat(26)}`)),
    );
});
