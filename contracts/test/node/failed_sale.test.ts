// SPDX-License-Identifier: MIT
// Goal: with the permissions as they are deployed, a sale with a minimum settles or gives everything back.
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { type Address, keccak256, toBytes } from 'viem';
import { type World, createWorld } from '../support/fixture.ts';
import { link, onboard } from '../support/investors.ts';
import { read } from '../support/read.ts';
import { assertReverts } from '../support/revert.ts';
import { restriction, rule } from '../support/rules.ts';
import { executeBySafe } from '../support/safe.ts';
import { buyRelayed, mintUsdc, purchaseOf, standardTerms, tokenize } from '../support/sale.ts';

const minimumShares = 10n;
const saleSeconds = 10_000;
const funds = 1_000_000_000_000n;
const failed = 1;

describe('a sale with a minimum', () => {
  let world: World;
  let sequence = 0;
  const sale = (functionName: string, args: readonly unknown[]) =>
    executeBySafe(world, 'PrimarySale', world.contracts.primarySale, functionName, args);
  const anybody = (functionName: string, args: readonly unknown[]) =>
    world.as(world.stranger).send('PrimarySale', world.contracts.primarySale, functionName, args);
  const shares = (token: Address, wallet: Address) =>
    read<bigint>(world, 'PropertyToken', token, 'balanceOf', [wallet]);
  const usdc = (wallet: Address) => read<bigint>(world, 'TestUsdc', world.contracts.usdc, 'balanceOf', [wallet]);

  async function offer(): Promise<Address> {
    const propertyId = keccak256(toBytes(`with a minimum ${++sequence}`));
    const saleDeadline = (await world.now()) + BigInt(saleSeconds);
    const minimumRaise = minimumShares * standardTerms.pricePerShare;
    return tokenize(world, { propertyId, saleDeadline, minimumRaise, rules: [rule.manualApproval()] });
  }

  async function buy(token: Address, count: bigint): Promise<void> {
    const nonce = keccak256(toBytes(`purchase ${++sequence}`));
    await buyRelayed(world, world.alice, await purchaseOf(world, world.alice.address, token, count, { nonce }));
  }

  before(async () => {
    world = await createWorld();
    await onboard(world, world.alice.address);
    await onboard(world, world.carol.address);
    await link(world, world.bob, world.alice.address);
    await mintUsdc(world, world.alice.address, funds);
  });

  it('holds shares still until it has raised it, then they move as the rules allow', async () => {
    const token = await offer();
    const carol = world.carol.address;
    const send = () => world.as(world.alice).send('PropertyToken', token, 'transfer', [carol, 2n]);
    await buy(token, minimumShares - 1n);
    await assertReverts(send(), 'TransferRestricted', [restriction.saleCanFail, 0n]);
    await assertReverts(sale('release', [token]), 'MinimumNotRaised');
    await buy(token, 1n);
    await assertReverts(send(), 'TransferRestricted', [restriction.manualApproval, 0n]);
    const until = Number((await world.now()) + 3_600n);
    const approval = [token, world.alice.address, carol, 2n, until];
    await executeBySafe(world, 'Compliance', world.contracts.compliance, 'approveTransfer', approval);
    await send();
    assert.equal(await shares(token, carol), 2n);
    await sale('release', [token]);
  });

  it('gives everything back when it has not, to a recovered wallet as well', async () => {
    const token = await offer();
    const before = await usdc(world.contracts.primarySale);
    await buy(token, 3n);
    await sale('closeSale', [token]);
    const { deadline } = await read<{ deadline: number }>(world, 'PrimarySale', world.contracts.primarySale, 'saleOf', [
      token,
    ]);
    await sale('reopenSale', [token, deadline]);
    const identity = await read<Address>(world, 'IdentityRegistry', world.contracts.identityRegistry, 'identity', [
      world.alice.address,
    ]);
    const recovery = [world.alice.address, world.bob.address, identity];
    await executeBySafe(world, 'PropertyToken', token, 'recoveryAddress', recovery);
    await sale('moveContribution', [token, world.alice.address, world.bob.address]);
    await world.passSeconds(saleSeconds + 1);
    assert.equal(await read(world, 'PrimarySale', world.contracts.primarySale, 'stateOf', [token]), failed);
    await anybody('refund', [token, world.bob.address]);
    assert.equal(await usdc(world.bob.address), 3n * standardTerms.pricePerShare);
    assert.equal(await usdc(world.contracts.primarySale), before);
    assert.equal(await shares(token, world.bob.address), 0n);
  });

  it('fails when the Safe gives it up, and nobody else can', async () => {
    const token = await offer();
    await buy(token, 1n);
    await assertReverts(
      world.as(world.operator).send('PrimarySale', world.contracts.primarySale, 'cancelSale', [token]),
      'AccessManagedUnauthorized',
      [world.operator.address],
    );
    await sale('cancelSale', [token]);
    await anybody('refundMany', [token, [world.alice.address, world.bob.address]]);
    assert.equal(await shares(token, world.alice.address), 0n);
  });
});
