// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: the chain as the server sees it, and what it says when the node is away.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Token } from '../harness/api_types.ts';
import {
  approvedProperty,
  purchaseRequest,
  signatures,
  tokenizationRequest,
  tokenizedProperty,
  verifiedInvestor,
} from '../harness/flows.ts';
import type { Person } from '../harness/person.ts';
import { until } from '../harness/processes.ts';
import { worldForFile } from '../harness/test_world.ts';

const world = await worldForFile();
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

test('nodeAway_isSaidAndPasses', async () => {
  const offer = await investor.api.call('createPurchase', { body: purchaseRequest(investor, token.property_id, 1) });
  const body = await signatures(investor, offer);
  const { id } = await approvedProperty(world, manager);
  await world.stopNode();

  const path = { property_id: token.property_id };
  const query = { wallet: investor.account.address, shares: 1 };
  await investor.api.refused('getEligibility', { path, query }, 502, 'chain_unreachable');
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
