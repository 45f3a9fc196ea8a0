// SPDX-License-Identifier: MIT
import { type Address, type HDAccount, keccak256, toBytes } from 'viem';
import { mnemonicToAccount } from 'viem/accounts';
import { type World, createWorld } from './fixture.ts';
import { country, onboard, topic } from './investors.ts';
import { type Fill, type SignedOrder, permitFor, price, settle, side, signOrder } from './market.ts';
import { rule } from './rules.ts';
import { buyRelayed, mintUsdc, purchaseOf, tokenize } from './sale.ts';

const mnemonic = 'test test test test test test test test test test test junk';
const million = 1_000_000_000_000n;
const batchSize = 10;
const topics = [topic.kyc, topic.accredited, 3n];

export interface Market {
  world: World;
  token: Address;
  sellers: HDAccount[];
  buyers: HDAccount[];
}

/**
 * What one match costs in a batch of ten, the whole transaction counted: ten buyers, ten sellers, an order each, everybody holds
 * shares and USDC. Then the same orders again, which every later fill is like. Four rules, three topics, no fee.
 */
export async function measureMarket() {
  const market = await openMarket(batchSize);
  const { world } = market;
  const { first, later } = await gasOfMatches(market);
  const cancelled = await world
    .as(world.alice)
    .send('Marketplace', world.contracts.marketplace, 'cancel', [keccak256(toBytes('an order'))]);
  return {
    settle_first_match_batch10: first,
    settle_later_fill_batch10: later,
    order_cancel: Number(cancelled.gasUsed),
  };
}

/** Of each match, in one batch of all. */
export async function gasOfMatches(market: Market): Promise<{ first: number; later: number }> {
  const size = market.sellers.length;
  const orders = await signBoth(market);
  const perMatch = async () => {
    const { gasUsed } = await settle(market.world, orders, everybody(10n, size));
    return Math.ceil(Number(gasUsed) / size);
  };
  return { first: await perMatch(), later: await perMatch() };
}

/** As many buyers as sellers; everybody bought shares before, and lets the market take USDC. */
export async function openMarket(size: number): Promise<Market> {
  const world = await createWorld({ topics });
  const token = await tokenize(world, {
    rules: [
      rule.allowCountries([country.spain, country.germany, country.unitedStates]),
      rule.accreditedOnly(),
      rule.maxShareOfSupply(1_000),
      rule.holderCap(2_000, 100, 35),
    ],
  });
  const accounts = Array.from({ length: 2 * size }, (_, index) =>
    mnemonicToAccount(mnemonic, { addressIndex: 20 + index }),
  );
  for (const account of accounts) await equip(world, token, account);
  return { world, token, sellers: accounts.slice(0, size), buyers: accounts.slice(size) };
}

async function equip(world: World, token: Address, account: HDAccount): Promise<void> {
  await onboard(world, account.address, country.spain, topics);
  await mintUsdc(world, account.address, million);
  await buyRelayed(world, account, await purchaseOf(world, account.address, token, 100n));
  // By permit: these wallets have no gas.
  const { owner, value, deadline, v, r, s } = await permitFor(world, account, million);
  const { usdc, marketplace } = world.contracts;
  await world.as(world.operator).send('TestUsdc', usdc, 'permit', [owner, marketplace, value, deadline, v, r, s]);
}

/** Sellers first. */
async function signBoth({ world, token, sellers, buyers }: Market): Promise<SignedOrder[]> {
  const terms = { price, shares: 20n };
  const sells = sellers.map((seller) => signOrder(world, seller, token, { ...terms, side: side.sell }));
  const buys = buyers.map((buyer) => signOrder(world, buyer, token, { ...terms, side: side.buy }));
  return Promise.all([...sells, ...buys]);
}

function everybody(shares: bigint, size: number): Fill[] {
  return Array.from({ length: size }, (_, index) => ({
    resting: BigInt(index),
    taking: BigInt(index + size),
    shares,
  }));
}
