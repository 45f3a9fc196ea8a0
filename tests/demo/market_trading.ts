// SPDX-License-Identifier: GPL-3.0-or-later
// Orders that wait and orders that take: whole, in part, all or nothing; what is taken back, and what is refused.
import assert from 'node:assert/strict';
import type { Order } from '../harness/api_types.ts';
import { orderTerms, waitForState } from '../harness/market_flows.ts';
import { plainUsdc } from '../harness/money.ts';
import type { Person } from '../harness/person.ts';
import { until } from '../harness/processes.ts';
import { place, seeFilled, seeOrder, type Part } from './market_orders.ts';
import type { MarketStage } from './market_stage.ts';
import { seeBook, seeLiveBest } from './market_watch.ts';

/** The sellers' orders, and one that buys. */
export interface Offers {
  first: Order;
  second: Order;
  third: Order;
  bid: Order;
}

export async function offer(stage: MarketStage): Promise<Offers> {
  const { anna, bruno, chiara, mover } = stage.cast;
  const first = await place(stage, anna, 'sell', [40, '51.00']);
  const second = await place(stage, bruno, 'sell', [30, '50.50']);
  const third = await place(stage, chiara, 'sell', [20, '51.50']);
  const bid = await place(stage, mover, 'buy', [10, '49.00']);
  await seeLiveBest(stage, { bid: '49.00', ask: '50.50' });
  const asks: Part[] = [
    [30, '50.50'],
    [40, '51.00'],
    [20, '51.50'],
  ];
  await seeBook(stage, { asks, bids: [[10, '49.00']] });
  return { first, second, third, bid };
}

/** Each learns what they bought or sold, for how much. */
async function seeBothTold({ narrator }: MarketStage, buyer: Person, seller: Person): Promise<void> {
  const told = (person: Person, wanted: string) =>
    until(`${wanted} for ${person.name}`, async () =>
      (await person.api.call('listNotifications')).items.find(({ kind }) => kind === wanted),
    );
  await narrator.step(
    `${buyer.name} and ${seller.name} are told`,
    async () => {
      const [bought, sold] = [await told(buyer, 'trade_bought'), await told(seller, 'trade_sold')];
      assert.equal(bought.params.trade_id, sold.params.trade_id);
      return [bought.params.fee, sold.params.fee].map(String);
    },
    ([ofBuyer = '', ofSeller = '']) => ({ note: `fees of ${plainUsdc(ofBuyer)} and ${plainUsdc(ofSeller)} USDC` }),
  );
}

export async function trade(stage: MarketStage, { first, second }: Offers): Promise<void> {
  const { anna, bruno, taker, mover } = stage.cast;
  const whole = await place(stage, taker, 'buy', [30, '50.50']);
  await seeFilled(stage, taker, whole, [[30, '50.50']]);
  await seeOrder(stage, bruno, second, 'FILLED', 30);
  await seeBothTold(stage, taker, bruno);
  await seeLiveBest(stage, { bid: '49.00', ask: '51.00' });
  const part = await place(stage, mover, 'buy', [15, '51.20']);
  await seeFilled(stage, mover, part, [[15, '51.00']]);
  await seeOrder(stage, anna, first, 'PARTIALLY_FILLED', 15);
}

export async function fillOrKill(stage: MarketStage, { first, third }: Offers): Promise<void> {
  const { anna, bruno, chiara, taker } = stage.cast;
  const fourth = await place(stage, bruno, 'sell', [10, '51.75']);
  const inVain = await place(stage, taker, 'buy', [56, '51.75'], { time_in_force: 'fill_or_kill' });
  await stage.narrator.step(
    'there are only 55 at that price, so nothing happens',
    () => waitForState(taker, inVain.id, 'CANCELLED'),
    ({ state, reason }) => ({ note: `${state}: ${reason}` }),
  );
  const whole = await place(stage, taker, 'buy', [50, '51.75'], { time_in_force: 'fill_or_kill' });
  const parts = await seeFilled(stage, taker, whole, [
    [25, '51.00'],
    [20, '51.50'],
    [5, '51.75'],
  ]);
  await stage.narrator.step('three levels of the book, and one transaction', async () =>
    assert.equal(new Set(parts.map(({ transaction_hash }) => transaction_hash)).size, 1),
  );
  await seeOrder(stage, anna, first, 'FILLED', 40);
  await seeOrder(stage, chiara, third, 'FILLED', 20);
  await seeOrder(stage, bruno, fourth, 'PARTIALLY_FILLED', 5);
}

async function refuse(
  { narrator, token }: MarketStage,
  person: Person,
  side: 'buy' | 'sell',
  shares: number,
  reason: string,
): Promise<void> {
  const body = orderTerms(person, token.property_id, side, shares, '50.00');
  await narrator.step(
    `${person.name} is refused to ${side} ${shares}`,
    async () => {
      const { params } = await person.api.refused('prepareOrder', { body }, 422, reason);
      const [have, needed, promised] = [params.have, params.needed, params.in_open_orders].map(String);
      assert.ok(Number(needed) > Number(have) - Number(promised), JSON.stringify(params));
      return [have, needed, promised].map((amount = '') => plainUsdc(amount));
    },
    ([have, needed, promised]) => ({ note: `${reason}: has ${have}, ${promised} in open orders, needs ${needed}` }),
  );
}

export async function thinkAgain(stage: MarketStage, bid: Order): Promise<void> {
  const { bruno, chiara, mover } = stage.cast;
  const waiting = await place(stage, chiara, 'buy', [15, '49.50'], { time_in_force: 'post_only' });
  await seeOrder(stage, chiara, waiting, 'OPEN', 0);
  await stage.narrator.step(
    `${mover.name} cancels the order to buy ${bid.shares} at ${plainUsdc(bid.price)}`,
    () => mover.api.call('cancelOrder', { path: { order_id: bid.id } }),
    ({ state, reason }) => ({ note: `${state}, ${reason}` }),
  );
  await seeLiveBest(stage, { bid: '49.50', ask: '51.75' });
  await refuse(stage, bruno, 'sell', 211, 'shares_not_free');
  await refuse(stage, chiara, 'buy', 400, 'usdc_balance_too_low');
}
