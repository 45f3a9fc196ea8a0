// SPDX-License-Identifier: MIT
import { type Address, getAddress, keccak256, slice, toBytes } from 'viem';
import { collectRent, fund, operate, termsOf } from './dividends.ts';
import { type World, createWorld } from './fixture.ts';
import { country, onboard } from './investors.ts';
import { buyRelayed, mintUsdc, purchaseOf, tokenize } from './sale.ts';

const pageSize = 200;
const batchSize = 50;
const sharesPerHolder = 10n;
const rentPerShare = 5_000_000n;
const countries = [country.spain, country.germany, country.unitedStates];

/** A property of alice's, who gave shares to so many others. The first distribution has been paid, to her alone. */
export interface Held {
  world: World;
  token: Address;
  holders: Address[];
  /** What each distribution pays out. */
  rent: bigint;
}

/**
 * What one holder costs in a page of 200, the whole transaction counted: those who have no USDC yet, then the same who have. Each
 * page is the first of its distribution, and neither is the token's very first: that one fills the slots which say who was paid
 * with something for the first time, and costs 86 more for each holder.
 */
export async function measureDividends(): Promise<{ newHolder: number; existingHolder: number }> {
  const held = await heldProperty(pageSize);
  return {
    newHolder: Math.ceil((await distribute(held, 'first', pageSize)) / pageSize),
    existingHolder: Math.ceil((await distribute(held, 'second', pageSize)) / pageSize),
  };
}

export async function heldProperty(holderCount: number): Promise<Held> {
  const world = await createWorld();
  const token = await tokenize(world, { rules: [] });
  await onboard(world, world.alice.address);
  const shares = sharesPerHolder * BigInt(holderCount);
  await buy(world, token, shares);
  const alone: Held = { world, token, holders: [], rent: rentPerShare * shares };
  await distribute(alone, 'nobody but alice', 0);
  return { ...alone, holders: await spreadShares(world, token, holderCount) };
}

async function buy(world: World, token: Address, shares: bigint): Promise<void> {
  const purchase = await purchaseOf(world, world.alice.address, token, shares);
  await mintUsdc(world, world.alice.address, purchase.cost);
  await buyRelayed(world, world.alice, purchase);
}

/** Alice gives some to others. */
async function spreadShares(world: World, token: Address, holderCount: number): Promise<Address[]> {
  const holders = Array.from({ length: holderCount }, (_, index) =>
    getAddress(slice(keccak256(toBytes(`holder ${index}`)), 12)),
  );
  for (const [index, holder] of holders.entries()) await onboard(world, holder, countries[index % countries.length]);
  for (let start = 0; start < holderCount; start += batchSize) {
    const batch = holders.slice(start, start + batchSize);
    const shares = batch.map((_, index) => BigInt(1 + (index % 9)));
    await world.as(world.alice).send('PropertyToken', token, 'batchTransfer', [batch, shares]);
  }
  return holders;
}

/** Pays the first `size` holders in one page, then everybody else. The gas of the first page. */
export async function distribute({ world, token, holders, rent }: Held, name: string, size: number): Promise<number> {
  const terms = termsOf(token, name, rent);
  await collectRent(world, rent);
  await fund(world, terms);
  await operate(world, 'snapshot', [terms.distributionId]);
  const pay = (page: Address[]) => operate(world, 'pay', [terms.distributionId, page]);
  const { gasUsed } = await pay(holders.slice(0, size));
  for (let start = size; start < holders.length; start += pageSize) await pay(holders.slice(start, start + pageSize));
  await pay([world.alice.address]);
  return Number(gasUsed);
}
