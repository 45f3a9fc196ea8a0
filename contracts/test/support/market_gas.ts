// SPDX-License-Identifier: MIT
import type { Address, HDAccount } from 'viem';
import { mnemonicToAccount } from 'viem/accounts';
import { type World, createWorld } from './fixture.ts';
import { country, onboard, topic } from './investors.ts';
import {
  type Fill,
  type SignedOrder,
  orderOf,
  permitFor,
  price,
  settle,
  side,
  signOrder,
  toCalldata,
} from './market.ts';
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

/** What one match costs, by what the market knew of its orders and makers before. */
export interface MatchGas {
  /** Nobody traded here before: the words that remember the makers' orders are written for the first time. Once for a maker. */
  newMakers: number;
  /** Orders of which nothing was filled before, of makers who did trade. */
  first: number;
  /** The same orders again. */
  later: number;
}

/**
 * What one match costs in a batch of ten, the whole transaction counted: ten buyers, ten sellers, an order each, everybody holds
 * shares and USDC. Then the same orders again, and then other orders. Four rules, three topics, no fee.
 */
export async function measureMarket() {
  const market = await openMarket(batchSize);
  const { world } = market;
  const { newMakers, first, later } = await gasOfMatches(market);
  const cancelled = await world
    .as(world.alice)
    .send('Marketplace', world.contracts.marketplace, 'cancel', [
      toCalldata(orderOf(world.alice.address, market.token, { salt: saltOf(0n, 0n) })),
    ]);
  return {
    settle_first_match_new_makers_batch10: newMakers,
    settle_first_match_batch10: first,
    settle_later_fill_batch10: later,
    order_cancel: Number(cancelled.gasUsed),
  };
}

/** Of each match, in one batch of all. */
export async function gasOfMatches(market: Market): Promise<MatchGas> {
  const size = market.sellers.length;
  const perMatch = async (orders: SignedOrder[]) => {
    const { gasUsed } = await settle(market.world, orders, everybody(10n, size));
    return Math.ceil(Number(gasUsed) / size);
  };
  const orders = await signBoth(market, saltOf(0n, 0n));
  const newMakers = await perMatch(orders);
  const later = await perMatch(orders);
  // Into the lane that held the first order: what the next one in another lane costs is the same.
  const first = await perMatch(await signBoth(market, saltOf(0n, 60n)));
  return { newMakers, first, later };
}

/** As the server deals them: a maker's first page, rounds in seconds; of some time in 2027. */
function saltOf(lane: bigint, second: bigint): bigint {
  return (lane << 31n) | (45_678_901n + second);
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
async function signBoth({ world, token, sellers, buyers }: Market, salt: bigint): Promise<SignedOrder[]> {
  const terms = { price, shares: 20n, salt };
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
