// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: however often and whenever the server is killed, everybody who registers, is verified, barred and verified again ends
// up with one identity on chain, one transaction per decision, and the right that the last decision gives.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { campaign, requireNoNonceGap } from '../harness/campaign.ts';
import { levelNames } from '../harness/flows.ts';
import { patiently } from '../harness/insistence.ts';
import { everyItem } from '../harness/pages.ts';
import type { Person } from '../harness/person.ts';
import { until } from '../harness/processes.ts';
import { worldForFile } from '../harness/test_world.ts';
import { troubleOutside } from '../harness/expected_errors.ts';

const workers = 3;

const world = await worldForFile({ kycPollSeconds: 1, kycRecheckSeconds: 1, expectedErrors: [troubleOutside] });
const { chain, sandbox } = world;
const registry = chain.deployment.contracts.identityRegistry;
const finished: Person[] = [];
let nonceBefore: number;

before(async () => {
  nonceBefore = await chain.operatorNonce();
});

/** A step that the server may have taken without being able to say so: then a repetition is refused with `done`. */
async function step(take: () => Promise<unknown>, done: RegExp): Promise<void> {
  await patiently(take).catch((error: unknown) => {
    if (!done.test(String(error))) throw error;
  });
}

async function decide(person: Person, reviewAnswer: 'GREEN' | 'RED'): Promise<void> {
  const rejection = { reviewRejectType: 'FINAL' } as const;
  await sandbox.decide({
    externalUserId: person.user.id,
    levelName: levelNames.identity,
    reviewAnswer,
    ...(reviewAnswer === 'GREEN' ? { country: 'DEU' } : rejection),
  });
  const isGreen = reviewAnswer === 'GREEN';
  const wanted = isGreen ? 'APPROVED' : 'REVOKED';
  const isReached = async () => {
    const { items } = await patiently(() => person.api.call('listVerifications'));
    return items.some(({ state, on_chain }) => state === wanted && on_chain === isGreen);
  };
  await until(`${person.email} to be ${wanted}`, isReached, { timeoutMs: 120_000, everyMs: 100 });
}

async function onboardOne(): Promise<void> {
  const person = world.person();
  await step(() => person.signUp('investor'), /email_taken/);
  await step(() => person.verifyEmail(), /token_used|email_verified/);
  await patiently(() => person.logIn());
  await step(() => person.linkWallet(), /wallet_already_linked/);
  await step(() => person.api.call('startVerification', { body: { level: 'identity' } }), /wrong_state/);
  await decide(person, 'GREEN');
  await decide(person, 'RED');
  await decide(person, 'GREEN');
  finished.push(person);
}

test('kill_atRandomMomentsOfOnboarding', { timeout: 600_000 }, () =>
  campaign(
    world,
    Array.from({ length: workers }, () => onboardOne),
  ),
);

test('everybody_hasOneIdentityAndMayBuy', async () => {
  assert.ok(finished.length >= workers);
  for (const { account } of finished) {
    assert.equal(await chain.onboardings(account.address), 1);
    assert.equal(await chain.read<boolean>('IdentityRegistry', registry, 'isVerified', [account.address]), true);
  }
});

/** Of claims: what a renewed claim makes of the old signature is a transaction of its own. */
test('everyDecision_isOneTransaction', async () => {
  const transactions = await everyItem(world.admin.api, 'listChainTransactions', { query: { purpose: 'kyc_claim' } });
  for (const person of finished) {
    const { items } = await person.api.call('listVerifications');
    const own = transactions.filter(({ reference }) => items.some(({ id }) => reference.includes(id)));
    assert.deepEqual(
      own.map(({ state }) => state),
      ['CONFIRMED', 'CONFIRMED', 'CONFIRMED'],
      JSON.stringify(own),
    );
  }
});

test('nonces_haveNoGap', () => requireNoNonceGap(world, nonceBefore));

test('audit_agrees', async () => {
  for (const { agrees, output } of [await world.server.audit(), await world.server.verifyAudit()])
    assert.ok(agrees, output);
});
