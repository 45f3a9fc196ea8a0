// SPDX-License-Identifier: GPL-3.0-or-later
// Orders as their wallets sign them, and what becomes of them.
import assert from 'node:assert/strict';
import type { Order, OrderSide, OrderState, OwnTrade } from '../harness/api_types.ts';
import {
  orderTerms,
  signedOrder,
  waitForOrder,
  waitForSettlement,
  type OrderChanges,
} from '../harness/market_flows.ts';
import { micro, plainUsdc, usdcText } from '../harness/money.ts';
import { everyItem } from '../harness/pages.ts';
import type { Person } from '../harness/person.ts';
import { feeDue, type MarketStage } from './market_stage.ts';

const minuteMs = 60_000;
const dayMs = 86_400_000;

/** In whole minutes, as the words then have no seconds. */
const tomorrow = () => new Date(Math.ceil(Date.now() / minuteMs) * minuteMs + dayMs).toISOString();

/** Shares, and the price of one. */
export type Part = [shares: number, price: string];

function expectedWords(symbol: string, side: OrderSide, shares: number, price: string): string {
  const total = (shares * Number(price)).toLocaleString('en-US', { minimumFractionDigits: 2 });
  return `${side === 'buy' ? 'Buy' : 'Sell'} ${shares} shares of ${symbol} at ${price} USDC each, ${total} USDC in all`;
}

/** The wallet shows the words that it signs, and just those are the order. */
export async function place(
  { narrator, token }: MarketStage,
  person: Person,
  side: OrderSide,
  [shares, price]: Part,
  changes: OrderChanges = {},
): Promise<Order> {
  const terms = orderTerms(person, token.property_id, side, shares, price, { expires_at: tomorrow(), ...changes });
  return narrator.step(
    `${person.name} signs`,
    async () => {
      const prepared = await person.api.call('prepareOrder', { body: terms });
      const shown = String(prepared.order_typed_data.message.summary);
      assert.ok(shown.startsWith(expectedWords(token.symbol, side, shares, price)), shown);
      const order = await person.api.call('placeOrder', { body: await signedOrder(person, terms, prepared) });
      assert.equal(order.summary, shown);
      return order;
    },
    ({ summary }) => ({ note: `"${summary}"` }),
  );
}

export async function settledTradesOf(person: Person, orderId?: string): Promise<OwnTrade[]> {
  const all = await everyItem(person.api, 'listTrades');
  return all
    .filter(({ state, order_id }) => state === 'SETTLED' && (!orderId || order_id === orderId))
    .sort((a, b) => a.number - b.number);
}

function requireFees(trades: OwnTrade[]): void {
  for (const trade of trades) assert.equal(micro(trade.fee), feeDue(micro(trade.quote), trade.side, trade));
}

const partText = ({ shares, price }: OwnTrade) => `${shares} at ${plainUsdc(price)}`;

const totalFee = (trades: OwnTrade[]) => trades.reduce((sum, { fee }) => sum + micro(fee), 0n);

/** All of it, in these parts, with the right fees. */
export async function seeFilled(
  { world, narrator, token }: MarketStage,
  person: Person,
  { id, side }: Order,
  expected: Part[],
): Promise<OwnTrade[]> {
  return narrator.step(
    `${person.name} ${side === 'buy' ? 'buys' : 'sells'} ${token.symbol}`,
    async () => {
      const { state } = await waitForSettlement(person, id);
      assert.equal(state, 'FILLED');
      const trades = await settledTradesOf(person, id);
      assert.deepEqual(
        trades.map(({ shares, price }) => [Number(shares), plainUsdc(price)]),
        expected,
      );
      requireFees(trades);
      for (const { transaction_hash: hash } of trades) assert.ok(hash && (await world.chain.isMined(hash)));
      return trades;
    },
    (trades) => ({
      note: `${trades.map(partText).join(', ')}; fee ${plainUsdc(usdcText(totalFee(trades)))} USDC`,
      hash: trades.at(-1)?.transaction_hash,
    }),
  );
}

/** What a resting order is by now; `settled` shares of it are with their buyers. */
export async function seeOrder(
  { narrator }: MarketStage,
  person: Person,
  { id, side, shares }: Order,
  wanted: OrderState,
  settled: number,
): Promise<Order> {
  return narrator.step(
    `${person.name}'s order to ${side} ${shares} is`,
    async () => {
      const isThere = (order: Order) => order.state === wanted && order.settled_shares === String(settled);
      const order = await waitForOrder(person, id, isThere);
      assert.equal(order.filled_shares, String(settled));
      return order;
    },
    ({ state, reason }) => ({ note: `${state}, ${settled} of ${shares}${reason ? `: ${reason}` : ''}` }),
  );
}
