// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: a distribution over several pages pays everybody what was theirs at the snapshot, whatever becomes of them before their
// page; who cannot be paid is owed and paid later, or at another wallet; and the chain's own books say so.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { stringToHex, type Address } from 'viem';
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts';
import { faucetIndex } from '../harness/accounts.ts';
import type { Distribution, Token } from '../harness/api_types.ts';
import {
  approveDistribution,
  collectRent,
  draftOfDay,
  snapshotAndHold,
  waitForDistribution,
} from '../harness/dividend_flows.ts';
import {
  buyers,
  micro,
  pursesOf,
  requireConserved,
  requireSettledOnce,
  type Holder,
} from '../harness/dividend_holders.ts';
import { troubleOutside } from '../harness/expected_errors.ts';
import { tokenizedProperty, verifiedInvestor, waitForProposal } from '../harness/flows.ts';
import { everyItem } from '../harness/pages.ts';
import type { Person } from '../harness/person.ts';
import { until } from '../harness/processes.ts';
import { worldForFile } from '../harness/test_world.ts';

const world = await worldForFile({
  expectedErrors: [troubleOutside],
  overrides: { payments: { poll_seconds: 1 }, dividend: { holders_per_page: 2 } },
});
const { admin, chain } = world;
const { usdc, safe, treasury, identityRegistry, dividendDistributor } = chain.deployment.contracts;
let token: Token;
let holders: Holder[];
let newcomer: Person;
let first: Distribution;
before(async () => {
  const manager = await world.manager();
  token = await tokenizedProperty(world, manager);
  const wanted: [string, number][] = [
    ['DEU', 30],
    ['ESP', 40],
    ['USA', 7],
    ['FRA', 11],
    ['DEU', 13],
  ];
  holders = await buyers(world, token, wanted);
  newcomer = await verifiedInvestor(world);
  await collectRent(world, manager, token.property_id, 5000);
});

const of = ({ id }: { id: string }) => ({ path: { distribution_id: id } });
const holder = (index: number) => holders[index] as Holder;
const list = (method: 'blacklist' | 'unBlacklist', { wallet }: Holder) =>
  chain.send(faucetIndex, 'TestUsdc', usdc, method, [wallet]);
const freeze = ({ wallet }: Holder, isFrozen: boolean) =>
  chain.sendAs(safe, 'PropertyToken', token.address, 'setAddressFrozen', [wallet, isFrozen]);

async function paymentOf({ id }: Distribution, wallet: Address) {
  const items = await everyItem(admin.api, 'listDistributionPayments', of({ id }));
  const found = items.find((item) => item.wallet === wallet);
  assert.ok(found);
  return found;
}

test('everybodyOfThreePages_getsWhatWasTheirsAtTheSnapshot', async () => {
  const { id } = await draftOfDay(world, token, 0, 900);
  await snapshotAndHold(world, id);
  const seller = holder(4);
  const sale = [newcomer.account.address, seller.shares];
  await chain.sendAs(seller.wallet, 'PropertyToken', token.address, 'transfer', sale);
  await list('blacklist', holder(1));
  await freeze(holder(3), true);
  const purses = await pursesOf(world, holders);
  world.gate.release();
  first = await waitForDistribution(world, id, 'COMPLETE');

  const { items: pages } = await admin.api.call('listDistributionPages', of(first));
  assert.deepEqual(
    pages.map(({ holders: count, owed_holders, pending_holders }) => [count, owed_holders, pending_holders]),
    [
      [2, 1, 0],
      [2, 1, 0],
      [1, 0, 0],
    ],
  );
  const settlements = await requireSettledOnce(world, token, first, holders);
  const after = await pursesOf(world, holders);
  for (const [index, { wallet }] of holders.entries()) {
    const settled = settlements.find((one) => one.wallet === wallet);
    assert.equal(settled?.isOwed, [1, 3].includes(index));
    assert.equal((after[index] ?? 0n) - (purses[index] ?? 0n), settled?.isOwed ? 0n : settled?.amount);
  }
  assert.equal((await paymentOf(first, holder(1).wallet)).owed_reason, 'transfer_failed');
  assert.equal((await paymentOf(first, holder(3).wallet)).owed_reason, 'frozen');
  assert.deepEqual(await everyItem(newcomer.api, 'listMyDividends'), []);
  await requireConserved(world, [token], [first]);
});

test('verification_endsWith0_or1_or2', async () => {
  const { statement } = await admin.api.call('getDistributionTrail', of(first));
  const file = join(world.directory, 'statement.json');
  writeFileSync(file, statement);
  const right = await world.server.verifyDistribution(first.id, file);
  assert.equal(right.status, 0, right.output);
  assert.match(right.output, /5 holders, 0 faults/);
  assert.equal((await world.server.verifyDistribution('nothing', file)).status, 2);
  writeFileSync(file, statement.replace('900.00', '900.01'));
  const wrong = await world.server.verifyDistribution(first.id, file);
  assert.equal(wrong.status, 1, wrong.output);
});

test('whoWasBlacklisted_isPaidOnceTheyAreNot', async () => {
  const { person, wallet } = holder(1);
  const [purse = 0n] = await pursesOf(world, [holder(1)]);
  const { net } = await paymentOf(first, wallet);
  await list('unBlacklist', holder(1));
  await freeze(holder(3), false);
  const path = { property_id: token.property_id, address: wallet };
  // The server tries by itself as well, and may be faster.
  assert.ok([202, 404, 409].includes((await admin.api.send('payOwedDividend', { path })).status));
  await until('the debt to be paid', async () => (await paymentOf(first, wallet)).state === 'PAID');
  assert.equal((await chain.usdcOf(wallet)) - purse, micro(net));
  assert.equal((await person.api.call('getMyDividend', of(first))).totals.owed, '0.000000');
});

test('lostWallet_isRecoveredWhilePagesAreOutstanding_andTheNewOneIsPaid', async () => {
  const lost = holder(2);
  const found = privateKeyToAccount(generatePrivateKey());
  await lost.person.linkWallet(found);
  await lost.person.giveConsent(found);
  const registry = <T>(functionName: string) =>
    chain.read<T>('IdentityRegistry', identityRegistry, functionName, [found.address]);
  await until('the new wallet to be verified', () => registry<boolean>('isVerified'));

  const { id } = await draftOfDay(world, token, 1, 700);
  await snapshotAndHold(world, id);
  const recovery = [lost.wallet, found.address, await registry<Address>('identity')];
  await chain.sendAs(safe, 'PropertyToken', token.address, 'recoveryAddress', recovery);
  const move = [token.address, lost.wallet, found.address];
  await chain.sendAs(safe, 'DividendDistributor', dividendDistributor, 'moveOwed', move);
  world.gate.release();
  const done = await waitForDistribution(world, id, 'COMPLETE');

  const paid = await until('the moved dividend', async () => {
    const payment = await paymentOf(done, lost.wallet);
    return payment.state === 'PAID' && payment;
  });
  assert.deepEqual([paid.owed_reason, paid.owed_to, paid.paid_to], ['moved', found.address, found.address]);
  assert.equal(await chain.usdcOf(found.address), micro(paid.net));
  const mine = await lost.person.api.call('getMyDividend', of(done));
  assert.equal(mine.totals.paid, paid.net);
  await world.sandbox.waitForMail(lost.person.email, /dividend/i);
  const buyer = { ...holder(4), person: newcomer, wallet: newcomer.account.address };
  await requireSettledOnce(world, token, done, [...holders.slice(0, 4), buyer]);
  await requireConserved(world, [token], [first, done]);
});

test('approvalThatFailsOnChain_isADraftAgain_andHasTakenNothing', async () => {
  const draft = await draftOfDay(world, token, 2, 300);
  const left = await chain.inTreasury(token.property_id);
  world.gate.hold('eth_estimateGas');
  const { id } = await approveDistribution(world, draft.id);
  // Elsewhere the Safe takes all but a cent of it.
  const withdrawal = [
    stringToHex(token.property_id, { size: 32 }),
    0,
    safe,
    left - 10_000n,
    stringToHex('', { size: 32 }),
  ];
  await chain.sendAs(safe, 'Treasury', treasury, 'withdraw', withdrawal);
  world.gate.release();
  const failed = await waitForProposal(admin, id, 'FAILED');
  const back = await waitForDistribution(world, draft.id, 'DRAFT');
  assert.equal(back.setback, failed.failure_reason);
  assert.deepEqual([back.amount, back.statement_hash], [null, draft.statement_hash]);
  assert.equal(await chain.inTreasury(token.property_id), 10_000n);
  await requireConserved(world, [token], [first]);
});

test('whoWasFrozen_isPaidWithoutAnybodyAsking', async () => {
  const { wallet } = holder(3);
  const payment = await until(
    'the debt to be paid',
    async () => {
      const found = await paymentOf(first, wallet);
      return found.state === 'PAID' && found;
    },
    { timeoutMs: 90_000 },
  );
  assert.equal(payment.paid_to, wallet);
  await requireConserved(world, [token], [first]);
});
