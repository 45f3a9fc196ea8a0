// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: a transfer is USDC on the chain, once, and complete only when it is buried as deep as it should be.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { after, before, test, type TestContext } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Address, Hash } from 'viem';
import { generatePrivateKey, privateKeyToAddress } from 'viem/accounts';
import { faucetIndex, localAccount, localKey } from '../harness/accounts.ts';
import { Anvil } from '../harness/anvil.ts';
import { Chain } from '../harness/chain.ts';
import { prepareChain, readDeployment } from '../harness/deployment.ts';
import { RpcGate } from '../harness/rpc_gate.ts';
import { CircleFixture, notified } from './circle_fixture.ts';

let anvil: Anvil;
let chain: Chain;
before(async () => {
  const prepared = await prepareChain();
  anvil = await Anvil.start({ loadState: prepared.stateFile });
  chain = new Chain(anvil.url, readDeployment(prepared.deploymentFile));
});
after(() => anvil?.stop());

const usdc = () => chain.deployment.contracts.usdc;
const newAddress = (): Address => privateKeyToAddress(generatePrivateKey());

async function start(context: TestContext, rpcUrl = anvil.url, keyIndex: number = faucetIndex) {
  const circle = await CircleFixture.subscribed(context);
  await circle.control('PUT', '/chain', { rpcUrl, usdc: usdc(), key: localKey(keyIndex) });
  await circle.fund('1000');
  const address = newAddress();
  const { id } = await circle.activeRecipient(address);
  const transfer = async (amount: string) => (await circle.transfer(id, amount)).body.data.id as string;
  return { circle, address, transfer };
}

test('transfer_mintsToTheAddress', async (context) => {
  const { circle, address, transfer } = await start(context);
  const done = await circle.untilTransfer(await transfer('123.45'), ({ status }) => status === 'complete');
  assert.equal(await chain.usdcOf(address), 123_450_000n);
  assert.ok(await chain.isMined(done.transactionHash as Hash));
  assert.equal(await circle.available(), '876.55');
  const told = (await circle.messages(8)).slice(5).map((message) => notified(message).transfer);
  assert.deepEqual(
    told.map((each) => [each?.status, each?.transactionHash]),
    [
      ['pending', undefined],
      ['pending', done.transactionHash],
      ['complete', done.transactionHash],
    ],
  );
});

test('transfers_atOnce_allArriveOnce', async (context) => {
  const { circle, address, transfer } = await start(context);
  const ids = await Promise.all(['1', '2', '3', '4'].map(transfer));
  for (const id of ids) await circle.untilTransfer(id, ({ status }) => status === 'complete');
  assert.equal(await chain.usdcOf(address), 10_000_000n);
});

test('keyThatMayNotMint_sendsWhatItHolds', async (context) => {
  const hotWallet = 6;
  await chain.mintUsdc(localAccount(hotWallet).address, 3_000_000n);
  const { circle, address, transfer } = await start(context, anvil.url, hotWallet);
  await circle.untilTransfer(await transfer('2'), ({ status }) => status === 'complete');
  assert.equal(await chain.usdcOf(address), 2_000_000n);
  const failed = await circle.untilTransfer(await transfer('2'), ({ status }) => status === 'failed');
  assert.equal(failed.errorCode, 'blockchain_error');
  assert.equal(await circle.available(), '998.00');
});

test('confirmations_areWaitedFor', async (context) => {
  const { circle, address, transfer } = await start(context);
  await circle.control('PUT', '/transfers', { confirmations: 3 });
  const id = await transfer('7');
  const sent = await circle.untilTransfer(id, ({ transactionHash }) => transactionHash !== undefined);
  assert.deepEqual([sent.status, await chain.usdcOf(address)], ['pending', 7_000_000n]);
  await anvil.rpc('anvil_mine', ['0x1']);
  await sleep(100);
  assert.equal((await circle.untilTransfer(id, () => true)).status, 'pending');
  await anvil.rpc('anvil_mine', ['0x1']);
  await circle.untilTransfer(id, ({ status }) => status === 'complete');
});

test('held_isSentWhenReleased', async (context) => {
  const { circle, address, transfer } = await start(context);
  await circle.control('PUT', '/transfers', { hold: 1 });
  const id = await transfer('8');
  assert.deepEqual([await circle.available(), await chain.usdcOf(address)], ['992.00', 0n]);
  await circle.control('PUT', '/transfers', {});
  await circle.untilTransfer(id, ({ status }) => status === 'complete');
  assert.equal(await chain.usdcOf(address), 8_000_000n);
});

test('blacklistedAddress_failsAndTheMoneyIsBack', async (context) => {
  const { circle, address, transfer } = await start(context);
  await chain.send(faucetIndex, 'TestUsdc', usdc(), 'blacklist', [address]);
  const failed = await circle.untilTransfer(await transfer('9'), ({ status }) => status === 'failed');
  assert.equal(failed.errorCode, 'blockchain_error');
  assert.equal(await circle.available(), '1000.00');
});

test('nodeThatIsAway_delaysAndPaysOnce', async (context) => {
  const gate = await RpcGate.start(anvil.url);
  context.after(() => gate.close());
  const { circle, address, transfer } = await start(context, gate.url);
  gate.fail({ down: true });
  const id = await transfer('5');
  await sleep(120);
  gate.heal();
  await circle.untilTransfer(id, ({ status }) => status === 'complete');
  assert.equal(await chain.usdcOf(address), 5_000_000n);
});

test('lostAnswerOfTheNode_paysOnce', async (context) => {
  let lost = 0;
  const node = createServer(async (request, response) => {
    const body = await text(request);
    const reply = await fetch(anvil.url, { method: 'POST', body, headers: { 'content-type': 'application/json' } });
    const answer = await reply.text();
    if (body.includes('eth_sendRawTransaction') && lost++ === 0) return void response.destroy();
    response.writeHead(200, { 'content-type': 'application/json' }).end(answer);
  });
  await new Promise<void>((resolve) => node.listen(0, '127.0.0.1', resolve));
  context.after(() => {
    node.closeAllConnections();
    node.close();
  });
  const { circle, address, transfer } = await start(
    context,
    `http://127.0.0.1:${(node.address() as AddressInfo).port}`,
  );
  await circle.untilTransfer(await transfer('6'), ({ status }) => status === 'complete');
  assert.deepEqual([lost > 0, await chain.usdcOf(address)], [true, 6_000_000n]);
});
