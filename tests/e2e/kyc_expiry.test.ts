// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: nobody's verification ends unannounced: mails and notifications come before the end, when something has to be done
// about it, and at the end; each once.
import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { after, test } from 'node:test';
import type { VerificationLevel } from '../harness/api_types.ts';
import { openReader } from '../harness/database_reader.ts';
import { levelNames, verifiedInvestor, verify, waitForVerification } from '../harness/flows.ts';
import type { Person } from '../harness/person.ts';
import { until } from '../harness/processes.ts';
import { worldForFile } from '../harness/test_world.ts';

const kycPollSeconds = 1;
let closeDatabase = async () => {};
after(() => closeDatabase()); // before the world, which takes the database away
const world = await worldForFile({ admins: 1, kycPollSeconds });
const { chain, sandbox } = world;
const { identityRegistry } = chain.deployment.contracts;
const database = await openReader(world.database.url);
closeDatabase = () => database.close();
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

const investor = () => verifiedInvestor(world, { usdc: 0n });
const isVerified = ({ account }: Person) =>
  chain.read<boolean>('IdentityRegistry', identityRegistry, 'isVerified', [account.address]);
const topicsOf = async ({ account }: Person) =>
  (await chain.read<{ topics: bigint }>('IdentityRegistry', identityRegistry, 'verificationOf', [account.address]))
    .topics;
/** A bit for each claim topic. */
const identityOnly = 1n << 1n;
const inDays = (days: number) => new Date(Date.now() + days * dayMs).toISOString().slice(0, 10);

/**
 * A look at the provider that comes late, such as for the webhook of the approval, finds that it stands by the person, and renews
 * a claim whose end is near: so none may be left when that end is moved.
 */
async function requireNobodyIsLookedUp(): Promise<void> {
  const waiting = "SELECT id FROM jobs WHERE queue IN ('inbox.sumsub', 'kyc.check') AND done_at IS NULL";
  await until('all webhooks to be sent', async () => (await sandbox.webhooks()).pending === 0);
  await until('everybody to be looked up', async () => (await database.rows(waiting)).length === 0);
}

/** As if so much of the claim's time had passed that this much is left of it. Answers its end. */
async function leaveTime(person: Person, level: VerificationLevel, leftMs: number): Promise<string> {
  await requireNobodyIsLookedUp();
  const end = Date.now() + leftMs;
  const whose = `user_id = '${person.user.id}' AND level = '${level}'`;
  const rows = await world.database.execute(`UPDATE kyc_verifications SET expires_at = ${end} WHERE ${whose}`);
  assert.equal(rows, 1);
  return new Date(end).toISOString();
}

/** The provider is asked again, as it is every few hours. */
const lookUp = (person: Person) =>
  world.database.execute(`UPDATE kyc_verifications SET checked_at = 0 WHERE user_id = '${person.user.id}'`);

async function mails(person: Person, subject: RegExp): Promise<string[]> {
  return (await sandbox.mailsTo(person.email)).filter((mail) => subject.test(mail.subject)).map(({ text }) => text);
}

/** The one mail about it, and the one notification, which says the same; also after the timer has looked again. */
async function requireToldOnce(person: Person, kind: string, subject: RegExp, params: Record<string, unknown>) {
  const notices = async () => {
    const { items } = await person.api.call('listNotifications');
    return items.filter((item) => item.kind === kind && item.params.days === params.days);
  };
  const { text } = await sandbox.waitForMail(person.email, subject);
  await sleep(2.5 * kycPollSeconds * 1000);
  assert.equal((await mails(person, subject)).length, 1);
  const [notice, ...more] = await notices();
  assert.deepEqual(more, []);
  assert.deepEqual(notice?.params, params);
  assert.match(text, new RegExp(`${params.level} verification`));
  return text;
}

test('theEndOfAnIdentity_isAnnounced30_7_and1DaysBefore', async () => {
  const person = await investor();
  const level = 'identity';
  await leaveTime(person, level, 31 * dayMs);
  await sleep(2.5 * kycPollSeconds * 1000);
  assert.deepEqual(await mails(person, /ends soon/), []);
  for (const days of [30, 7, 1]) {
    const expires_at = await leaveTime(person, level, days * dayMs - 1);
    const subject = new RegExp(`Days left: ${days}$`);
    const text = await requireToldOnce(person, 'verification_expiring', subject, { level, days, expires_at });
    assert.ok(text.includes(expires_at), text);
  }
  assert.equal((await mails(person, /ends soon/)).length, 3);
  assert.deepEqual(await mails(person, /expired|renewed/), []);
  const { items } = await world.admin.api.call('listExpiringVerifications', { query: { within_days: 1 } });
  assert.deepEqual(
    items.map(({ user_id }) => user_id),
    [person.user.id],
  );
});

test('anAccreditation_isAnnounced_andEndsWithoutTheIdentity', async () => {
  const person = await investor();
  const level = 'accredited';
  await verify(sandbox, person, 'DEU', level);
  assert.notEqual(await topicsOf(person), identityOnly);
  let expires_at = await leaveTime(person, level, 7 * dayMs - 1);
  await requireToldOnce(person, 'verification_expiring', /Days left: 7$/, { level, days: 7, expires_at });

  expires_at = await leaveTime(person, level, hourMs); // it goes an hour early, as the identity would end with it
  await requireToldOnce(person, 'verification_expired', /has expired/, { level, expires_at });
  await waitForVerification(person, level, ({ state, on_chain }) => state === 'EXPIRED' && !on_chain);
  await until('the claim to be gone', async () => (await topicsOf(person)) === identityOnly);
  await waitForVerification(person, 'identity', ({ state, on_chain }) => state === 'APPROVED' && on_chain);
  assert.equal(await isVerified(person), true);
  assert.equal((await mails(person, /expired/)).length, 1);
});

test('aClaimThatTheProviderStandsBy_isRenewed_andThePersonToldUntilWhen', async () => {
  const person = await investor();
  const before = await leaveTime(person, 'identity', 10 * dayMs);
  await lookUp(person);
  const { text } = await sandbox.waitForMail(person.email, /is renewed/);
  const { expires_at } = await waitForVerification(person, 'identity', (now) => now.expires_at !== before);
  assert.ok(Date.parse(expires_at ?? '') > Date.now() + 364 * dayMs);
  assert.ok(text.includes(String(expires_at)), text);
  await requireToldOnce(person, 'verification_renewed', /is renewed/, { level: 'identity', expires_at });
  assert.deepEqual(await mails(person, /expired|verify yourself again/), []);
});

test('documentsThatRunOut_askForThePerson_whoCanGoOnWithoutAGap', async () => {
  const person = await world.investor();
  await person.linkWallet();
  await person.api.call('startVerification', { body: { level: 'identity' } });
  const decision = { externalUserId: person.user.id, levelName: levelNames.identity, reviewAnswer: 'GREEN' } as const;
  await sandbox.decide({ ...decision, country: 'DEU', validUntil: inDays(10) });
  const { expires_at } = await waitForVerification(person, 'identity', ({ on_chain }) => on_chain);
  await lookUp(person);
  const subject = /verify yourself again/;
  const told = { level: 'identity', expires_at };
  const text = await requireToldOnce(person, 'verification_renewal_needed', subject, told);
  assert.ok(text.includes(String(expires_at)), text);
  await lookUp(person); // the question is not put twice
  await requireToldOnce(person, 'verification_renewal_needed', subject, told);

  await person.api.call('startVerification', { body: { level: 'identity' } });
  await sandbox.decide({ ...decision, validUntil: inDays(400) });
  await sandbox.waitForMail(person.email, /is renewed/);
  await waitForVerification(person, 'identity', (now) => now.on_chain && now.expires_at !== expires_at);
  assert.deepEqual(await mails(person, /expired/), []);
});

/** The last one, as it takes the chain a year ahead. */
test('anIdentityThatEnds_isToldSo_andIsNoLongerVerified', async () => {
  const person = await investor();
  await world.rpc('evm_increaseTime', [366 * 86_400]);
  await world.rpc('evm_mine');
  const expires_at = await leaveTime(person, 'identity', 0);
  const told = { level: 'identity', expires_at };
  await requireToldOnce(person, 'verification_expired', /has expired/, told);
  await waitForVerification(person, 'identity', ({ state, on_chain }) => state === 'EXPIRED' && !on_chain);
  assert.equal(await isVerified(person), false);
  assert.deepEqual(await mails(person, /ends soon|renewed/), []);
});
