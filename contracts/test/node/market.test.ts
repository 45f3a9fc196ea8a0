// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { type Address, type Hex, decodeErrorResult, keccak256, toBytes } from 'viem';
import { readArtifact } from '../../scripts/artifacts.ts';
import { createWorld, type World } from '../support/fixture.ts';
import { onboard } from '../support/investors.ts';
import {
  eventsOf,
  fault,
  hashOrder,
  market,
  orderOf,
  permitFor,
  price,
  settle,
  side,
  signCancel,
  signCancelAll,
  signOrder,
  stateOf,
  timeInForce,
  toCalldata,
} from '../support/market.ts';
import { read } from '../support/read.ts';
import { assertReverts } from '../support/revert.ts';
import { executeBySafe } from '../support/safe.ts';
import { buyRelayed, mintUsdc, purchaseOf, tokenize } from '../support/sale.ts';

const million = 1_000_000_000_000n;

/** Roles.MARKET. */
const marketRole = 14n;
const tokenAbi = readArtifact('PropertyToken').abi;

describe('the market', () => {
  let world: World;
  let token: Address;

  beforeEach(async () => {
    world = await createWorld();
    token = await tokenize(world);
    for (const investor of [world.alice, world.bob]) {
      await onboard(world, investor.address);
      await mintUsdc(world, investor.address, million);
    }
    await buyRelayed(world, world.alice, await purchaseOf(world, world.alice.address, token, 100n));
  });

  const sell = () => signOrder(world, world.alice, token);
  const buy = () => signOrder(world, world.bob, token, { side: side.buy, summary: 'Buy 25 shares of MAYOR1' });
  const sharesOf = (wallet: Address) => read<bigint>(world, 'PropertyToken', token, 'balanceOf', [wallet]);
  const moneyOf = (wallet: Address) => read<bigint>(world, 'TestUsdc', world.contracts.usdc, 'balanceOf', [wallet]);
  const match = { resting: 0n, taking: 1n, shares: 10n };

  it('settles what two wallets signed, with a permit, and needs no transaction of either', async () => {
    const orders = [await sell(), await buy()];
    const before = await moneyOf(world.alice.address);
    const receipt = await settle(world, orders, [match], [await permitFor(world, world.bob, 10n * price)]);
    assert.deepEqual(eventsOf(receipt, 'TradeExecuted'), [
      {
        buyOrderHash: orders[1].hash,
        sellOrderHash: orders[0].hash,
        token,
        buyer: world.bob.address,
        seller: world.alice.address,
        shares: 10n,
        price,
        buyerFee: 0n,
        sellerFee: 0n,
      },
    ]);
    assert.equal(await sharesOf(world.bob.address), 10n);
    assert.equal(await moneyOf(world.alice.address), before + 10n * price);
    assert.deepEqual(await stateOf(world, orders[0]), { filled: 10n, isCancelled: false });
  });

  it('is not stopped by a permit that somebody used before', async () => {
    const permit = await permitFor(world, world.bob, 10n * price);
    const { owner, value, deadline, v, r, s } = permit;
    const { usdc, marketplace } = world.contracts;
    await world.as(world.stranger).send('TestUsdc', usdc, 'permit', [owner, marketplace, value, deadline, v, r, s]);
    const receipt = await settle(world, [await sell(), await buy()], [match], [permit, permit]);
    assert.equal(eventsOf(receipt, 'TradeExecuted').length, 1);
  });

  it('says whose fault a failure is', async () => {
    const orders = [await sell(), await buy()];
    const receipt = await settle(world, orders, [match]);
    const [failed] = eventsOf(receipt, 'TradeFailed');
    assert.equal(failed.restingHash, orders[0].hash);
    assert.equal(failed.takingHash, orders[1].hash);
    assert.equal(failed.fault, fault.buyer);
    assert.equal(await sharesOf(world.bob.address), 0n);
  });

  it('hashes orders as wallets do', async () => {
    const texts = [
      '',
      'Sell 25 shares of MAYOR1 at 50.25 USDC each',
      'Verkaufe 25 Anteile für 1.256,25 € · ✓'.repeat(9),
    ];
    const numbers = [0n, 1n, 2n ** 63n, 2n ** 64n - 1n];
    for (const [index, summary] of texts.entries())
      for (const number of numbers) {
        const order = orderOf(world.alice.address, token, {
          summary,
          side: index % 2,
          shares: number,
          price: number,
          timeInForce: Object.values(timeInForce)[(index + Number(number % 3n)) % 4],
          maxFeeBps: Number(number % 65_536n),
          expiry: number,
          epoch: number,
          salt: 2n ** 256n - 1n - number,
        });
        const { marketplace } = world.contracts;
        const found = await read<Hex>(world, 'Marketplace', marketplace, 'hashOrder', [toCalldata(order)]);
        assert.equal(found, hashOrder(world, order));
      }
  });

  it('cancels for makers who have no gas', async () => {
    const order = await sell();
    const summary = 'Cancel: sell 25 shares of MAYOR1';
    const summaryHash = keccak256(toBytes(summary));
    const signature = await signCancel(world, world.alice, summary, order.hash);
    const args = [summaryHash, toCalldata(order.order), signature];
    await world.as(world.stranger).send('Marketplace', world.contracts.marketplace, 'cancelFor', args);
    assert.deepEqual(await stateOf(world, order), { filled: 0n, isCancelled: true });
  });

  it('cancels everything for makers who have no gas, and their next orders count', async () => {
    const summary = 'Cancel all your orders';
    const signature = await signCancelAll(world, world.alice, summary, 0n);
    await market(world, 'cancelAllFor', [keccak256(toBytes(summary)), world.alice.address, 0n, signature]);
    const orders = [await sell(), await buy(), await signOrder(world, world.alice, token, { epoch: 1n })];
    const permit = await permitFor(world, world.bob, 10n * price);
    const receipt = await settle(world, orders, [match, { ...match, resting: 2n }], [permit]);
    assert.equal(eventsOf(receipt, 'TradeFailed')[0].fault, fault.seller);
    assert.equal(eventsOf(receipt, 'TradeExecuted')[0].sellOrderHash, orders[2].hash);
  });

  it('is stopped by the operator and let go on by the Safe, which also sets the fees', async () => {
    const { marketplace } = world.contracts;
    await market(world, 'pause', []);
    await assertReverts(settle(world, [], []), 'MarketPaused');
    await assertReverts(market(world, 'unpause', []), 'AccessManagedUnauthorized', [world.operator.address]);
    await assertReverts(market(world, 'setFees', [1, 1]), 'AccessManagedUnauthorized', [world.operator.address]);
    await executeBySafe(world, 'Marketplace', marketplace, 'unpause', []);
    await executeBySafe(world, 'Marketplace', marketplace, 'setFees', [20, 30]);
    assert.deepEqual(await read(world, 'Marketplace', marketplace, 'fees'), [20, 30]);
    const permit = await permitFor(world, world.bob, 11n * price);
    const receipt = await settle(world, [await sell(), await buy()], [match], [permit]);
    const [trade] = eventsOf(receipt, 'TradeExecuted');
    assert.equal(trade.buyerFee, (10n * price * 30n) / 10_000n);
    assert.equal(trade.sellerFee, (10n * price * 20n) / 10_000n);
    assert.equal(await read(world, 'Treasury', world.contracts.treasury, 'totalBooked'), (10n * price * 50n) / 10_000n);
  });

  it('moves no shares from the transaction on that follows the loss of its role', async () => {
    const { accessManager, marketplace } = world.contracts;
    const orders = [await sell(), await buy()];
    const receipt = await settle(world, orders, [match], [await permitFor(world, world.bob, million)]);
    assert.equal(eventsOf(receipt, 'TradeExecuted').length, 1);
    await executeBySafe(world, 'AccessManager', accessManager, 'revokeRole', [marketRole, marketplace]);
    const [failed] = eventsOf(await settle(world, orders, [match]), 'TradeFailed');
    assert.equal(failed.fault, fault.nobody);
    assert.equal(decodeErrorResult({ abi: tokenAbi, data: failed.reason as Hex }).errorName, 'NotPermitted');
    assert.equal(await sharesOf(world.bob.address), match.shares);
  });

  it('settles for nobody but the operator and the Safe', async () => {
    const nothing = [[], '0x0000', '0x', []];
    const { marketplace } = world.contracts;
    const attempt = world.as(world.alice).send('Marketplace', marketplace, 'settle', nothing);
    await assertReverts(attempt, 'AccessManagedUnauthorized', [world.alice.address]);
    const transfer = [world.alice.address, world.bob.address, 1n];
    const theft = world.as(world.operator).send('PropertyToken', token, 'marketTransfer', transfer);
    await assertReverts(theft, 'NotPermitted');
  });
});
