// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: a sale with a minimum binds nobody before it is raised and everybody after; only the Safe stops, reopens, gives up
// and releases; one signature buys as well as two.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Token } from '../harness/api_types.ts';
import {
  authorization,
  buy,
  changeSale,
  inSeconds,
  purchaseRequest,
  tokenizedProperty,
  verifiedInvestor,
  waitForPurchase,
  waitForToken,
} from '../harness/flows.ts';
import { LiveClient } from '../harness/live.ts';
import type { Person } from '../harness/person.ts';
import { worldForFile } from '../harness/test_world.ts';

const world = await worldForFile();
const { chain, admin } = world;
const { treasury } = chain.deployment.contracts;
let manager: Person;
let investor: Person;
before(async () => {
  manager = await world.manager();
  investor = await verifiedInvestor(world);
});

const at = (token: Token) => ({ path: { property_id: token.property_id } });
const onSale = (minimum_raise?: string) =>
  tokenizedProperty(world, manager, {
    shares: '100',
    ...(minimum_raise ? { minimum_raise, sale_deadline: inSeconds(3600) } : {}),
  });
const refused = (token: Token, body: object, reason: string) =>
  admin.api.refused('proposeSaleChange', { ...at(token), body }, 422, reason);

test('minimum_holdsSharesUntilItIsRaised', async () => {
  const token = await onSale('500');
  assert.deepEqual([token.sale_state, token.minimum_raise, token.minimum_raised], ['open', '500.000000', false]);
  await buy(investor, token.property_id, 4);
  const query = { wallet: investor.account.address, shares: 1 };
  const held = await investor.api.call('getTransferEligibility', { ...at(token), query });
  assert.equal(held.checks.find(({ passed }) => !passed)?.reason, 'sale_can_fail');
  const problem = await refused(token, { action: 'release' }, 'minimum_not_raised');
  assert.equal(problem.params.minimum_raise, '500000000');

  await buy(investor, token.property_id, 6);
  const raised = await waitForToken(world, token.property_id, ({ minimum_raised }) => minimum_raised);
  assert.equal(raised.raised, '500.000000');
  const free = await investor.api.call('getTransferEligibility', { ...at(token), query });
  assert.equal(free.eligible, true, JSON.stringify(free.checks));
  await refused(token, { action: 'cancel' }, 'wrong_sale_state');

  const before = await chain.usdcOf(treasury);
  await changeSale(world, token.property_id, { action: 'release' });
  const released = await waitForToken(world, token.property_id, (now) => now.released !== '0.000000');
  assert.equal(released.released, '500.000000');
  assert.equal((await chain.usdcOf(treasury)) - before, 500_000_000n);
  await refused(token, { action: 'release' }, 'nothing_to_release');
});

test('close_stopsTheSaleAndReopenLetsItGoOn', async () => {
  const token = await onSale();
  await changeSale(world, token.property_id, { action: 'close' });
  const closed = await waitForToken(world, token.property_id, ({ sale_state }) => sale_state === 'closed');
  assert.equal(closed.sale_open, false);
  const catalogued = () => manager.api.call('getProperty', at(token));
  assert.equal((await catalogued()).open_for_sale, false);
  const body = purchaseRequest(investor, token.property_id, 1);
  await investor.api.refused('createPurchase', { body }, 422, 'sale_closed');
  const deadline = inSeconds(3600);
  await changeSale(world, token.property_id, { action: 'reopen', deadline });
  const open = await waitForToken(world, token.property_id, ({ sale_state }) => sale_state === 'open');
  assert.equal(Date.parse(open.sale_deadline ?? ''), Date.parse(deadline));
  assert.equal((await catalogued()).open_for_sale, true);
  await buy(investor, token.property_id, 1);
});

test('change_refusesWrongFieldsAndUnknownTokens', async () => {
  const token = await onSale();
  await admin.api.refusedFields('proposeSaleChange', { ...at(token), body: { action: 'stop' } }, 'action');
  const deadline = inSeconds(60);
  await admin.api.refusedFields('proposeSaleChange', { ...at(token), body: { action: 'close', deadline } }, 'deadline');
  await refused(token, { action: 'reopen' }, 'wrong_sale_state');
});

test('change_withTheKeyOfAnother_isRefused', async () => {
  const token = await onSale();
  const headers = { 'idempotency-key': `sale-${token.property_id}` };
  await admin.api.send('proposeSaleChange', { ...at(token), headers, body: { action: 'release' } });
  await admin.api.refused(
    'proposeSaleChange',
    { ...at(token), headers, body: { action: 'close' } },
    409,
    'idempotency_key_reused',
  );
});

test('refusedProposal_leavesTheSaleAsItIs', async () => {
  const token = await onSale();
  const proposal = await admin.api.call('proposeSaleChange', { ...at(token), body: { action: 'close' } });
  assert.equal(proposal.kind, 'close_sale');
  assert.equal(proposal.decoded.function, 'closeSale');
  const path = { proposal_id: proposal.id };
  await admin.api.call('refuseProposal', { path, body: { reason: 'Not now.' } });
  assert.equal((await admin.api.call('getToken', at(token))).sale_state, 'open');
});

test('cancel_refundsEveryBuyer', async () => {
  const token = await onSale('5000');
  const person = await verifiedInvestor(world, { usdc: 300n });
  const { id } = await buy(person, token.property_id, 3);
  const live = await LiveClient.connect(world.url);
  const topic = `sale:${token.property_id}`;
  assert.equal((await live.snapshotOf(topic)).data.sale_state, 'open');
  await changeSale(world, token.property_id, { action: 'cancel' });
  const purchase = await waitForPurchase(person, id, 'REFUNDED');
  assert.ok(purchase.refunded_at);
  assert.equal(await chain.usdcOf(person.account.address), 300_000_000n);
  assert.equal(await chain.sharesOf(token.address, person.account.address), 0n);
  assert.deepEqual((await person.api.call('getPortfolio')).holdings, []);
  const { sale_state, refunded } = await admin.api.call('getToken', at(token));
  assert.deepEqual([sale_state, refunded], ['failed', '150.000000']);
  await world.sandbox.waitForMail(person.email, /was refunded/);
  const body = purchaseRequest(person, token.property_id, 1);
  await person.api.refused('createPurchase', { body }, 422, 'sale_failed');
  // What the purchase changed may come first.
  for (let state; state !== 'failed';) state = (await live.nextOf(topic)).data?.sale_state;
  live.close();
});

test('authorization_buysWithOneSignature', async () => {
  const token = await onSale();
  const person = await verifiedInvestor(world, { usdc: 300n });
  const offer = await person.api.call('createPurchase', { body: purchaseRequest(person, token.property_id, 2) });
  const path = { purchase_id: offer.purchase.id };
  const body = await authorization(person, offer);
  const submitted = await person.api.call('signPurchase', { path, body });
  assert.equal(submitted.state, 'SUBMITTED');
  assert.equal((await waitForPurchase(person, offer.purchase.id, 'CONFIRMED', 'FAILED')).state, 'CONFIRMED');
  assert.equal(await chain.sharesOf(token.address, person.account.address), 2n);
  assert.equal(await chain.usdcOf(person.account.address), 200_000_000n);
  assert.equal((await person.api.call('signPurchase', { path, body })).state, 'CONFIRMED');
});

test('authorization_ofAnotherPurchase_isRefused', async () => {
  const token = await onSale();
  const person = await verifiedInvestor(world, { usdc: 300n });
  const ask = (shares: number) =>
    person.api.call('createPurchase', { body: purchaseRequest(person, token.property_id, shares) });
  const [one, other] = [await ask(1), await ask(2)];
  const problem = await person.api.refused(
    'signPurchase',
    { path: { purchase_id: one.purchase.id }, body: await authorization(person, other) },
    422,
    'wrong_signature',
  );
  assert.equal(problem.params.which, 'authorization');
});

test('signPurchase_takesEitherOneOrTwo', async () => {
  const token = await onSale();
  const offer = await investor.api.call('createPurchase', { body: purchaseRequest(investor, token.property_id, 1) });
  const path = { purchase_id: offer.purchase.id };
  const signature = `0x${'11'.repeat(64)}1b`;
  const both = { authorization_signature: signature, purchase_signature: signature, permit_signature: signature };
  await investor.api.refusedFields('signPurchase', { path, body: both }, 'purchase_signature', 'permit_signature');
  await investor.api.refusedFields('signPurchase', { path, body: {} }, 'purchase_signature', 'permit_signature');
});

test('audit_agrees', async () => {
  const { agrees, output } = await world.server.audit();
  assert.ok(agrees, output);
});
