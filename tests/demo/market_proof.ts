// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing is lost and nothing appears: who has how many shares and USDC before and after, asked of the chain.
import assert from 'node:assert/strict';
import type { Address } from 'viem';
import { micro, plainUsdc, usdcText } from '../harness/money.ts';
import { everyItem } from '../harness/pages.ts';
import type { Person } from '../harness/person.ts';
import { settledTradesOf } from './market_orders.ts';
import type { MarketStage } from './market_stage.ts';
import { printTable } from './table.ts';

interface Purse {
  name: string;
  shares: bigint;
  usdc: bigint;
}

/** Of every wallet that takes part, of the other account, and the fees in the Treasury. */
export async function pursesOf({ world: { chain }, token, investors, elsewhere, cast }: MarketStage): Promise<Purse[]> {
  const purseOf = async (name: string, owner: Address): Promise<Purse> => ({
    name,
    shares: await chain.sharesOf(token.address, owner),
    usdc: await chain.usdcOf(owner),
  });
  const { marketplace } = chain.deployment.contracts;
  return [
    ...(await Promise.all(investors.map(({ name, account }) => purseOf(name, account.address)))),
    await purseOf(`${cast.mover.name}, elsewhere`, elsewhere.address),
    await purseOf('Marketplace contract', marketplace),
    { name: 'Treasury, fees', shares: 0n, usdc: await chain.inTreasury(token.property_id, 'fee') },
  ];
}

const sumOf = (purses: Purse[]): Purse => ({
  name: 'sum',
  shares: purses.reduce((sum, { shares }) => sum + shares, 0n),
  usdc: purses.reduce((sum, { usdc }) => sum + usdc, 0n),
});

/** What the investor's trades come to, as the API tells them. */
async function tradedBy(person: Person): Promise<Omit<Purse, 'name'>> {
  let [shares, usdc] = [0n, 0n];
  for (const trade of await settledTradesOf(person)) {
    const sign = trade.side === 'buy' ? 1n : -1n;
    shares += sign * BigInt(trade.shares);
    usdc -= sign * micro(trade.quote) + micro(trade.fee);
  }
  return { shares, usdc };
}

const signed = (amount: bigint, text: string) => (amount > 0n ? `+${text}` : text);

function printPurses(before: Purse[], after: Purse[]): void {
  const money = (amount: bigint) => `${amount < 0n ? '-' : ''}${usdcText(amount < 0n ? -amount : amount)}`;
  const rows = after.map(({ name, shares, usdc }, index) => {
    const then = before[index] ?? { shares: 0n, usdc: 0n };
    const [moreShares, moreUsdc] = [shares - then.shares, usdc - then.usdc];
    return [
      ...[name, String(then.shares), String(shares), signed(moreShares, String(moreShares))],
      ...[money(then.usdc), money(usdc), signed(moreUsdc, money(moreUsdc))],
    ];
  });
  printTable([['who', 'shares before', 'after', 'change', 'USDC before', 'after', 'change'], ...rows]);
}

async function proveSums({ world, narrator, token }: MarketStage, before: Purse, after: Purse): Promise<void> {
  await narrator.step(
    'as many shares as before, and as many as there are',
    async () => {
      const supply = await world.chain.read<bigint>('PropertyToken', token.address, 'totalSupply');
      assert.deepEqual([after.shares, after.shares], [before.shares, supply]);
    },
    () => ({ note: `${before.shares} = ${after.shares} ${token.symbol}` }),
  );
  await narrator.step(
    'as many USDC as before, fees included, to the last of six decimals',
    async () => assert.equal(after.usdc, before.usdc),
    () => ({ note: `${usdcText(before.usdc)} = ${usdcText(after.usdc)} USDC` }),
  );
}

async function seeCapTable({ manager, narrator, token, investors }: MarketStage, after: Purse[]): Promise<void> {
  await narrator.step('the cap table says the same', async () => {
    const path = { property_id: token.property_id };
    const holders = await everyItem(manager.api, 'listHolders', { path });
    for (const [index, { account }] of investors.entries()) {
      const held = holders.find(({ wallet }) => wallet === account.address)?.shares ?? 0;
      assert.equal(BigInt(held), after[index]?.shares);
    }
  });
}

async function proveChanges({ narrator, investors }: MarketStage, before: Purse[], after: Purse[]): Promise<void> {
  const change = (name: string) => {
    const find = (purses: Purse[]) => purses.find((purse) => purse.name === name) ?? assert.fail(name);
    const [then, now] = [find(before), find(after)];
    return { shares: now.shares - then.shares, usdc: now.usdc - then.usdc };
  };
  await narrator.step('each wallet has what its trades come to, by the API, and no more', async () => {
    for (const investor of investors) assert.deepEqual(change(investor.name), await tradedBy(investor));
  });
  await narrator.step(
    'the Treasury has the fees of both sides, and nothing rests in the contract',
    async () => {
      const trades = (await Promise.all(investors.map((investor) => settledTradesOf(investor)))).flat();
      const fees = trades.reduce((sum, { fee }) => sum + micro(fee), 0n);
      assert.equal(change('Treasury, fees').usdc, fees);
      assert.deepEqual(after.find(({ name }) => name === 'Marketplace contract')?.usdc, 0n);
      return fees;
    },
    (fees) => ({ note: `${plainUsdc(usdcText(fees))} USDC` }),
  );
}

export async function proveNothingIsLost(stage: MarketStage, before: Purse[]): Promise<void> {
  const after = await pursesOf(stage);
  printPurses([...before, sumOf(before)], [...after, sumOf(after)]);
  await proveSums(stage, sumOf(before), sumOf(after));
  await proveChanges(stage, before, after);
  await seeCapTable(stage, after);
}
