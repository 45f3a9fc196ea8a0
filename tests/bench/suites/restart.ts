// SPDX-License-Identifier: GPL-3.0-or-later
// From spawning the server, with a hundred thousand orders open in one book, until it serves that book and until it has matched
// with it, on PostgreSQL; and the same with a book of one order.
import assert from 'node:assert/strict';
import type { OrderSide } from '../../harness/api_types.ts';
import { buy, tokenizedProperty, verifiedInvestor } from '../../harness/flows.ts';
import { place, waitForState } from '../../harness/market_flows.ts';
import { restingOrders, storeResting, unsigned, type RestingOrder } from '../../harness/market_rows.ts';
import type { Person } from '../../harness/person.ts';
import { World } from '../../harness/world.ts';
import { median, rounded, say, type Figure, type Figures } from '../lib/measure.ts';
import { residentMiB } from '../lib/process_figures.ts';

const rounds = 5;
const makers = 4;
/** What the makers' orders need: after a restart everybody's are looked at, and what is not covered is suspended. */
const sharesOfMaker = 25_000;
const usdcOfMaker = 2_000_000n;
/** No more than a book tells of. */
const pricesOfMaker = 20;
const ordersOfPrice = 1_250;
const bestAsk = 60;
const bestBid = 40;

interface Restart {
  served: number;
  matched: number;
  memory: number;
}

class Book {
  readonly #world: World;
  readonly #id: string;
  readonly #taker: Person;

  constructor(world: World, id: string, taker: Person) {
    this.#world = world;
    this.#id = id;
    this.#taker = taker;
  }

  /** Half the makers sell and half buy, each at prices of their own. Nobody comes to the orders' turn. */
  async fill(): Promise<void> {
    const orders: RestingOrder[] = []; // all are made before the first is stored: whoever has open orders can promise no more
    for (let maker = 0; maker < makers; ++maker) {
      const side: OrderSide = maker % 2 === 0 ? 'sell' : 'buy';
      const person = await this.#newMaker(side);
      for (let step = 1; step <= pricesOfMaker; ++step) {
        const away = (maker * pricesOfMaker + step) / 100;
        const price = (side === 'sell' ? bestAsk + away : bestBid - away).toFixed(2);
        orders.push(...(await restingOrders(person, this.#id, side, price, ordersOfPrice, unsigned)));
      }
    }
    await storeResting(this.#world, this.#id, orders);
    await this.#world.database.execute('VACUUM ANALYZE orders');
  }

  async #newMaker(side: OrderSide): Promise<Person> {
    const { marketplace, usdc } = this.#world.chain.deployment.contracts;
    const person = await verifiedInvestor(this.#world, { usdc: usdcOfMaker });
    const allowed = usdcOfMaker * 1_000_000n;
    if (side === 'sell') await buy(person, this.#id, sharesOfMaker);
    else await this.#world.chain.sendAs(person.account.address, 'TestUsdc', usdc, 'approve', [marketplace, allowed]);
    return person;
  }

  async restart(orders: number): Promise<Restart> {
    await this.#world.server.kill();
    const begin = performance.now();
    await this.#world.server.start();
    const { bids, asks } = await this.#world.person().api.call('getOrderBook', { path: { property_id: this.#id } });
    const served = performance.now() - begin;
    assert.equal(
      [...bids, ...asks].reduce((sum, level) => sum + level.orders, 0),
      orders,
    );
    const taking = await place(this.#taker, this.#id, 'buy', 1, bestAsk, { time_in_force: 'immediate_or_cancel' });
    await waitForState(this.#taker, taking.id, 'FILLED');
    return { served, matched: performance.now() - begin, memory: residentMiB(this.#world.server.pid) };
  }
}

async function measured(what: string, book: Book, orders: number): Promise<Restart> {
  const samples: Restart[] = [];
  for (let round = 0; round < rounds; ++round) samples.push(await book.restart(orders));
  const middle = (of: keyof Restart) => median(samples.map((sample) => sample[of]));
  const result = { served: middle('served'), matched: middle('matched'), memory: middle('memory') };
  const [served, matched, memory] = [result.served, result.matched, result.memory].map(Math.round);
  say(`restart, ${what}: book served after ${served} ms, matched with after ${matched} ms, ${memory} MiB`);
  return result;
}

const figure = (value: number, unit: string, peer: number): Figure => ({
  value: rounded(value),
  unit,
  peer: rounded(peer),
  ratio: rounded(peer / value),
  peer_name: 'one order',
});

export async function restart(): Promise<Figures> {
  const market = { settle_ms: 60_000, standing_seconds: 86_400 };
  const world = await World.start({ admins: 2, overrides: { market } });
  try {
    const { property_id } = await tokenizedProperty(world, await world.manager(), {
      shares: String(makers * sharesOfMaker),
      price_per_share: '10',
    });
    const seller = await verifiedInvestor(world);
    await buy(seller, property_id, 100);
    const taker = await verifiedInvestor(world);
    await place(seller, property_id, 'sell', 4 * rounds, bestAsk);
    const book = new Book(world, property_id, taker);
    const small = await measured('one order', book, 1);
    const many = makers * pricesOfMaker * ordersOfPrice;
    await world.server.kill();
    await world.server.start();
    await book.fill();
    const large = await measured(`${many} more`, book, many + 1);
    return {
      restart_100000_orders_served: figure(large.served, 'ms', small.served),
      restart_100000_orders_matched: figure(large.matched, 'ms', small.matched),
      restart_100000_orders_memory: figure(large.memory, 'MiB', small.memory),
    };
  } finally {
    await world.close();
  }
}
