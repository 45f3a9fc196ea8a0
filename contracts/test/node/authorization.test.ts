// SPDX-License-Identifier: MIT
// Goal: one signature of the buyer buys exactly what it was made for, once, whoever relays it.
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { type Address, type Hex, keccak256, toBytes } from 'viem';
import { type World, createWorld } from '../support/fixture.ts';
import { onboard } from '../support/investors.ts';
import { read } from '../support/read.ts';
import { assertReverts } from '../support/revert.ts';
import {
  type Purchase,
  buyRelayed,
  mintUsdc,
  purchaseOf,
  signAuthorization,
  signPurchase,
  standardTerms,
  tokenize,
} from '../support/sale.ts';

const million = 1_000_000_000_000n;

describe('a purchase with one signature', () => {
  let world: World;
  let token: Address;
  let sequence = 0;
  const balance = (wallet: Address) => read<bigint>(world, 'PropertyToken', token, 'balanceOf', [wallet]);
  const alices = (shares: bigint, changes: Partial<Purchase> = {}) =>
    purchaseOf(world, world.alice.address, token, shares, {
      nonce: keccak256(toBytes(`authorized ${++sequence}`)),
      ...changes,
    });
  const relay = (purchase: Purchase, authorization: { validAfter: bigint; validBefore: bigint; signature: Hex }) =>
    world
      .as(world.stranger)
      .send('PrimarySale', world.contracts.primarySale, 'purchaseWithAuthorization', [purchase, authorization]);

  before(async () => {
    world = await createWorld();
    token = await tokenize(world);
    await onboard(world, world.alice.address);
    await mintUsdc(world, world.alice.address, million);
  });

  it('pays and delivers, needing no allowance and no ether of the buyer', async () => {
    const purchase = await alices(4n);
    await relay(purchase, await signAuthorization(world, world.alice, purchase));
    assert.equal(await balance(world.alice.address), 4n);
    const { usdc, primarySale } = world.contracts;
    assert.equal(await read<bigint>(world, 'TestUsdc', usdc, 'balanceOf', [primarySale]), purchase.cost);
  });

  it('cannot be repeated', async () => {
    const purchase = await alices(1n);
    const authorization = await signAuthorization(world, world.alice, purchase);
    await relay(purchase, authorization);
    await assertReverts(relay(purchase, authorization), 'NonceUsed', [world.alice.address, purchase.nonce]);
  });

  it('is good for no other purchase', async () => {
    const purchase = await alices(2n);
    const authorization = await signAuthorization(world, world.alice, purchase);
    const others: Partial<Purchase>[] = [
      { nonce: keccak256(toBytes('another reference')) },
      { deadline: purchase.deadline + 1n },
      { buyer: world.bob.address },
    ];
    for (const change of others) {
      await assertReverts(relay({ ...purchase, ...change }, authorization), 'FiatTokenV2: invalid signature');
    }
    const more = { ...purchase, shares: 3n, cost: 3n * standardTerms.pricePerShare };
    await assertReverts(relay(more, authorization), 'FiatTokenV2: invalid signature');
    await assertReverts(relay({ ...purchase, shares: 3n }, authorization), 'WrongCost', [more.cost]);
  });

  it('needs an authorization over exactly the cost, by the buyer', async () => {
    const purchase = await alices(2n);
    const less = await signAuthorization(world, world.alice, purchase, { value: purchase.cost - 1n });
    await assertReverts(relay(purchase, less), 'FiatTokenV2: invalid signature');
    const plain = await signAuthorization(world, world.alice, purchase, { nonce: purchase.nonce });
    await assertReverts(relay(purchase, plain), 'FiatTokenV2: invalid signature');
    const forged = await signAuthorization(world, world.bob, purchase);
    await assertReverts(relay(purchase, forged), 'FiatTokenV2: invalid signature');
  });

  it('ends with its deadline, and when the buyer withdraws it', async () => {
    const withdrawn = await alices(2n);
    const authorization = await signAuthorization(world, world.alice, withdrawn);
    await world.as(world.alice).send('PrimarySale', world.contracts.primarySale, 'cancelPurchase', [withdrawn.nonce]);
    await assertReverts(relay(withdrawn, authorization), 'NonceUsed');
    const late = await alices(2n, { deadline: (await world.now()) - 1n });
    await assertReverts(relay(late, await signAuthorization(world, world.alice, late)), 'SignatureExpired');
    const short = await alices(2n);
    const expired = await signAuthorization(world, world.alice, short, { validBefore: 1n });
    await assertReverts(relay(short, expired), 'FiatTokenV2: authorization is expired');
  });

  it('shares its reference with the purchase of two signatures', async () => {
    const purchase = await alices(2n);
    const authorization = await signAuthorization(world, world.alice, purchase);
    await buyRelayed(world, world.alice, purchase);
    await assertReverts(relay(purchase, authorization), 'NonceUsed');
    const signature = await signPurchase(world, world.alice, purchase);
    await assertReverts(
      world
        .as(world.stranger)
        .send('PrimarySale', world.contracts.primarySale, 'purchaseWithSignature', [purchase, signature]),
      'NonceUsed',
    );
  });
});
