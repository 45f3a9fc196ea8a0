// SPDX-License-Identifier: MIT
import { type Address, getAddress, keccak256, slice, toBytes } from 'viem';
import { collectRent, fund, operate, termsOf } from './dividends.ts';
import { type World, createWorld } from './fixture.ts';
import { country, onboard } from './investors.ts';
import { buyRelayed, mintUsdc, purchaseOf, tokenize } from './sale.ts';

const pageSize = 200;
const batchSize = 50;
const sharesBought = 2_000n;
const rent = 10_000_000_000n;
const countries = [country.spain, country.germany, country.unitedStates];

/**
 * What one holder costs in a page of 200, the whole transaction counted: those who have no USDC yet, then the same who have. Each
 * page is the first of its distribution, and neither is the token's very first: that one fills the slots which say who was paid
 * with something for the first time, and costs 86 more for each holder.
 */
export async function measureDividends(): Promise<{ newHolder: number; existingHolder: number }> {
  const world = await createWorld();
  const token = await tokenize(world, { rules: [] });
  await onboard(world, world.alice.address);
  await buy(world, token);
  await distribute(world, token, 'nobody but alice', []);
  const holders = await spreadShares(world, token);
  return {
    newHolder: await distribute(world, token, 'first', holders),
    existingHolder: await distribute(world, token, 'second', holders),
  };
}

async function buy(world: World, token: Address): Promise<void> {
  const purchase = await purchaseOf(world, world.alice.address, token, sharesBought);
  await mintUsdc(world, world.alice.address, purchase.cost);
  await buyRelayed(world, world.alice, purchase);
}

/** Alice gives some to 200 others. */
async function spreadShares(world: World, token: Address): Promise<Address[]> {
  const holders = Array.from({ length: pageSize }, (_, index) =>
    getAddress(slice(keccak256(toBytes(`holder ${index}`)), 12)),
  );
  for (const [index, holder] of holders.entries()) await onboard(world, holder, countries[index % countries.length]);
  for (let start = 0; start < pageSize; start += batchSize) {
    const batch = holders.slice(start, start + batchSize);
    const shares = batch.map((_, index) => BigInt(1 + (index % 9)));
    await world.as(world.alice).send('PropertyToken', token, 'batchTransfer', [batch, shares]);
  }
  return holders;
}

async function distribute(world: World, token: Address, name: string, holders: Address[]): Promise<number> {
  const terms = termsOf(token, name, rent);
  await collectRent(world, rent);
  await fund(world, terms);
  await operate(world, 'snapshot', [terms.distributionId]);
  const { gasUsed } = await operate(world, 'pay', [terms.distributionId, holders]);
  await operate(world, 'pay', [terms.distributionId, [world.alice.address]]);
  return Math.ceil(Number(gasUsed) / pageSize);
}
