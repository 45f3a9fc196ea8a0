// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: however often and whenever the server is killed, and while shares change hands, every distribution that was drawn up is
// approved, funded and paid once: each holder gets what is due from each, and no transaction is sent twice. The admins' notes and
// the chain are the judges.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Distribution, Proposal, Token } from '../harness/api_types.ts';
import { campaign, requireNoNonceGap } from '../harness/campaign.ts';
import { signUntilExecuted } from '../harness/campaign_signing.ts';
import { adjust, collectRent, getDistribution } from '../harness/dividend_flows.ts';
import {
  atSnapshot,
  buyers,
  micro,
  pursesOf,
  requireConserved,
  requireSettledOnce,
  type Holder,
} from '../harness/dividend_holders.ts';
import { troubleOutside } from '../harness/expected_errors.ts';
import { buy, tokenizedProperty } from '../harness/flows.ts';
import { Insistence, patiently } from '../harness/insistence.ts';
import { requireToldOnce } from '../harness/messages.ts';
import { everyItem } from '../harness/pages.ts';
import { until } from '../harness/processes.ts';
import { worldForFile } from '../harness/test_world.ts';

const propertyCount = 3;
const tradeEveryMs = 50;
/** An approval asks the chain several times, and pages are looked for each second. */
const lifeMs = 2000;
const wanted: [country: string, shares: number][] = [
  ['DEU', 30],
  ['ESP', 40],
  ['FRA', 11],
  ['USA', 7],
];

const world = await worldForFile({
  expectedErrors: [troubleOutside],
  // No server lives long enough to compare its books before the end.
  overrides: { payments: { poll_seconds: 1, reconcile_seconds: 6 }, dividend: { holders_per_page: 2 } },
});
const { admin, chain } = world;
const insistence = new Insistence();

interface Building {
  token: Token;
  finished: Distribution[];
}
const buildings: Building[] = [];
let holders: Holder[];
let purses: bigint[];
let nonceBefore: number;

before(async () => {
  const manager = await world.manager();
  for (let index = 0; index < propertyCount; ++index) {
    const token = await tokenizedProperty(world, manager);
    if (index === 0) holders = await buyers(world, token, wanted);
    else for (const [at, { person }] of holders.entries()) await buy(person, token.property_id, wanted[at]?.[1] ?? 0);
    await collectRent(world, manager, token.property_id, 9000);
    buildings.push({ token, finished: [] });
  }
  [purses, nonceBefore] = [await pursesOf(world, holders), await chain.operatorNonce()];
});

/** Of a day that had none yet; what it is about stays in the Treasury until it is approved. */
function drawUp({ token: { property_id } }: Building, round: number): Promise<Distribution> {
  const period = new Date(Date.UTC(2020, 0, 1 + round)).toISOString().slice(0, 10);
  const options = { path: { property_id }, body: { period_from: period, period_to: period } };
  return insistence.done(admin, 'createDistribution', options, async () =>
    (await everyItem(admin.api, 'listDistributions', { path: { property_id } })).find(
      ({ period_from }) => period_from === period,
    ),
  );
}

async function approve({ id, statement_hash }: Distribution): Promise<Proposal> {
  const options = { path: { distribution_id: id }, body: { statement_hash } };
  return insistence.done(admin, 'approveDistribution', options, async () =>
    (await everyItem(admin.api, 'listProposals')).find(({ subject_id }) => subject_id === id),
  );
}

async function distributeOnce(building: Building, round: number): Promise<void> {
  const { id } = await drawUp(building, round);
  const draft = await patiently(() => adjust(world, id, 10 + round + 0.01 * round));
  const proposal = await approve(draft);
  await signUntilExecuted(world, proposal.id);
  const isComplete = async () => {
    const distribution = await patiently(() => getDistribution(admin, id));
    return distribution.state === 'COMPLETE' && distribution;
  };
  building.finished.push(await until(`${id} to be complete`, isComplete, { timeoutMs: 180_000, everyMs: 100 }));
}

/** Past the server. Nobody sells the last share, so that everybody stays a holder. */
async function trade(round: number): Promise<void> {
  const { token } = buildings[round % propertyCount] as Building;
  const [seller, buyer] = [round % holders.length, (round + 1 + (round % 3)) % holders.length];
  const [from, to] = [holders[seller]?.wallet ?? '0x', holders[buyer]?.wallet ?? '0x'];
  if ((await chain.sharesOf(token.address, from)) > 1n)
    // Without waiting: one whose gas was counted before a snapshot can run out of it, and then it is no trade.
    await chain.submitAs(from, 'PropertyToken', token.address, 'transfer', [to, 1n]);
  await sleep(tradeEveryMs);
}

const all = () => buildings.flatMap(({ finished }) => finished);

test('kill_atRandomMomentsOfDistributions', { timeout: 600_000 }, () =>
  campaign(world, [...buildings.map((building) => (round: number) => distributeOnce(building, round)), trade], {
    lifeMs,
  }),
);

test('everyDistribution_existsOnceAndIsComplete_inOneProposal', async () => {
  for (const { token, finished } of buildings) {
    const path = { property_id: token.property_id };
    const listed = await everyItem(admin.api, 'listDistributions', { path });
    assert.deepEqual(listed.map(({ id }) => id).sort(), finished.map(({ id }) => id).sort());
  }
  const proposals = await everyItem(admin.api, 'listProposals');
  const funding = proposals.filter(({ kind }) => kind === 'fund_distribution');
  assert.deepEqual(
    funding.map(({ subject_id, state }) => `${subject_id} ${state}`).sort(),
    all()
      .map(({ id }) => `${id} EXECUTED`)
      .sort(),
  );
});

test('everyHolder_isPaidOnceFromEach', async () => {
  const due = holders.map(() => 0n);
  for (const { token, finished } of buildings)
    for (const distribution of finished) {
      const then = await atSnapshot(world, token, distribution, holders);
      for (const { wallet, amount, isOwed } of await requireSettledOnce(world, token, distribution, then)) {
        assert.equal(isOwed, false);
        const index = holders.findIndex((holder) => holder.wallet === wallet);
        due[index] = (due[index] ?? 0n) + amount;
      }
    }
  const paid = await pursesOf(world, holders);
  assert.deepEqual(
    paid.map((purse, index) => purse - (purses[index] ?? 0n)),
    due,
  );
});

test('money_isConserved', async () => {
  await requireConserved(
    world,
    buildings.map(({ token }) => token),
    all(),
  );
  for (const { token, finished } of buildings) {
    const funded = finished.reduce((total, { amount }) => total + micro(amount), 0n);
    const rent = 8_738_700_000n; // of 9000 dollars
    assert.equal(await chain.inTreasury(token.property_id), rent - funded);
  }
});

test('everyHolder_wasToldOnceOfEach', async () => {
  const subjects = all().map(({ id }) => id);
  for (const { person } of holders)
    await requireToldOnce(world, person, {
      kind: 'dividend_paid',
      param: 'distribution_id',
      subjects,
      mailed: 'amount',
    });
});

test('everyPage_wasSentOnce', async () => {
  const sent = await everyItem(admin.api, 'listChainTransactions', { query: { purpose: 'dividend_page' } });
  assert.deepEqual(
    sent.map(({ reference }) => reference).sort(),
    all()
      .flatMap(({ id }) => [`${id}:1:1`, `${id}:2:1`])
      .sort(),
  );
});

test('books_agreeWithStripeCircleAndTreasury', async () => {
  const since = Date.now();
  const found = await until('a comparison', async () => {
    const { items } = await admin.api.call('getReconciliation');
    return items.find(({ compared_at }) => Date.parse(compared_at) > since);
  });
  assert.deepEqual([found.differences, found.contradictions, found.overdue], [[], [], []]);
});

test('jobs_allCameThrough', async () => {
  assert.deepEqual(await everyItem(admin.api, 'listTroubledJobs'), []);
});

test('nonces_haveNoGap', () => requireNoNonceGap(world, nonceBefore));

test('acknowledgedRequests_areAnsweredTheSameAgain', () => insistence.requireSameAnswers());

test('audit_agrees', async () => {
  for (const { agrees, output } of [await world.server.audit(), await world.server.verifyAudit()])
    assert.ok(agrees, output);
});
