// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: the chain as the server sees it, and what it says when the node is away.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Token } from '../harness/api_types.ts';
import {
  approvedProperty,
  buy,
  purchaseRequest,
  signatures,
  startPurchase,
  tokenizationRequest,
  tokenizedProperty,
  verifiedInvestor,
  waitForPurchase,
} from '../harness/flows.ts';
import type { Person } from '../harness/person.ts';
import { until } from '../harness/processes.ts';
import { worldForFile } from '../harness/test_world.ts';

const world = await worldForFile({
  chain: { audit_seconds: 1, explorer_url: 'https://explorer.freehold.example/' },
  expectedErrors: [/"event":"chain_alarm"/],
});
let manager: Person;
let investor: Person;
let token: Token;
before(async () => {
  manager = await world.manager();
  token = await tokenizedProperty(world, manager);
  investor = await verifiedInvestor(world);
});

test('getChain_namesChainContractsAndHead', async () => {
  const head = Number(await world.chain.blockNumber());
  const answer = await until('the reader', async () => {
    const seen = await world.person().api.call('getChain');
    return seen.read_block >= head && seen;
  });
  assert.equal(answer.chain_id, 31337);
  assert.equal(
    answer.contracts.primarySale ?? answer.contracts.primary_sale,
    world.chain.deployment.contracts.primarySale,
  );
  assert.ok((answer.head_block ?? 0) >= answer.read_block);
});

test('getChain_tellsWalletsWhomToAsk', async () => {
  const answer = await world.person().api.call('getChain');
  assert.equal(answer.explorer_url, 'https://explorer.freehold.example');
  assert.ok(answer.rpc_url);
  const response = await fetch(answer.rpc_url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'eth_chainId', params: [] }),
  });
  const { result } = (await response.json()) as { result: string };
  assert.equal(Number(result), answer.chain_id);
});

test('listTransactions_showsWhatWasSentWithItsGas', async () => {
  const { items } = await world.admin.api.call('listChainTransactions', { query: { state: 'CONFIRMED' } });
  assert.ok(items.length >= 2);
  for (const item of items) {
    assert.ok(item.hash && (await world.chain.isMined(item.hash)));
    assert.ok((item.gas_used ?? 0) > 21_000);
    assert.ok(item.confirmed_at);
  }
  const nonces = items.map(({ nonce }) => nonce);
  assert.equal(new Set(nonces).size, nonces.length);
});

test('listTransactions_pages', async () => {
  const first = await world.admin.api.call('listChainTransactions', { query: { limit: 1 } });
  const second = await world.admin.api.call('listChainTransactions', {
    query: { limit: 1, cursor: first.next_cursor ?? '' },
  });
  assert.notEqual(first.items[0]?.id, second.items[0]?.id);
});

test('listTransactions_filters', async () => {
  const list = async (query: Record<string, string>) =>
    (await world.admin.api.call('listChainTransactions', { query: { limit: 100, ...query } })).items;
  const all = await list({});
  const one = all[0];
  assert.ok(one);
  assert.deepEqual(
    await list({ purpose: one.purpose }),
    all.filter(({ purpose }) => purpose === one.purpose),
  );
  assert.deepEqual(await list({ purpose: one.purpose, reference: one.reference }), [one]);
  assert.deepEqual(await list({ waiting: 'true' }), []);
  assert.deepEqual(await list({ waiting: 'false' }), all);
  await world.admin.api.refused('listChainTransactions', { query: { waiting: 'perhaps' } }, 400, 'invalid_fields');
});

test('getChainStatus_showsProvidersOperatorAndQueue', async () => {
  const status = await until('the operator to be looked at', async () => {
    const seen = await world.admin.api.call('getChainStatus');
    return seen.operator.balance !== null && seen;
  });
  assert.equal(status.active, true);
  assert.equal(status.quorum, 1);
  assert.deepEqual(status.alarms, []);
  assert.deepEqual(
    status.providers.map(({ name, state, lag_blocks }) => ({ name, state, lag_blocks })),
    [{ name: world.gate.name, state: 'closed', lag_blocks: 0 }],
  );
  assert.ok(BigInt(status.operator.balance ?? 0) > BigInt(status.operator.min_balance));
  assert.deepEqual(status.transactions, { queued: 0, in_flight: 0, waiting: 0, oldest_open_at: null });
});

test('listBalanceAudits_showsTheTokenThatAgrees', async () => {
  const audit = await until('the audit', async () => {
    const { items } = await world.admin.api.call('listBalanceAudits');
    return items.find(({ property_id }) => property_id === token.property_id);
  });
  assert.deepEqual(audit.differences, []);
});

test('transactionsWithoutMoneyForFees_waitVisiblyAndGoOn', async () => {
  const { operator } = await world.admin.api.call('getChainStatus');
  await world.rpc('anvil_setBalance', [operator.address, '0x0']);
  const started = await startPurchase(investor, token.property_id, 2);
  const waiting = await until('the transaction to wait', async () => {
    const { items } = await world.admin.api.call('listChainTransactions', { query: { waiting: 'true' } });
    return items[0];
  });
  assert.equal(waiting.state, 'QUEUED');
  assert.equal(waiting.waiting_reason, 'insufficient_funds');
  assert.equal(waiting.nonce, null);
  const shown = await investor.api.call('getPurchase', { path: { purchase_id: started.id } });
  assert.equal(shown.waiting_reason, 'insufficient_funds');
  const listed = (await investor.api.call('listPurchases')).items.find(({ id }) => id === started.id);
  assert.equal(listed?.waiting_reason, 'insufficient_funds');
  const status = await until('the alarms', async () => {
    const seen = await world.admin.api.call('getChainStatus');
    const names = seen.alarms.map(({ name }) => name);
    return names.includes('operator_balance_low') && names.includes('insufficient_funds') && seen;
  });
  assert.equal(status.transactions.waiting, 1);
  await world.rpc('anvil_setBalance', [operator.address, '0x8ac7230489e80000']);
  assert.equal((await waitForPurchase(investor, started.id, 'CONFIRMED')).waiting_reason, null);
  await until('the alarms to end', async () => (await world.admin.api.call('getChainStatus')).alarms.length === 0);
});

test('cancelPurchase_thatWaits_freesTheWallet_andNothingIsPaid', async () => {
  const { operator } = await world.admin.api.call('getChainStatus');
  const before = await world.chain.usdcOf(investor.account.address);
  await world.rpc('anvil_setBalance', [operator.address, '0x0']);
  const { id } = await startPurchase(investor, token.property_id, 2);
  const path = { purchase_id: id };
  await until('the purchase to wait', async () => (await investor.api.call('getPurchase', { path })).waiting_reason);
  const body = purchaseRequest(investor, token.property_id, 1);
  await investor.api.refused('createPurchase', { body }, 409, 'purchase_in_progress');
  const cancelled = await investor.api.call('cancelPurchase', { path });
  assert.deepEqual([cancelled.state, cancelled.failure_reason], ['FAILED', 'cancelled']);
  assert.deepEqual([cancelled.executable_until, cancelled.waiting_reason], [null, null]);

  await world.rpc('anvil_setBalance', [operator.address, '0x8ac7230489e80000']);
  await buy(investor, token.property_id, 1);
  assert.equal(before - (await world.chain.usdcOf(investor.account.address)), 50_000_000n);
  assert.equal((await investor.api.call('cancelPurchase', { path })).failure_reason, 'cancelled');
  const { items } = await investor.api.call('listNotifications');
  assert.ok(!items.some(({ kind }) => kind === 'share_purchase_failed'), 'who cancels is not told that it failed');
});

test('nodeAway_isSaidAndPasses', async () => {
  const offer = await investor.api.call('createPurchase', { body: purchaseRequest(investor, token.property_id, 1) });
  const body = await signatures(investor, offer);
  const { id } = await approvedProperty(world, manager);
  await world.stopNode();

  const path = { property_id: token.property_id };
  const query = { wallet: investor.account.address, shares: 1 };
  await investor.api.refused('getEligibility', { path, query }, 502, 'chain_unreachable');
  await investor.api.refused('getTransferEligibility', { path, query }, 502, 'chain_unreachable');
  const close = { path, body: { action: 'close' } };
  await world.admin.api.refused('proposeSaleChange', close, 502, 'chain_unreachable');
  await investor.api.refused(
    'createPurchase',
    { body: purchaseRequest(investor, token.property_id, 1) },
    502,
    'chain_unreachable',
  );
  await investor.api.refused(
    'signPurchase',
    { path: { purchase_id: offer.purchase.id }, body },
    502,
    'chain_unreachable',
  );
  const start = { path: { property_id: id }, body: tokenizationRequest() };
  await world.admin.api.refused('startTokenization', start, 502, 'chain_unreachable');
  const probe = world.person().api;
  await until('the server to be not ready', async () => (await probe.send('getReadiness')).status === 503);
  assert.deepEqual(await probe.call('getLiveness'), { status: 'ok' });
  await world.person().api.call('getChain');

  await world.startNode();
  await until('the server to be ready again', async () => (await probe.send('getReadiness')).status === 200);
  await investor.api.call('signPurchase', { path: { purchase_id: offer.purchase.id }, body });
  await world.admin.api.call('startTokenization', start);
});
