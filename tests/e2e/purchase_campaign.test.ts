// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: however often and whenever the server is killed, every purchase that was acknowledged happens once and is paid once,
// and nothing that was not asked for happens. The clients' own notes are the judge.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { stringToHex, type Hex } from 'viem';
import type { Token } from '../harness/api_types.ts';
import { campaign, requireNoNonceGap } from '../harness/campaign.ts';
import { purchaseRequest, signatures, tokenizedProperty, verifiedInvestor, waitForPurchase } from '../harness/flows.ts';
import { AnswerLost, Insistence, patiently } from '../harness/insistence.ts';
import { everyItem } from '../harness/pages.ts';
import type { Person } from '../harness/person.ts';
import { worldForFile } from '../harness/test_world.ts';

const investorCount = 6;
const price = 50_000_000n;
const usdc = 1_000_000n;

const world = await worldForFile();
const { chain } = world;
const insistence = new Insistence();
/** Purchases whose signatures the server acknowledged, by investor. */
const signed = new Map<Person, { id: string; shares: bigint }[]>();
let token: Token;
let nonceBefore: number;

before(async () => {
  token = await tokenizedProperty(world, await world.manager(), { shares: '1000000' });
  for (let i = 0; i < investorCount; ++i) signed.set(await verifiedInvestor(world, { usdc }), []);
  nonceBefore = await chain.operatorNonce();
});

async function buyOnce(investor: Person, round: number): Promise<void> {
  const shares = 1 + (round % 3);
  const offer = await insistence
    .post(investor, 'createPurchase', { body: purchaseRequest(investor, token.property_id, shares) })
    .catch((error: unknown) => {
      if (error instanceof AnswerLost) return undefined; // an offer that nobody will sign: it expires
      throw error;
    });
  if (!offer) return;
  const { id } = offer.purchase;
  await insistence.post(investor, 'signPurchase', {
    path: { purchase_id: id },
    body: await signatures(investor, offer),
  });
  signed.get(investor)?.push({ id, shares: BigInt(shares) });
  const ended = await patiently(() => waitForPurchase(investor, id, 'CONFIRMED', 'FAILED'));
  assert.equal(ended.state, 'CONFIRMED', `${ended.failure_reason} ${JSON.stringify(ended.failure_params)}`);
}

const sum = (numbers: bigint[]) => numbers.reduce((total, number) => total + number, 0n);

test('kill_atRandomMomentsOfPurchases', { timeout: 600_000 }, async () => {
  await campaign(
    world,
    [...signed.keys()].map((investor) => (round) => buyOnce(investor, round)),
  );
});

test('everyAcknowledgedPurchase_happenedOnce', async () => {
  const seen = new Map<Hex, number>();
  for (const { nonce } of await chain.purchases()) seen.set(nonce, (seen.get(nonce) ?? 0) + 1);
  const acknowledged = [...signed.values()].flat();
  for (const { id } of acknowledged) assert.equal(seen.get(stringToHex(id, { size: 32 })), 1, id);
  assert.equal(seen.size, acknowledged.length);
});

test('sharesAndMoney_areThoseOfTheAcknowledgedPurchases', async () => {
  for (const [investor, purchases] of signed) {
    const shares = sum(purchases.map((purchase) => purchase.shares));
    const wallet = investor.account.address;
    assert.equal(await chain.sharesOf(token.address, wallet), shares);
    assert.equal(await chain.usdcOf(wallet), usdc * 1_000_000n - shares * price);
    const listed = await everyItem(investor.api, 'listPurchases');
    const confirmed = listed.filter(({ state }) => state === 'CONFIRMED').map(({ id }) => id);
    assert.deepEqual(confirmed.sort(), purchases.map(({ id }) => id).sort());
    assert.deepEqual(
      listed.filter(({ state }) => state !== 'CONFIRMED' && state !== 'REQUESTED'),
      [],
    );
  }
});

test('nonces_haveNoGap', () => requireNoNonceGap(world, nonceBefore));

test('acknowledgedRequests_areAnsweredTheSameAgain', () => insistence.requireSameAnswers());

test('audit_agrees', async () => {
  const { agrees, output } = await world.server.audit();
  assert.ok(agrees, output);
});
