// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: blocks with the snapshot, the pages and the funding of a distribution disappear from the chain; whatever comes instead,
// every holder of the snapshot that stays is paid once, and tables, books and chain agree.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { stringToHex } from 'viem';
import type { Token } from '../harness/api_types.ts';
import { approveDistribution, collectRent, draftOfDay, waitForDistribution } from '../harness/dividend_flows.ts';
import { buyers, requireConserved, requireSettledOnce, type Holder } from '../harness/dividend_holders.ts';
import { troubleOutside } from '../harness/expected_errors.ts';
import { tokenizedProperty, verifiedInvestor, waitForProposal } from '../harness/flows.ts';
import { everyItem } from '../harness/pages.ts';
import type { Person } from '../harness/person.ts';
import { until } from '../harness/processes.ts';
import {
  allTransactions,
  holdMining,
  reorganiseAbove,
  resumeMining,
  waitForNewTransaction,
} from '../harness/transactions.ts';
import { worldForFile } from '../harness/test_world.ts';

const pages = 2;
const world = await worldForFile({
  providers: 2,
  expectedErrors: [troubleOutside],
  overrides: { payments: { poll_seconds: 1, reconcile_seconds: 2 }, dividend: { holders_per_page: 2 } },
});
const { admin, chain } = world;
let token: Token;
let holders: Holder[];
let newcomer: Person;

before(async () => {
  const manager = await world.manager();
  token = await tokenizedProperty(world, manager);
  const wanted: [string, number][] = [
    ['DEU', 30],
    ['ESP', 40],
    ['FRA', 13],
  ];
  holders = await buyers(world, token, wanted);
  newcomer = await verifiedInvestor(world);
  await collectRent(world, manager, token.property_id, 3000);
});

const paymentsOf = (id: string) => everyItem(admin.api, 'listDistributionPayments', { path: { distribution_id: id } });

/** To the last page, each transaction in a block of its own; and the number of the block before the funding. */
async function paidOut(day: number): Promise<{ id: string; proposal: string; base: bigint }> {
  const { id } = await draftOfDay(world, token, day, 600);
  const base = await chain.blockNumber();
  const proposal = await approveDistribution(world, id);
  await waitForDistribution(world, id, 'COMPLETE');
  return { id, proposal: proposal.id, base };
}

async function requireBooksToAgree(): Promise<void> {
  const since = Date.now();
  const { differences, contradictions } = await until('a comparison', async () => {
    const { items } = await admin.api.call('getReconciliation');
    return items.find(({ compared_at }) => Date.parse(compared_at) > since);
  });
  assert.deepEqual([differences, contradictions], [[], []]);
}

test('snapshotAndPages_areReorganised_andWhoHoldsSharesThenIsPaid', async () => {
  const { id, base } = await paidOut(0);
  const goOn = await reorganiseAbove(world, base + 1n); // the funding stays
  await waitForDistribution(world, id, 'FUNDED');
  assert.deepEqual(await paymentsOf(id), []);
  const [seller] = holders.splice(2, 1) as [Holder];
  const sale = [newcomer.account.address, seller.shares];
  await chain.sendAs(seller.wallet, 'PropertyToken', token.address, 'transfer', sale);
  holders.push({ ...seller, person: newcomer, wallet: newcomer.account.address, bps: 2_638n });
  goOn();
  const done = await waitForDistribution(world, id, 'COMPLETE');
  assert.equal((await paymentsOf(id)).length, holders.length);
  await requireSettledOnce(world, token, done, holders);
  await requireConserved(world, [token], [done]);
  await requireBooksToAgree();
});

test('fundingSnapshotAndPages_areReorganised_andComeOnceMore', async () => {
  const { id, proposal, base } = await paidOut(1);
  const goOn = await reorganiseAbove(world, base);
  await waitForDistribution(world, id, 'APPROVED');
  assert.deepEqual(await paymentsOf(id), []);
  await waitForProposal(admin, proposal, 'EXECUTING');
  goOn();
  const done = await waitForDistribution(world, id, 'COMPLETE');
  await waitForProposal(admin, proposal, 'EXECUTED');
  await requireSettledOnce(world, token, done, holders);
  await requireConserved(world, [token], [done]);
  await requireBooksToAgree();
});

test('cancellation_isReorganised_andTheDistributionIsPaidAfterAll', async () => {
  const { dividendDistributor, safe } = chain.deployment.contracts;
  const { id } = await draftOfDay(world, token, 2, 400);
  const inTreasury = await chain.inTreasury(token.property_id);
  const known = await allTransactions(world);
  await holdMining(world);
  await approveDistribution(world, id);
  await waitForNewTransaction(world, known, 'BROADCAST');
  for (const gate of world.gates) gate.hold('eth_estimateGas'); // no snapshot for now
  await resumeMining(world);
  await waitForDistribution(world, id, 'FUNDED');

  const base = await chain.blockNumber();
  const args = [stringToHex(id, { size: 32 })];
  await chain.sendAs(safe, 'DividendDistributor', dividendDistributor, 'cancel', args);
  await waitForDistribution(world, id, 'CANCELLED');
  assert.equal(await chain.inTreasury(token.property_id), inTreasury);
  await requireBooksToAgree();

  const goOn = await reorganiseAbove(world, base);
  await waitForDistribution(world, id, 'FUNDED');
  goOn();
  const done = await waitForDistribution(world, id, 'COMPLETE');
  await requireSettledOnce(world, token, done, holders);
  await requireConserved(world, [token], [done]);
  await requireBooksToAgree();
});

test('everyPage_wasSentOnce_orAgainForWhoWasNotOnIt', async () => {
  const sent = await everyItem(admin.api, 'listChainTransactions', { query: { purpose: 'dividend_page' } });
  await until('the end of every page', async () =>
    (await everyItem(admin.api, 'listChainTransactions', { query: { purpose: 'dividend_page' } })).every(
      ({ state }) => state === 'CONFIRMED',
    ),
  );
  assert.equal(sent.length, 3 * pages + 1);
});

test('nothingRingsAfterwards', async () => {
  await until('quiet', async () => (await admin.api.call('getChainStatus')).alarms.length === 0);
});

test('audit_agrees', async () => {
  const { agrees, output } = await world.server.audit();
  assert.ok(agrees, output);
});
