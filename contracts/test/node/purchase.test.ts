// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { type Address, keccak256, toBytes, zeroHash } from 'viem';
import { type World, createWorld } from '../support/fixture.ts';
import { country, onboard, signClaim, topic } from '../support/investors.ts';
import { restriction } from '../support/rules.ts';
import { read } from '../support/read.ts';
import { assertReverts } from '../support/revert.ts';
import { executeBySafe } from '../support/safe.ts';
import {
  buyRelayed,
  mintUsdc,
  purchaseOf,
  signPurchase,
  signUsdcPermit,
  standardTerms,
  tokenize,
} from '../support/sale.ts';

const million = 1_000_000_000_000n;

describe('a relayed purchase', () => {
  let world: World;
  let token: Address;
  let sequence = 0;
  const nextNonce = () => keccak256(toBytes(`purchase ${++sequence}`));
  const balance = (wallet: Address) => read<bigint>(world, 'PropertyToken', token, 'balanceOf', [wallet]);
  const relay = (...args: unknown[]) =>
    world.as(world.operator).send('PrimarySale', world.contracts.primarySale, 'purchaseWithPermit', args);

  before(async () => {
    world = await createWorld();
    token = await tokenize(world);
    await onboard(world, world.alice.address);
    await onboard(world, world.bob.address, country.northKorea);
    for (const buyer of [world.alice, world.bob, world.carol]) await mintUsdc(world, buyer.address, million);
  });

  it('gives the buyer shares for exactly shares times price and needs no ether of theirs', async () => {
    const purchase = await purchaseOf(world, world.alice.address, token, 100n, { nonce: nextNonce() });
    await buyRelayed(world, world.alice, purchase);
    assert.equal(await balance(world.alice.address), 100n);
    const paid = await read<bigint>(world, 'TestUsdc', world.contracts.usdc, 'balanceOf', [
      world.contracts.primarySale,
    ]);
    assert.equal(paid, 100n * standardTerms.pricePerShare);
  });

  it('is refused a second time', async () => {
    const purchase = await purchaseOf(world, world.alice.address, token, 1n, { nonce: nextNonce() });
    await buyRelayed(world, world.alice, purchase);
    await assertReverts(buyRelayed(world, world.alice, purchase), 'NonceUsed', [purchase.buyer, purchase.nonce]);
  });

  it('is refused when anything in it differs from what was signed', async () => {
    const signed = await purchaseOf(world, world.alice.address, token, 2n, { nonce: nextNonce() });
    const signature = await signPurchase(world, world.alice, signed);
    const permit = await signUsdcPermit(world, world.alice, signed.cost * 10n);
    const changed = { ...signed, shares: 3n, cost: 3n * standardTerms.pricePerShare };
    await assertReverts(relay(changed, signature, permit), 'InvalidSignature', [signed.buyer]);
    await assertReverts(relay({ ...signed, nonce: nextNonce() }, signature, permit), 'InvalidSignature');
    await assertReverts(relay({ ...signed, buyer: world.bob.address }, signature, permit), 'InvalidSignature');
  });

  it('is refused with a wrong cost, too low or too high, naming the right one', async () => {
    const expected = 2n * standardTerms.pricePerShare;
    for (const cost of [expected - 1n, expected + 1n]) {
      const purchase = await purchaseOf(world, world.alice.address, token, 2n, { nonce: nextNonce(), cost });
      await assertReverts(buyRelayed(world, world.alice, purchase), 'WrongCost', [expected]);
    }
  });

  it('is refused after its deadline', async () => {
    const deadline = (await world.now()) - 1n;
    const purchase = await purchaseOf(world, world.alice.address, token, 2n, { nonce: nextNonce(), deadline });
    await assertReverts(buyRelayed(world, world.alice, purchase), 'SignatureExpired', [deadline]);
  });

  it('is refused without a nonce, without shares and for more shares than are left', async () => {
    const withoutNonce = await purchaseOf(world, world.alice.address, token, 2n, { nonce: zeroHash });
    await assertReverts(buyRelayed(world, world.alice, withoutNonce), 'NonceMissing');
    const nothing = await purchaseOf(world, world.alice.address, token, 0n, { nonce: nextNonce() });
    await assertReverts(buyRelayed(world, world.alice, nothing), 'NoShares');
    const tooMany = await purchaseOf(world, world.alice.address, token, 20_000n, { nonce: nextNonce() });
    const { remainingShares } = await read<{ remainingShares: bigint }>(
      world,
      'PrimarySale',
      world.contracts.primarySale,
      'saleOf',
      [token],
    );
    await assertReverts(buyRelayed(world, world.alice, tooMany), 'SoldOut', [remainingShares]);
  });

  it('cannot be blocked by somebody who uses the permit first', async () => {
    const purchase = await purchaseOf(world, world.alice.address, token, 2n, { nonce: nextNonce() });
    const signature = await signPurchase(world, world.alice, purchase);
    const permit = await signUsdcPermit(world, world.alice, purchase.cost);
    await world
      .as(world.stranger)
      .send('TestUsdc', world.contracts.usdc, 'permit', [
        world.alice.address,
        world.contracts.primarySale,
        permit.value,
        permit.deadline,
        permit.signature,
      ]);
    const before = await balance(world.alice.address);
    await relay(purchase, signature, permit);
    assert.equal(await balance(world.alice.address), before + 2n);
  });

  it('is refused by USDC when the permit has expired and nothing was allowed', async () => {
    const purchase = await purchaseOf(world, world.alice.address, token, 2n, { nonce: nextNonce() });
    const signature = await signPurchase(world, world.alice, purchase);
    const permit = await signUsdcPermit(world, world.alice, purchase.cost, 1n);
    await assertReverts(relay(purchase, signature, permit), 'ERC20: transfer amount exceeds allowance');
  });

  it('is refused to the unverified, to a blocked country and above the cap, with code and number', async () => {
    const carols = await purchaseOf(world, world.carol.address, token, 2n, { nonce: nextNonce() });
    await assertReverts(buyRelayed(world, world.carol, carols), 'TransferRestricted', [
      restriction.receiverNotVerified,
      0n,
    ]);
    const bobs = await purchaseOf(world, world.bob.address, token, 2n, { nonce: nextNonce() });
    await assertReverts(buyRelayed(world, world.bob, bobs), 'TransferRestricted', [
      restriction.countryPolicy,
      BigInt(country.northKorea),
    ]);
    const room = 1_000n - (await balance(world.alice.address));
    const alices = await purchaseOf(world, world.alice.address, token, room + 1n, { nonce: nextNonce() });
    await assertReverts(buyRelayed(world, world.alice, alices), 'TransferRestricted', [
      restriction.maxShareOfSupply,
      room,
    ]);
  });

  it('can be withdrawn by the buyer before it is relayed', async () => {
    const purchase = await purchaseOf(world, world.alice.address, token, 2n, { nonce: nextNonce() });
    await world.as(world.alice).send('PrimarySale', world.contracts.primarySale, 'cancelPurchase', [purchase.nonce]);
    await assertReverts(buyRelayed(world, world.alice, purchase), 'NonceUsed');
  });

  it('works from an allowance, signed or sent by the buyer', async () => {
    const { usdc, primarySale } = world.contracts;
    await world.as(world.alice).send('TestUsdc', usdc, 'approve', [primarySale, million]);
    const before = await balance(world.alice.address);
    const purchase = await purchaseOf(world, world.alice.address, token, 2n, { nonce: nextNonce() });
    const signature = await signPurchase(world, world.alice, purchase);
    await world.as(world.stranger).send('PrimarySale', primarySale, 'purchaseWithSignature', [purchase, signature]);
    await world.as(world.alice).send('PrimarySale', primarySale, 'purchase', [token, 3n, purchase.cost * 2n]);
    assert.equal(await balance(world.alice.address), before + 5n);
    await assertReverts(
      world.as(world.alice).send('PrimarySale', primarySale, 'purchase', [token, 3n, 1n]),
      'WrongCost',
      [3n * standardTerms.pricePerShare],
    );
  });

  it('is refused when the buyer has too little USDC', async () => {
    await onboard(world, world.stranger.address, country.germany);
    const purchase = await purchaseOf(world, world.stranger.address, token, 2n, { nonce: nextNonce() });
    await assertReverts(buyRelayed(world, world.stranger, purchase), 'ERC20: transfer amount exceeds balance');
  });

  it('is refused after the KYC claim ran out, until a new claim is added', async () => {
    const expiresAt = (await world.now()) + 1_000n;
    const shortLived = await signClaim(world, world.alice.address, topic.kyc, { expiresAt });
    const setClaims = (claims: unknown[]) =>
      world
        .as(world.operator)
        .send('InvestorOnboarding', world.contracts.onboarding, 'addClaims', [world.alice.address, claims]);
    await setClaims([shortLived]);
    await world.passSeconds(1_001);
    const purchase = await purchaseOf(world, world.alice.address, token, 2n, { nonce: nextNonce() });
    await assertReverts(buyRelayed(world, world.alice, purchase), 'TransferRestricted', [
      restriction.receiverNotVerified,
      2n,
    ]);
    await setClaims([await signClaim(world, world.alice.address, topic.kyc)]);
    await buyRelayed(world, world.alice, purchase);
  });

  it('leaves its money in the sale until the Safe releases it to the Treasury', async () => {
    const { usdc, primarySale, treasury } = world.contracts;
    const held = await read<bigint>(world, 'TestUsdc', usdc, 'balanceOf', [primarySale]);
    await assertReverts(
      world.as(world.operator).send('PrimarySale', primarySale, 'release', [token]),
      'AccessManagedUnauthorized',
      [world.operator.address],
    );
    await executeBySafe(world, 'PrimarySale', primarySale, 'release', [token]);
    const forSale = 1;
    const booked = await read<bigint>(world, 'Treasury', treasury, 'balanceOf', [standardTerms.propertyId, forSale]);
    assert.equal(booked, held);
    assert.equal(await read<bigint>(world, 'TestUsdc', usdc, 'balanceOf', [treasury]), held);
  });
});
