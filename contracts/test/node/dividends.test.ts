// SPDX-License-Identifier: MIT
// Goal: rent becomes dividends with the real Safe, the operator's key and the deployed permissions, and whoever cannot be paid gets
// it later.
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { type Address, keccak256, toBytes } from 'viem';
import {
  type Terms,
  booksOf,
  collectRent,
  decodePayments,
  distributionState,
  dividendEvents,
  fund,
  operate,
  owedReason,
  purpose,
  termsOf,
} from '../support/dividends.ts';
import { type World, createWorld } from '../support/fixture.ts';
import { country, link, onboard } from '../support/investors.ts';
import { read } from '../support/read.ts';
import { assertReverts } from '../support/revert.ts';
import { executeBySafe } from '../support/safe.ts';
import { buyRelayed, mintUsdc, purchaseOf, standardTerms, tokenize } from '../support/sale.ts';

const rent = 1_000_000_000n;

describe('a distribution', () => {
  let world: World;
  let token: Address;
  let terms: Terms;
  let people: Record<'alice' | 'bob' | 'carol', Address>;

  const usdc = (wallet: Address) => read<bigint>(world, 'TestUsdc', world.contracts.usdc, 'balanceOf', [wallet]);
  const bySafe = (functionName: string, args: readonly unknown[]) =>
    executeBySafe(world, 'DividendDistributor', world.contracts.dividendDistributor, functionName, args);
  const anybody = (functionName: string, args: readonly unknown[]) =>
    world.as(world.stranger).send('DividendDistributor', world.contracts.dividendDistributor, functionName, args);
  const ask = <T>(functionName: string, args: readonly unknown[]) =>
    read<T>(world, 'DividendDistributor', world.contracts.dividendDistributor, functionName, args);
  const inTreasury = (what: number) =>
    read<bigint>(world, 'Treasury', world.contracts.treasury, 'balanceOf', [standardTerms.propertyId, what]);

  before(async () => {
    world = await createWorld();
    token = await tokenize(world);
    people = { alice: world.alice.address, bob: world.bob.address, carol: world.carol.address };
    await onboard(world, people.alice, country.spain);
    await onboard(world, people.bob, country.germany);
    await onboard(world, people.carol, country.unitedStates);
    for (const [buyer, shares] of [
      [world.alice, 30n],
      [world.bob, 30n],
      [world.carol, 10n],
    ] as const) {
      const nonce = keccak256(toBytes(`shares of ${buyer.address}`));
      const purchase = await purchaseOf(world, buyer.address, token, shares, { nonce });
      await mintUsdc(world, buyer.address, purchase.cost);
      await buyRelayed(world, buyer, purchase);
    }
    await collectRent(world, rent);
    terms = termsOf(token, 'October', 700_000_001n, { reserve: 200_000_000n, fee: 99_999_999n });
  });

  it('is funded by one transaction of the Safe and by nobody else', async () => {
    const { dividendDistributor } = world.contracts;
    await assertReverts(
      world.as(world.operator).send('DividendDistributor', dividendDistributor, 'fund', [terms]),
      'AccessManagedUnauthorized',
      [world.operator.address],
    );
    const [funded] = dividendEvents<Terms>(await fund(world, terms), 'Funded');
    assert.equal(funded.amount, terms.amount);
    assert.equal(funded.statementHash, terms.statementHash);
    assert.deepEqual(funded.rates, terms.rates);
    assert.equal(await usdc(dividendDistributor), terms.amount);
    assert.equal(await inTreasury(purpose.rent), 0n);
    assert.equal(await inTreasury(purpose.reserve), terms.reserve);
    assert.equal(await inTreasury(purpose.fee), terms.fee);
  });

  it('is paid by the operator in pages, upon a snapshot that anybody may take, and owes whom USDC refuses', async () => {
    await anybody('snapshot', [terms.distributionId]);
    await assertReverts(anybody('pay', [terms.distributionId, [people.alice]]), 'AccessManagedUnauthorized');
    await world.as(world.operator).send('TestUsdc', world.contracts.usdc, 'blacklist', [people.bob]);
    const first = await operate(world, 'pay', [
      terms.distributionId,
      [people.bob, people.alice, world.stranger.address],
    ]);
    const [{ payments }] = dividendEvents<{ payments: `0x${string}` }>(first, 'DividendsPaid');
    assert.deepEqual(decodePayments(payments), [{ holderNumber: 1, amount: 243_000_000n, withheld: 57_000_000n }]);
    const [owed] = dividendEvents<{ holder: Address; amount: bigint; withheld: bigint; reason: number }>(
      first,
      'DividendOwed',
    );
    assert.equal(owed.holder, people.bob);
    assert.equal(owed.amount, 220_860_000n);
    assert.equal(owed.withheld, 79_140_000n);
    assert.equal(owed.reason, owedReason.transferFailed);
    assert.equal(await ask('runningOf', [token]), terms.distributionId);
    const settled = await ask<boolean[]>('settledOf', [terms.distributionId, [people.alice, people.bob, people.carol]]);
    assert.deepEqual(settled, [true, true, false]);

    const again = await operate(world, 'pay', [terms.distributionId, [people.alice, people.bob, people.carol]]);
    const [done] = dividendEvents<{ paid: bigint; owed: bigint; withheld: bigint; carried: bigint }>(
      again,
      'DividendDistributed',
    );
    assert.deepEqual(
      { ...done },
      {
        distributionId: terms.distributionId,
        token,
        paid: 313_000_000n,
        owed: 220_860_000n,
        withheld: 166_140_000n,
        carried: 1n,
      },
    );
    const { state } = await ask<{ state: number }>('distributionOf', [terms.distributionId]);
    assert.equal(state, distributionState.complete);
    assert.equal(await usdc(people.alice), 243_000_000n);
    assert.equal(await usdc(people.carol), 70_000_000n);
  });

  it('pays later what it owes, to a recovered wallet as well', async () => {
    const { identityRegistry, usdc: money } = world.contracts;
    await assertReverts(anybody('payOwed', [token, people.bob]), 'Blacklistable: account is blacklisted');
    await link(world, world.stranger, people.bob);
    const identity = await read<Address>(world, 'IdentityRegistry', identityRegistry, 'identity', [people.bob]);
    await executeBySafe(world, 'PropertyToken', token, 'recoveryAddress', [
      people.bob,
      world.stranger.address,
      identity,
    ]);
    await assertReverts(
      world
        .as(world.operator)
        .send('DividendDistributor', world.contracts.dividendDistributor, 'moveOwed', [
          token,
          people.bob,
          world.stranger.address,
        ]),
      'AccessManagedUnauthorized',
    );
    await bySafe('moveOwed', [token, people.bob, world.stranger.address]);
    await anybody('payOwed', [token, world.stranger.address]);
    assert.equal(await usdc(world.stranger.address), 220_860_000n);
    await world.as(world.operator).send('TestUsdc', money, 'unBlacklist', [people.bob]);
  });

  it('hands the tax to the Treasury, from where only the Safe pays it', async () => {
    await anybody('releaseWithheld', [token]);
    assert.equal(await inTreasury(purpose.withholding), 166_140_000n);
    assert.deepEqual(await booksOf(world, token), {
      deposited: terms.amount,
      paid: 533_860_000n,
      owed: 0n,
      withheld: 166_140_000n,
      carried: 1n,
      released: 166_140_000n,
    });
    assert.equal(await usdc(world.contracts.dividendDistributor), 1n);
  });

  it('redirects what a frozen wallet is owed, as the Safe decides', async () => {
    await collectRent(world, rent);
    const next = termsOf(token, 'November', 70_000_000n);
    await fund(world, next);
    await operate(world, 'snapshot', [next.distributionId]);
    await world.as(world.operator).send('PropertyToken', token, 'setAddressFrozen', [people.carol, true]);
    const page = [people.alice, people.carol, world.stranger.address];
    await operate(world, 'pay', [next.distributionId, page]);
    const { amount, reason } = await ask<{ amount: bigint; reason: number }>('owedOf', [token, people.carol]);
    assert.equal(reason, owedReason.frozen);
    assert.equal(await ask('pendingOf', [token]), 0n);
    const before = await usdc(people.alice);
    await bySafe('redirectOwed', [token, people.carol, people.alice]);
    assert.equal((await usdc(people.alice)) - before, amount);
  });

  it('goes back when the Safe cancels it before the snapshot', async () => {
    const last = termsOf(token, 'December', 10n);
    const before = await inTreasury(purpose.rent);
    await fund(world, last);
    await bySafe('cancel', [last.distributionId]);
    assert.equal(await inTreasury(purpose.rent), before);
    await assertReverts(operate(world, 'snapshot', [last.distributionId]), 'WrongDistributionState', [
      last.distributionId,
      distributionState.cancelled,
    ]);
  });
});
