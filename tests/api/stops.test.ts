// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: one admin stops a token or a wallet at once, everybody sees what is stopped and why, and only the Safe lets go.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { localAccount, operatorIndex } from '../harness/accounts.ts';
import type { Stop, Token } from '../harness/api_types.ts';
import { troubleOutside } from '../harness/expected_errors.ts';
import { buy, signProposal, tokenizedProperty, verifiedInvestor, waitForProposal } from '../harness/flows.ts';
import { everyItem } from '../harness/pages.ts';
import type { Person } from '../harness/person.ts';
import { until } from '../harness/processes.ts';
import { worldForFile } from '../harness/test_world.ts';

const world = await worldForFile({ expectedErrors: [troubleOutside] });
const { admin, chain } = world;
const { accessManager, safe } = chain.deployment.contracts;
/** GUARDIAN of contracts/src/access/Roles.sol. */
const guardianRole = 3n;
const reason = 'Shares moved that should not have.';
let manager: Person;
let token: Token;
let other: Token;
let investor: Person;
before(async () => {
  manager = await world.manager();
  [token, other] = [await tokenizedProperty(world, manager), await tokenizedProperty(world, manager)];
  investor = await verifiedInvestor(world);
});

const at = ({ property_id }: Token) => ({ path: { property_id } });
const stops = () => everyItem(admin.api, 'listStops');
const pausesOf = async ({ address }: Token) =>
  (await stops()).filter(({ kind, token: of }) => kind === 'pause' && of === address);
const waitForStop = (id: string, state: Stop['state']) =>
  until(`stop ${id} to be ${state}`, async () =>
    (await stops()).find((stop) => stop.id === id && stop.state === state),
  );
const isPaused = ({ address }: Token) => chain.read<boolean>('PropertyToken', address, 'paused');
const isFrozen = ({ address }: Token, { account }: Person) =>
  chain.read<boolean>('PropertyToken', address, 'isFrozen', [account.address]);
const refusalOf = async (person: Person, shares: Token) => {
  const query = { wallet: person.account.address, shares: '1' };
  const { checks } = await person.api.call('getEligibility', { ...at(shares), query });
  return checks.find(({ passed }) => !passed)?.reason;
};

async function lift(stop: Stop): Promise<void> {
  const proposal = await admin.api.call('proposeLift', { path: { stop_id: stop.id } });
  for (const owner of world.admins.slice(0, proposal.threshold)) await signProposal(owner, proposal);
  await waitForProposal(admin, proposal.id, 'EXECUTED');
  const lifted = await waitForStop(stop.id, 'LIFTED');
  assert.ok(lifted.ended_at);
}

test('pause_stopsOneToken_saysWhy_andIsLiftedByTheSafe', async () => {
  const asked = await admin.api.call('pauseToken', { ...at(token), body: { reason } });
  assert.deepEqual([asked.kind, asked.state, asked.wallet, asked.reason], ['pause', 'REQUESTED', null, reason]);
  assert.equal(asked.requested_by, admin.user.id);
  const stop = await waitForStop(asked.id, 'IN_FORCE');
  assert.equal(await isPaused(token), true);
  assert.ok(stop.transaction_hash && (await chain.isMined(stop.transaction_hash)));
  assert.equal(await refusalOf(investor, token), 'sale_closed');
  await buy(investor, other.property_id, 1);
  await admin.api.refused('pauseToken', { ...at(token), body: { reason } }, 409, 'already_stopped');

  await lift(stop);
  assert.equal(await isPaused(token), false);
  await buy(investor, token.property_id, 1);
  const again = await admin.api.refused('proposeLift', { path: { stop_id: stop.id } }, 409, 'wrong_state');
  assert.equal(again.params.state, 'LIFTED');
});

test('freeze_reachesEveryToken_andNobodyElse', async () => {
  const person = await verifiedInvestor(world);
  const body = { wallet: person.account.address, reason };
  const { items } = await admin.api.call('freezeWallet', { body });
  assert.deepEqual(items.map(({ token: address }) => address).sort(), [token.address, other.address].sort());
  for (const { id } of items) await waitForStop(id, 'IN_FORCE');
  for (const each of [token, other]) {
    assert.equal(await isFrozen(each, person), true);
    assert.equal(await refusalOf(person, each), 'wallet_frozen');
  }
  await buy(investor, token.property_id, 1);
  await admin.api.refused('freezeWallet', { body }, 409, 'already_stopped');

  await lift(items[0] as Stop);
  const states = (await stops()).filter(({ wallet }) => wallet === person.account.address).map(({ state }) => state);
  assert.deepEqual(states.sort(), ['IN_FORCE', 'LIFTED']);
});

test('freeze_ofOneProperty_leavesTheOthers_andCanBeWidened', async () => {
  const person = await verifiedInvestor(world);
  const body = { wallet: person.account.address, reason };
  const one = await admin.api.call('freezeWallet', { body: { ...body, property_id: token.property_id } });
  assert.deepEqual(
    one.items.map(({ property_id }) => property_id),
    [token.property_id],
  );
  await waitForStop((one.items[0] as Stop).id, 'IN_FORCE');
  assert.equal(await isFrozen(other, person), false);
  const rest = await admin.api.call('freezeWallet', { body });
  assert.deepEqual(
    rest.items.map(({ property_id }) => property_id),
    [other.property_id],
  );
  await waitForStop((rest.items[0] as Stop).id, 'IN_FORCE');
});

test('freeze_ofEveryToken_reachesTheNextOne_andThatOfOneDoesNot', async () => {
  const [everywhere, here] = [await verifiedInvestor(world), await verifiedInvestor(world)];
  const freeze = (person: Person, of = {}) =>
    admin.api.call('freezeWallet', { body: { wallet: person.account.address, reason, ...of } });
  for (const { items } of [await freeze(everywhere), await freeze(here, { property_id: token.property_id })])
    for (const { id } of items) await waitForStop(id, 'IN_FORCE');
  const next = await tokenizedProperty(world, manager);
  await until('the wallet to be frozen for it', () => isFrozen(next, everywhere));
  assert.equal(await isFrozen(next, here), false);
  const followed = (await stops()).find(({ token: of, wallet }) => {
    return of === next.address && wallet === everywhere.account.address;
  });
  assert.deepEqual([followed?.reason, followed?.requested_by], [reason, admin.user.id]);
});

test('stop_thatTheOperatorMayNotSend_waitsVisibly', async () => {
  const operator = localAccount(operatorIndex).address;
  const shares = await tokenizedProperty(world, manager);
  await chain.sendAs(safe, 'AccessManager', accessManager, 'revokeRole', [guardianRole, operator]);
  const { id } = await admin.api.call('pauseToken', { ...at(shares), body: { reason } });
  await until('it to say why it waits', async () =>
    (await stops()).some((stop) => stop.id === id && stop.waiting_reason === 'operator_not_authorized'),
  );
  await admin.api.refused('proposeLift', { path: { stop_id: id } }, 409, 'wrong_state');
  await admin.api.refused('pauseToken', { ...at(shares), body: { reason } }, 409, 'already_stopped');
  await chain.sendAs(safe, 'AccessManager', accessManager, 'grantRole', [guardianRole, operator, 0]);
  assert.equal((await waitForStop(id, 'IN_FORCE')).waiting_reason, null);
});

test('stop_bySomebodyElse_isListedWithoutAReason_andLiftedTheSameWay', async () => {
  const shares = await tokenizedProperty(world, manager);
  await chain.sendAs(safe, 'PropertyToken', shares.address, 'pause', []);
  const seen = await until('the stop', async () => (await pausesOf(shares))[0]);
  assert.deepEqual([seen.state, seen.reason, seen.requested_by], ['IN_FORCE', null, null]);
  assert.ok(seen.began_at);
  await lift(seen);
});

test('stop_thatSomebodyElseWasFasterWith_isInForceAllTheSame', async () => {
  const shares = await tokenizedProperty(world, manager);
  world.gate.hold('eth_estimateGas');
  const { id } = await admin.api.call('pauseToken', { ...at(shares), body: { reason } });
  await world.gate.waitUntilHeld();
  await chain.sendAs(safe, 'PropertyToken', shares.address, 'pause', []);
  world.gate.release();
  const stop = await waitForStop(id, 'IN_FORCE');
  assert.equal(stop.reason, reason);
  assert.equal((await pausesOf(shares)).length, 1);
});

test('lift_ofWhatTheChainHasLetGo_isRefusedWithItsReason', async () => {
  const shares = await tokenizedProperty(world, manager);
  const { id } = await admin.api.call('pauseToken', { ...at(shares), body: { reason } });
  await waitForStop(id, 'IN_FORCE');
  world.gate.hold('eth_getLogs');
  await chain.sendAs(safe, 'PropertyToken', shares.address, 'unpause', []);
  await admin.api.refused('proposeLift', { path: { stop_id: id } }, 422, 'pause_unchanged');
  world.gate.release();
  await waitForStop(id, 'LIFTED');
});

test('requests_areAudited_andFiltered', async () => {
  const query = { state: 'LIFTED' };
  const { items } = await admin.api.call('listStops', { query });
  assert.ok(items.length > 0 && items.every(({ state }) => state === 'LIFTED'));
  await admin.api.refusedFields('listStops', { query: { state: 'STOPPED' } }, 'state');
  const oldest = items.at(-1);
  assert.ok(oldest?.requested_by);
  const entries = await everyItem(admin.api, 'listAuditLog', { query: { object: oldest.id } });
  assert.deepEqual(entries.map(({ action }) => action).sort(), ['stop.lift_proposed', 'stop.requested']);
  assert.ok(entries.every(({ actor }) => actor === admin.user.id));
  assert.ok(!JSON.stringify(entries).includes(reason));
});

test('requests_refuseWrongFields', async () => {
  await admin.api.refusedFields('pauseToken', { ...at(token), body: { reason: '' } }, 'reason');
  const body = { wallet: '0x12', property_id: 'prop_1' };
  await admin.api.refusedFields('freezeWallet', { body }, 'property_id', 'reason', 'wallet');
});

test('freeze_isAskedForWhileNoNodeAnswers_andLiftingIsNot', async () => {
  const person = await verifiedInvestor(world);
  const shares = await tokenizedProperty(world, manager);
  const { id } = await admin.api.call('pauseToken', { ...at(shares), body: { reason } });
  await waitForStop(id, 'IN_FORCE');
  world.gate.fail({ down: true });
  const body = { wallet: person.account.address, property_id: token.property_id, reason };
  const { items } = await admin.api.call('freezeWallet', { body });
  await admin.api.refused('proposeLift', { path: { stop_id: id } }, 502, 'chain_unreachable');
  world.gate.heal();
  await waitForStop((items[0] as Stop).id, 'IN_FORCE');
  assert.equal(await isFrozen(token, person), true);
});
