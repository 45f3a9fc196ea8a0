// SPDX-License-Identifier: GPL-3.0-or-later
// The market as anybody sees it, without an account: live, and as the API tells it.
import assert from 'node:assert/strict';
import type { OrderBook, Token, Trade } from '../harness/api_types.ts';
import { LiveClient } from '../harness/live.ts';
import { plainUsdc } from '../harness/money.ts';
import { everyItem } from '../harness/pages.ts';
import { until } from '../harness/processes.ts';
import type { DividendStage } from './dividend_stage.ts';
import type { Part } from './market_orders.ts';
import type { MarketStage } from './market_stage.ts';
import { printTable } from './table.ts';

export interface BestPrices {
  bid: string | null;
  ask: string | null;
}

/** How many trades ended how. */
export interface Ended {
  settled: number;
  failed: number;
}

const priceText = (price: string | null) => (price === null ? null : plainUsdc(price));
const inWords = ({ bid, ask }: BestPrices) => `best bid ${bid ?? 'none'}, best ask ${ask ?? 'none'}`;

const bookTopic = ({ property_id }: Token) => `book:${property_id}`;
const tradesTopic = ({ property_id }: Token) => `trades:${property_id}`;

export function beginWatching({ world, narrator, token }: DividendStage): Promise<LiveClient> {
  return narrator.step(
    'somebody without an account follows the market live',
    async () => {
      const live = await LiveClient.connect(world.url);
      const book = await live.snapshotOf(bookTopic(token));
      const trades = await live.snapshotOf(tradesTopic(token));
      assert.deepEqual([book.data.bids, book.data.asks, trades.data.items], [[], [], []]);
      return live;
    },
    () => ({ note: 'no orders, no trades so far' }),
  );
}

/** A message of the live book says so; what came before it is passed over. */
export async function seeLiveBest({ narrator, token, live }: MarketStage, expected: BestPrices): Promise<void> {
  let said: BestPrices | undefined;
  await narrator.step(
    'the live book says',
    async (report) => {
      for (;;) {
        const { data } = await live.nextOf(bookTopic(token));
        said = { bid: priceText(data?.best_bid), ask: priceText(data?.best_ask) };
        report(inWords(said));
        if (said.bid === expected.bid && said.ask === expected.ask) return;
      }
    },
    () => ({ note: inWords(expected) }),
  );
}

function printBook({ bids, asks }: OrderBook): void {
  const rows = (side: string, levels: OrderBook['bids']) =>
    levels.map(({ price, shares, orders }) => [side, plainUsdc(price), shares, String(orders)]);
  printTable([['side', 'price', 'shares', 'orders'], ...rows('sell', asks).reverse(), ...rows('buy', bids)]);
}

export async function seeBook(
  { world, narrator, token: { property_id, symbol } }: MarketStage,
  expected: { asks: Part[]; bids: Part[] },
): Promise<void> {
  const book = await narrator.step(
    `the book of ${symbol}`,
    async () => {
      const found = await world.person().api.call('getOrderBook', { path: { property_id } });
      const parts = (levels: OrderBook['bids']) =>
        levels.map(({ shares, price }) => [Number(shares), plainUsdc(price)]);
      assert.deepEqual({ asks: parts(found.asks), bids: parts(found.bids) }, expected);
      return found;
    },
    ({ best_bid, best_ask }) => ({ note: inWords({ bid: priceText(best_bid), ask: priceText(best_ask) }) }),
  );
  printBook(book);
}

function printTrades(trades: Trade[]): void {
  printTable([
    ['trade', 'price', 'shares', 'taker', 'state'],
    ...trades.map(({ number, price, shares, taker_side, state }) => [
      `no. ${number}`,
      ...[plainUsdc(price), shares, taker_side, state],
    ]),
  ]);
}

/** The trades that the API tells of, and what was told live of them. */
export async function seeTrades(stage: MarketStage, expected: Ended): Promise<void> {
  const { world, narrator, token } = stage;
  const path = { property_id: token.property_id };
  const trades = await narrator.step(
    'the last trades',
    async () => {
      const found = await everyItem(world.person().api, 'listPropertyTrades', { path });
      assert.equal(found.length, expected.settled);
      assert.ok(found.every(({ state }) => state === 'SETTLED'));
      return found;
    },
    ([last]) => ({ note: `${expected.settled}, the last one ${last?.shares} at ${plainUsdc(last?.price ?? '')}` }),
  );
  printTrades(trades);
  await seeToldLive(stage, expected, trades);
}

/** Each as it was matched and as it ended, the failed ones too; the last message of each is the end. */
async function seeToldLive({ narrator, token, live }: MarketStage, expected: Ended, trades: Trade[]): Promise<void> {
  await narrator.step(
    'each of them was told live, as it was matched and as it ended',
    async () => {
      const states = new Map<string, string>();
      const count = (wanted: string) => [...states.values()].filter((state) => state === wanted).length;
      const look = async () => {
        for (const { topic, data } of await live.drain())
          if (topic === tradesTopic(token)) states.set(data?.id, data?.state);
        return count('SETTLED') === expected.settled && count('FAILED') === expected.failed;
      };
      await until('the end of each trade', look, { everyMs: 200 });
      assert.equal(states.size, expected.settled + expected.failed);
      assert.ok(trades.every(({ id }) => states.get(id) === 'SETTLED'));
    },
    () => ({ note: `${expected.settled} SETTLED, ${expected.failed} FAILED` }),
  );
}
