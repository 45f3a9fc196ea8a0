// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: what happens while the server or the node is away is made up for afterwards.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { troubleOutside } from '../harness/expected_errors.ts';
import { buy, levelNames, tokenizedProperty, verifiedInvestor, waitForVerification } from '../harness/flows.ts';
import type { Person } from '../harness/person.ts';
import { until } from '../harness/processes.ts';
import { crash } from '../harness/transactions.ts';
import { worldForFile } from '../harness/test_world.ts';

const world = await worldForFile({ kycPollSeconds: 1, expectedErrors: [troubleOutside] });
const { sandbox } = world;
let manager: Person;
before(async () => {
  manager = await world.manager();
});

async function started(): Promise<Person> {
  const investor = await world.investor();
  await investor.linkWallet();
  await investor.api.call('startVerification', { body: { level: 'identity' } });
  return investor;
}

const decide = (investor: Person) =>
  sandbox.decide({
    externalUserId: investor.user.id,
    levelName: levelNames.identity,
    reviewAnswer: 'GREEN',
    country: 'ITA',
  });
const isOnChain = (investor: Person) => waitForVerification(investor, 'identity', ({ on_chain }) => on_chain);

test('webhook_sentWhileTheServerIsDown_arrivesByRetry', async () => {
  const investor = await started();
  await crash(world, async () => {
    await decide(investor);
    await until('a failed delivery', async () =>
      (await sandbox.webhooks()).deliveries.some(({ status }) => status === 0),
    );
  });
  await isOnChain(investor);
  await until('all webhooks to be taken', async () => (await sandbox.webhooks()).pending === 0);
});

test('webhook_lostForGood_isMadeUpForByAsking', async () => {
  const investor = await started();
  await sandbox.setWebhooks({ drop: 100 });
  await decide(investor);
  await isOnChain(investor);
  await sandbox.setWebhooks({});
});

test('kill_betweenApprovalAndClaim_issuesOneClaim', async () => {
  const investor = await started();
  await decide(investor);
  await waitForVerification(investor, 'identity', ({ state }) => state === 'APPROVED');
  await crash(world);
  await isOnChain(investor);
  const registry = world.chain.deployment.contracts.identityRegistry;
  assert.equal(await world.chain.read('IdentityRegistry', registry, 'isVerified', [investor.account.address]), true);
});

test('node_awayAndBack_theServerReadsOn', async () => {
  const token = await tokenizedProperty(world, manager);
  const investor = await verifiedInvestor(world);
  await buy(investor, token.property_id, 5);
  await world.stopNode();
  await until('the server to notice', async () => (await fetch(`${world.url}/health/ready`)).status === 503);
  await world.startNode();
  await until('the server to be ready', async () => (await fetch(`${world.url}/health/ready`)).ok);
  await buy(investor, token.property_id, 6);
  assert.equal(await world.chain.sharesOf(token.address, investor.account.address), 11n);
});

test('sharesMovedByOthers_areInTheCapTable', async () => {
  const token = await tokenizedProperty(world, manager);
  const [seller, buyer] = [await verifiedInvestor(world), await verifiedInvestor(world, { country: 'FRA' })];
  await buy(seller, token.property_id, 10);
  await world.server.kill();
  await world.chain.sendAs(seller.account.address, 'PropertyToken', token.address, 'transfer', [
    buyer.account.address,
    4n,
  ]);
  await world.server.start();
  const holders = await until('the transfer', async () => {
    const { items } = await manager.api.call('listHolders', { path: { property_id: token.property_id } });
    return items.length === 2 && items;
  });
  assert.deepEqual(
    holders.map(({ shares }) => shares),
    ['6', '4'],
  );
  const { holdings } = await buyer.api.call('getPortfolio');
  assert.equal(holdings[0]?.lots[0]?.cost, null);
});

test('audit_agrees', async () => {
  const { agrees, output } = await world.server.audit();
  assert.ok(agrees, output);
});
