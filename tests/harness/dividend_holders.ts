// SPDX-License-Identifier: GPL-3.0-or-later
// Who holds shares and what is due to them, and the judge of a distribution: the distributor's own logs and books, read past the
// server.
import assert from 'node:assert/strict';
import { stringToHex, type Address, type Hex } from 'viem';
import type { Distribution, Token } from './api_types.ts';
import type { LogPlace } from './chain.ts';
import { buy, verifiedInvestor } from './flows.ts';
import { everyItem } from './pages.ts';
import type { Person } from './person.ts';
import type { World } from './world.ts';

/** What a harness's server withholds, in hundredths of a percent, by alpha-3 code. */
const taxes: Record<string, bigint> = { DEU: 2_638n, ESP: 1_900n, USA: 0n, FRA: 3_000n };

export interface Holder {
  person: Person;
  wallet: Address;
  shares: bigint;
  /** Withheld, in hundredths of a percent. */
  bps: bigint;
}

/** Investors who bought so many shares each, in this order, and so numbered by the token. */
export async function buyers(world: World, token: Token, wanted: [country: string, shares: number][]) {
  const holders: Holder[] = [];
  for (const [country, shares] of wanted) {
    const person = await verifiedInvestor(world, { country });
    await buy(person, token.property_id, shares);
    holders.push({ person, wallet: person.account.address, shares: BigInt(shares), bps: taxes[country] ?? 0n });
  }
  return holders;
}

export interface Settlement {
  wallet: Address;
  amount: bigint;
  withheld: bigint;
  isOwed: boolean;
}

export const micro = (usdc: string | null) => BigInt((usdc ?? '').replace('.', ''));
const sum = (numbers: bigint[]) => numbers.reduce((total, number) => total + number, 0n);
const byWallet = (a: { wallet: Address }, b: { wallet: Address }) => a.wallet.localeCompare(b.wallet);

/** floor(pot * shares / all shares), less floor(that * rate). */
export function dueTo({ shares, bps }: Holder, pot: bigint, allShares: bigint): { amount: bigint; withheld: bigint } {
  const gross = (pot * shares) / allShares;
  const withheld = (gross * bps) / 10_000n;
  return { amount: gross - withheld, withheld };
}

const distributor = ({ chain }: World) => chain.deployment.contracts.dividendDistributor;

async function logsOf<Args>(world: World, id: string, eventName: string): Promise<(Args & LogPlace)[]> {
  const all = await world.chain.events<Args & { distributionId: Hex }>(
    'DividendDistributor',
    distributor(world),
    eventName,
  );
  return all.filter(({ distributionId }) => distributionId === stringToHex(id, { size: 32 }));
}

/** The same people with the shares that they had at the snapshot, by the token's transfers until then. */
export async function atSnapshot(world: World, token: Token, { id }: { id: string }, holders: Holder[]) {
  const [snapshot] = await logsOf(world, id, 'SnapshotTaken');
  assert.ok(snapshot);
  const { blockNumber, logIndex } = snapshot;
  type Transfer = { from: Address; to: Address; value: bigint };
  const transfers = (await world.chain.events<Transfer>('PropertyToken', token.address, 'Transfer')).filter(
    (one) => one.blockNumber < blockNumber || (one.blockNumber === blockNumber && one.logIndex < logIndex),
  );
  return holders.map((holder) => {
    const moved = transfers.map(({ from, to, value }) =>
      from === holder.wallet ? -value : to === holder.wallet ? value : 0n,
    );
    return { ...holder, shares: sum(moved) };
  });
}

/** Fifteen bytes for each holder: the number in the token, what it got, what was withheld. */
function decodePayments(payments: Hex): { number: number; amount: bigint; withheld: bigint }[] {
  return (payments.slice(2).match(/.{30}/g) ?? []).map((each) => ({
    number: parseInt(each.slice(0, 6), 16),
    amount: BigInt(`0x${each.slice(6, 18)}`),
    withheld: BigInt(`0x${each.slice(18)}`),
  }));
}

/** All that a distribution's pages have logged, in the order of wallets: whoever is there twice was settled twice. */
export async function settlementsOf(world: World, token: Token, id: string, holders: Holder[]): Promise<Settlement[]> {
  const wallets = new Map<number, Address>();
  for (const { wallet } of holders) {
    const held = await world.chain.read<{ holderNumber: number }>('PropertyToken', token.address, 'holdingOf', [
      wallet,
    ]);
    wallets.set(Number(held.holderNumber), wallet);
  }
  const paid = (await logsOf<{ payments: Hex }>(world, id, 'DividendsPaid')).flatMap(({ payments }) =>
    decodePayments(payments).map(({ number, amount, withheld }) => {
      const wallet = wallets.get(number);
      assert.ok(wallet, `holder ${number} was paid and is nobody`);
      return { wallet, amount, withheld, isOwed: false };
    }),
  );
  type Owed = { holder: Address; amount: bigint; withheld: bigint };
  const owed = (await logsOf<Owed>(world, id, 'DividendOwed')).map(({ holder, amount, withheld }) => ({
    wallet: holder,
    amount,
    withheld,
    isOwed: true,
  }));
  return [...paid, ...owed].sort(byWallet);
}

/** Each of them once, with what was due at the snapshot, and the server's tables say the same. */
export async function requireSettledOnce(
  world: World,
  token: Token,
  { id }: { id: string },
  holders: Holder[],
): Promise<Settlement[]> {
  const [snapshot, ...more] = await logsOf<{ pot: bigint; totalShares: bigint }>(world, id, 'SnapshotTaken');
  assert.ok(snapshot && more.length === 0);
  const { pot, totalShares } = snapshot;
  assert.equal(totalShares, sum(holders.map(({ shares }) => shares)));
  const settlements = await settlementsOf(world, token, id, holders);
  assert.deepEqual(
    settlements.map(({ wallet, amount, withheld }) => ({ wallet, amount, withheld })),
    holders.map((holder) => ({ wallet: holder.wallet, ...dueTo(holder, pot, totalShares) })).sort(byWallet),
  );
  const payments = await everyItem(world.admin.api, 'listDistributionPayments', { path: { distribution_id: id } });
  assert.deepEqual(
    payments
      .map(({ wallet, net, withheld }) => ({ wallet, amount: micro(net), withheld: micro(withheld) }))
      .sort(byWallet),
    settlements.map(({ wallet, amount, withheld }) => ({ wallet, amount, withheld })),
  );
  return settlements;
}

interface Books {
  deposited: bigint;
  paid: bigint;
  owed: bigint;
  withheld: bigint;
  carried: bigint;
  released: bigint;
}

/** Nothing came from nowhere and nothing went there: on chain, in the distributor's purse, and in the server's tables. */
export async function requireConserved(world: World, tokens: Token[], distributions: Distribution[]): Promise<void> {
  const read = <T>(functionName: string, args: unknown[]) =>
    world.chain.read<T>('DividendDistributor', distributor(world), functionName, args);
  let held = 0n;
  for (const { address, property_id } of tokens) {
    const books = await read<Books>('booksOf', [address]);
    const pending = await read<bigint>('pendingOf', [address]);
    assert.equal(books.deposited, books.paid + books.owed + books.withheld + books.carried + pending);
    held += books.deposited - books.paid - books.released;
    const compared = await world.admin.api.call('getDividendBooks', { path: { property_id } });
    assert.deepEqual(compared.differences, []);
    assert.equal(micro(compared.chain.deposited), books.deposited);
  }
  assert.equal(await world.chain.usdcOf(distributor(world)), held);
  for (const { id } of distributions) {
    const { contradictions, figures, snapshot } = await world.admin.api.call('getDistribution', {
      path: { distribution_id: id },
    });
    assert.deepEqual(contradictions, []);
    const parts = [figures.paid, figures.owed, figures.withheld, figures.carried, figures.pending];
    assert.equal(sum(parts.map(micro)), micro(snapshot?.pot ?? null));
  }
}

/** What each of them has in USDC. */
export const pursesOf = (world: World, holders: Holder[]): Promise<bigint[]> =>
  Promise.all(holders.map(({ wallet }) => world.chain.usdcOf(wallet)));
