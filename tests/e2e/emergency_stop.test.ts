// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: docs/runbooks/pause_and_freeze.md, played: a stop overtakes what waits, spares what it is not about, survives a crash,
// and is lifted by the Safe.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { localAccount, operatorIndex } from '../harness/accounts.ts';
import type { Stop, Token } from '../harness/api_types.ts';
import { troubleOutside } from '../harness/expected_errors.ts';
import {
  buy,
  signProposal,
  startPurchase,
  tokenizedProperty,
  verifiedInvestor,
  waitForProposal,
  waitForPurchase,
} from '../harness/flows.ts';
import { everyItem } from '../harness/pages.ts';
import type { Person } from '../harness/person.ts';
import { until } from '../harness/processes.ts';
import { worldForFile } from '../harness/test_world.ts';
import { crash } from '../harness/transactions.ts';

const world = await worldForFile({ expectedErrors: [troubleOutside] });
const { admin, chain } = world;
const { safe } = chain.deployment.contracts;
const operator = localAccount(operatorIndex).address;
const money = '0x8ac7230489e80000';
const reason = 'The figures of freeholdd audit differ from the chain.';
let token: Token;
let other: Token;
let holder: Person;
before(async () => {
  const manager = await world.manager();
  [token, other] = [await tokenizedProperty(world, manager), await tokenizedProperty(world, manager)];
  holder = await verifiedInvestor(world);
  await buy(holder, token.property_id, 5);
});

const setMoney = (wei: string) => world.rpc('anvil_setBalance', [operator, wei]);
const pause = ({ property_id }: Token) => admin.api.call('pauseToken', { path: { property_id }, body: { reason } });
const waitForStop = (state: Stop['state'], isMeant: (stop: Stop) => boolean) =>
  until(`a stop that is ${state}`, async () =>
    (await everyItem(admin.api, 'listStops')).find((stop) => stop.state === state && isMeant(stop)),
  );
const transactionOf = async (purpose: string, reference: string) =>
  (await admin.api.call('listChainTransactions', { query: { purpose, reference } })).items[0];

async function lift({ id }: Stop): Promise<void> {
  const proposal = await admin.api.call('proposeLift', { path: { stop_id: id } });
  for (const owner of world.admins.slice(0, proposal.threshold)) await signProposal(owner, proposal);
  await waitForProposal(admin, proposal.id, 'EXECUTED');
  await waitForStop('LIFTED', (stop) => stop.id === id);
}

test('pause_overtakesAPurchaseThatWaits_andSparesOtherTokens', async () => {
  const [buyer, another] = [await verifiedInvestor(world), await verifiedInvestor(world)];
  await setMoney('0x0');
  const stopped = await startPurchase(buyer, token.property_id, 1);
  const spared = await startPurchase(another, other.property_id, 1);
  const { id } = await pause(token);
  await until('the stop to say why it waits', async () =>
    (await everyItem(admin.api, 'listStops')).some((stop) => stop.id === id && stop.waiting_reason),
  );
  await setMoney(money);
  await waitForStop('IN_FORCE', (stop) => stop.id === id);
  const failed = await waitForPurchase(buyer, stopped.id, 'FAILED', 'CONFIRMED');
  assert.equal(`${failed.state} ${failed.failure_reason}`, 'FAILED token_paused');
  assert.equal(await chain.sharesOf(token.address, buyer.account.address), 0n);
  assert.equal((await waitForPurchase(another, spared.id, 'CONFIRMED', 'FAILED')).state, 'CONFIRMED');
  const [stop, relay] = [await transactionOf('stop', id), await transactionOf('purchase', spared.id)];
  assert.ok(Number(stop?.nonce) < Number(relay?.nonce), `${stop?.nonce} before ${relay?.nonce}`);

  await lift(await waitForStop('IN_FORCE', (each) => each.id === id));
  await buy(buyer, token.property_id, 1);
});

test('stolenWallet_isFrozenEverywhere_andTheSafeCanStillTakeItsShares', async () => {
  const { address } = holder.account;
  const { items } = await admin.api.call('freezeWallet', { body: { wallet: address, reason } });
  assert.equal(items.length, 2);
  for (const { id } of items) await waitForStop('IN_FORCE', (stop) => stop.id === id);
  const heir = await verifiedInvestor(world);
  const to = heir.account.address;
  await chain.sendAs(safe, 'PropertyToken', token.address, 'forcedTransfer', [address, to, 5n]);
  assert.equal(await chain.sharesOf(token.address, to), 5n);
  for (const stop of items) await lift(stop);
  await buy(holder, token.property_id, 1);
});

test('serverKilledAfterTheRequest_stopsWhenItIsBack_once', async () => {
  world.gate.hold('eth_sendRawTransaction');
  const { id } = await pause(other);
  await world.gate.waitUntilHeld();
  await crash(world, async () => world.gate.release());
  await waitForStop('IN_FORCE', (stop) => stop.id === id);
  await until('the transaction to be confirmed', async () => (await transactionOf('stop', id))?.state === 'CONFIRMED');
});

test('serverAway_theSafeStops_andTheServerListsIt', async () => {
  await world.server.stop();
  await chain.sendAs(safe, 'PropertyToken', token.address, 'pause', []);
  await world.server.start();
  const stop = await waitForStop('IN_FORCE', ({ token: address }) => address === token.address);
  assert.equal(stop.requested_by, null);
  await lift(stop);
});

test('audit_agrees', async () => {
  const { agrees, output } = await world.server.audit();
  assert.ok(agrees, output);
});
