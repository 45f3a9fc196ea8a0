// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: when a sale does not raise its minimum in time, everybody gets their money back exactly once, whatever happens to the
// server meanwhile; who cannot be paid is owed and holds up nobody.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Address } from 'viem';
import { faucetIndex } from '../harness/accounts.ts';
import type { Purchase, Token } from '../harness/api_types.ts';
import { troubleOutside } from '../harness/expected_errors.ts';
import {
  buy,
  inSeconds,
  tokenizedProperty,
  verifiedInvestor,
  waitForPurchase,
  waitForToken,
} from '../harness/flows.ts';
import type { Person } from '../harness/person.ts';
import { LiveClient } from '../harness/live.ts';
import { everyItem } from '../harness/pages.ts';
import { until } from '../harness/processes.ts';
import { allTransactions, crash, holdMining, resumeMining, waitForNewTransaction } from '../harness/transactions.ts';
import { worldForFile } from '../harness/test_world.ts';

const world = await worldForFile({ expectedErrors: [troubleOutside] });
const { chain } = world;
const { usdc, primarySale } = chain.deployment.contracts;
const funds = 500_000_000n;
const price = 50_000_000n;
let manager: Person;
let owed: (Raise['buyers'][0] & { token: Address }) | undefined;
before(async () => {
  manager = await world.manager();
});

interface Raise {
  token: Token;
  buyers: { person: Person; purchase: Purchase }[];
}

/** What a sale is given to be bought before its deadline: as little as this machine can do it in. */
let saleSeconds = 12;
/** What a test needs before the deadline, to get ready for it. */
const spareMs = 4000;

const leftMs = (token: Token) => Date.parse(token.sale_deadline ?? '') - Date.now();

/** A sale that will not raise its minimum, with two buyers of two shares and one who buys twice. */
async function raise(): Promise<Raise> {
  const people: Person[] = [];
  // One after the other: the faucet counts its transactions.
  for (let count = 0; count < 3; ++count) people.push(await verifiedInvestor(world, { usdc: 500n }));
  const deadline = inSeconds(saleSeconds);
  const token = await tokenizedProperty(world, manager, { minimum_raise: '400000', sale_deadline: deadline });
  const [again] = people as [Person];
  const buyers: Raise['buyers'] = [];
  for (const [index, person] of [...people, again].entries()) {
    if (leftMs(token) < spareMs) return raiseWithMoreTime();
    buyers.push({ person, purchase: await buy(person, token.property_id, index < people.length ? 2 : 1) });
  }
  if (leftMs(token) < spareMs) return raiseWithMoreTime();
  assert.equal(await chain.usdcOf(again.account.address), funds - 3n * price);
  return { token, buyers };
}

/** The sale that was begun fails by itself, and is nobody's concern. */
function raiseWithMoreTime(): Promise<Raise> {
  saleSeconds *= 2;
  assert.ok(saleSeconds < 120, 'this machine is too slow to buy anything');
  return raise();
}

/** Until so long after the deadline. */
const waitUntilAfter = ({ token }: Raise, ms: number) =>
  until('the deadline', () => leftMs(token) < -ms, { timeoutMs: 120_000 });

/** And a block that lets the chain see it. */
async function waitForTheDeadline(sale: Raise): Promise<void> {
  await waitUntilAfter(sale, 1000);
  await world.rpc('evm_mine');
}

async function requireAllRefunded({ token, buyers }: Raise): Promise<void> {
  for (const { person, purchase } of buyers) await waitForPurchase(person, purchase.id, 'REFUNDED');
  for (const { person } of buyers) {
    assert.equal(await chain.usdcOf(person.account.address), funds);
    assert.equal(await chain.sharesOf(token.address, person.account.address), 0n);
  }
  const { sale_state, refunded } = await waitForToken(world, token.property_id, () => true);
  assert.deepEqual([sale_state, refunded], ['failed', '350.000000']);
}

const refundsOf = async ({ token }: Raise) =>
  (await allTransactions(world)).filter(
    ({ purpose, reference }) => purpose === 'sale_refund' && reference.startsWith(token.address),
  );

test('killedWhileTheRefundIsInThePool_everybodyIsRefundedOnce', async () => {
  const sale = await raise();
  await holdMining(world);
  const known = await allTransactions(world);
  await resumeMining(world);
  await waitForTheDeadlineHolding(sale);
  await waitForNewTransaction(world, known, 'BROADCAST');
  await crash(world, () => resumeMining(world));
  await requireAllRefunded(sale);
  assert.deepEqual(
    (await refundsOf(sale)).map(({ state }) => state),
    ['CONFIRMED'],
  );
});

/** Mining stops in time for the refund to wait in the pool. */
async function waitForTheDeadlineHolding(sale: Raise): Promise<void> {
  await waitUntilAfter(sale, -2000);
  await holdMining(world);
  await waitForTheDeadline(sale);
}

const failuresTold = async ({ api }: Person, { token }: Raise) =>
  (await everyItem(api, 'listNotifications')).filter(
    ({ kind, params }) => kind === 'sale_failed' && params.property_id === token.property_id,
  ).length;

test('theFailure_isToldOnceToManagerAdminsAndBuyers_beforeAnyRefund', async () => {
  const sale = await raise();
  const live = await LiveClient.connect(world.url);
  const topic = `sale:${sale.token.property_id}`;
  await live.snapshotOf(topic);
  world.gate.hold('eth_estimateGas');
  await waitForTheDeadline(sale);
  await world.gate.waitUntilHeld();
  const people = [manager, ...world.admins, ...new Set(sale.buyers.map(({ person }) => person))];
  await until('everybody to be told', async () =>
    (await Promise.all(people.map((person) => failuresTold(person, sale)))).every((count) => count === 1),
  );
  for (let state; state !== 'failed';) state = (await live.nextOf(topic)).data?.sale_state;
  live.close();
  await crash(world, async () => world.gate.release());
  await requireAllRefunded(sale);
  for (const person of people) assert.equal(await failuresTold(person, sale), 1);
});

test('killedBeforeTheRefundIsSent_everybodyIsRefundedOnce', async () => {
  const sale = await raise();
  world.gate.hold('eth_estimateGas');
  await waitForTheDeadline(sale);
  await world.gate.waitUntilHeld();
  await crash(world, async () => world.gate.release());
  await requireAllRefunded(sale);
  assert.equal((await refundsOf(sale)).filter(({ state }) => state === 'CONFIRMED').length, 1);
});

test('aBuyerWhomUsdcRefuses_isOwedAndHoldsUpNobody', async () => {
  const sale = await raise();
  const [, blocked] = sale.buyers as [Raise['buyers'][0], Raise['buyers'][0]];
  await chain.send(faucetIndex, 'TestUsdc', usdc, 'blacklist', [blocked.person.account.address]);
  await waitForTheDeadline(sale);
  for (const { person, purchase } of sale.buyers) await waitForPurchase(person, purchase.id, 'REFUNDED');
  const others = sale.buyers.filter(({ person }) => person !== blocked.person);
  for (const { person } of others) assert.equal(await chain.usdcOf(person.account.address), funds);
  const address = blocked.person.account.address;
  assert.equal(await chain.usdcOf(address), funds - 2n * price);
  assert.equal(await chain.sharesOf(sale.token.address, address), 0n);
  assert.equal(
    await chain.read<bigint>('PrimarySale', primarySale, 'owedOf', [sale.token.address, address]),
    2n * price,
  );
  await world.sandbox.waitForMail(blocked.person.email, /refund .* is waiting/);
  owed = { ...blocked, token: sale.token.address };
});

const paymentsOfDebts = async () =>
  (await allTransactions(world)).filter(({ purpose }) => purpose === 'owed_payment').map(({ state }) => state);

test('whatIsOwed_isPaidOnceAsSoonAsUsdcPays_andCostsNothingBefore', async () => {
  assert.ok(owed, 'nobody is owed');
  const { address } = owed.person.account;
  assert.deepEqual(await paymentsOfDebts(), []);
  await world.server.stop(); // it forgets how long it wanted to rest
  await chain.send(faucetIndex, 'TestUsdc', usdc, 'unBlacklist', [address]);
  await world.server.start();
  await until('the money', async () => (await chain.usdcOf(address)) === funds);
  assert.equal(await chain.read<bigint>('PrimarySale', primarySale, 'owedOf', [owed.token, address]), 0n);
  const mail = await world.sandbox.waitForMail(owed.person.email, /refund of 100\.000000 USDC was paid/);
  assert.match(mail.text, new RegExp(address));
  await until('the payment to be final', async () => (await paymentsOfDebts())[0] === 'CONFIRMED');
  assert.deepEqual(await paymentsOfDebts(), ['CONFIRMED']);
});

test('audit_agrees', async () => {
  const { agrees, output } = await world.server.audit();
  assert.ok(agrees, output);
});
