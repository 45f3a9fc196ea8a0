// SPDX-License-Identifier: GPL-3.0-or-later
// A trade on its way to the chain, for tests in which something happens to it there.
import assert from 'node:assert/strict';
import { maxUint256, type Hash } from 'viem';
import { localAccount } from './accounts.ts';
import type { ChainTransaction, Order, OwnTrade } from './api_types.ts';
import { MarketAudit } from './market_audit.ts';
import { openMarket, place, waitForSettlement, waitForState, waitForTrade, type TestMarket } from './market_flows.ts';
import { everyItem } from './pages.ts';
import type { Person } from './person.ts';
import { until } from './processes.ts';
import { allTransactions, holdMining, transactionsSince } from './transactions.ts';
import type { World } from './world.ts';

export const highTip = 500_000_000_000n;
const away = localAccount(9).address;

/** The orders of a trade. */
export interface Pair {
  selling: Order;
  buying: Order;
}

export class SettledMarket {
  readonly market: TestMarket;
  readonly audit: MarketAudit;
  readonly #world: World;

  private constructor(world: World, market: TestMarket, audit: MarketAudit) {
    this.#world = world;
    this.market = market;
    this.audit = audit;
  }

  /** The buyer has allowed the market everything, so that no permit is between an order and its settlement. */
  static async open(world: World): Promise<SettledMarket> {
    const market = await openMarket(world);
    const { usdc, marketplace } = world.chain.deployment.contracts;
    const { address } = market.buyer.account;
    await world.chain.sendAs(address, 'TestUsdc', usdc, 'approve', [marketplace, maxUint256]);
    const audit = await MarketAudit.begin(world, market.token, [market.seller, market.buyer]);
    return new SettledMarket(world, market, audit);
  }

  /** Two orders that meet. */
  async pair(shares: number, price: number): Promise<Pair> {
    const { seller, buyer, id } = this.market;
    const selling = await place(seller, id, 'sell', shares, price);
    await waitForState(seller, selling.id, 'OPEN', 'FILLED');
    return { selling, buying: await place(buyer, id, 'buy', shares, price) };
  }

  /** Two orders that meet, and their settlement, which waits in the node's pool until mining is resumed. */
  async pairInPool(shares: number, price: number): Promise<Pair & { sent: ChainTransaction; hash: Hash }> {
    const known = await allTransactions(this.#world);
    await holdMining(this.#world);
    const orders = await this.pair(shares, price);
    const sent = await until('the settlement to be sent', async () => {
      const all = await transactionsSince(this.#world, known);
      return all.find(({ purpose, state }) => purpose === 'market_settlement' && state === 'BROADCAST');
    });
    assert.ok(sent.hash);
    return { ...orders, sent, hash: sent.hash };
  }

  /** Both orders are filled, by the chain's word. */
  async waitUntilSettled({ selling, buying }: Pair): Promise<void> {
    for (const [person, order] of this.#sides({ selling, buying })) {
      const { state } = await waitForSettlement(person, order.id);
      assert.equal(state, 'FILLED');
    }
  }

  /** The trade of these orders as the buyer sees it. */
  waitForTrade({ buying }: Pair, isReached: (trade: OwnTrade) => boolean): Promise<OwnTrade> {
    return waitForTrade(this.market.buyer, (trade) => trade.order_id === buying.id && isReached(trade));
  }

  /** How often each side was told of the trade in this way. */
  async toldOf(trade: OwnTrade, kind: string): Promise<number> {
    const { items } = await this.market.buyer.api.call('listNotifications');
    return items.filter((one) => one.kind === kind && one.params.trade_id === trade.id).length;
  }

  /** As soon as they are in no trade that is on its way. */
  async cancel(pair: Pair): Promise<void> {
    for (const [person, order] of this.#sides(pair))
      await until(`order ${order.id} to be cancelled`, async () => {
        const { status } = await person.api.send('cancelOrder', { path: { order_id: order.id } });
        return status === 200;
      });
  }

  /** All USDC of the buyer goes elsewhere; in the next block, before what waits in the pool. What it was is answered. */
  async moveMoneyAway(): Promise<bigint> {
    const { chain } = this.#world;
    const { address } = this.market.buyer.account;
    const balance = await chain.usdcOf(address);
    await chain.submitAs(address, 'TestUsdc', chain.deployment.contracts.usdc, 'transfer', [away, balance], highTip);
    return balance;
  }

  async moveMoneyBack(balance: bigint): Promise<void> {
    const { chain } = this.#world;
    const args = [this.market.buyer.account.address, balance];
    await chain.sendAs(away, 'TestUsdc', chain.deployment.contracts.usdc, 'transfer', args);
  }

  /** Every trade ended once, and orders, book, chain and balances say the same. */
  async requireConserved(): Promise<void> {
    const isQuiet = async () => {
      const { matched, settling, books } = await this.#world.admin.api.call('getMarketStatus');
      const hasEnded = ({ state }: ChainTransaction) => ['CONFIRMED', 'FAILED', 'REPLACED'].includes(state);
      const isOver = matched + settling === 0 && books.every(({ behind }) => behind === 0);
      if (!isOver || !(await this.settlements()).every(hasEnded)) return false;
      // Whatever is on chain by now was heard of.
      const { read_block } = await this.#world.admin.api.call('getChainStatus');
      return BigInt(read_block) >= (await this.#world.chain.blockNumber());
    };
    await until('every trade to end', isQuiet, { timeoutMs: 60_000 });
    await this.audit.requireTrades();
    await this.audit.requireBook();
    await this.audit.requireChain();
    await this.audit.requireBalances();
  }

  settlements(): Promise<ChainTransaction[]> {
    return everyItem(this.#world.admin.api, 'listChainTransactions', { query: { purpose: 'market_settlement' } });
  }

  #sides({ selling, buying }: Pair): [Person, Order][] {
    return [
      [this.market.seller, selling],
      [this.market.buyer, buying],
    ];
  }
}
