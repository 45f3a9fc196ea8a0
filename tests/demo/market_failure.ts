// SPDX-License-Identifier: GPL-3.0-or-later
// A buyer moves the USDC away just before the match is settled; the seller loses nothing by it, not even the place.
import assert from 'node:assert/strict';
import type { Order } from '../harness/api_types.ts';
import { waitForState, waitForTrade } from '../harness/market_flows.ts';
import { plainUsdc, usdcText } from '../harness/money.ts';
import type { Person } from '../harness/person.ts';
import { until } from '../harness/processes.ts';
import { allTransactions, holdMining, resumeMining, transactionsSince } from '../harness/transactions.ts';
import { place, seeFilled, seeOrder } from './market_orders.ts';
import type { MarketStage } from './market_stage.ts';
import { seeLiveBest } from './market_watch.ts';

/** Before whatever the server sends. */
const hurryWei = 500_000_000_000n;
const price = '50.00';

/** In the pool with a high tip, while no blocks are made. */
async function moveAway({ world: { chain }, narrator, elsewhere, cast: { mover } }: MarketStage): Promise<bigint> {
  const { usdc } = chain.deployment.contracts;
  const all = await chain.usdcOf(mover.account.address);
  await narrator.step(
    `${mover.name} sends all USDC to another account; it waits for a block`,
    () => chain.submitSigned(mover.account, 'TestUsdc', usdc, 'transfer', [elsewhere.address, all], hurryWei),
    (hash) => ({ note: `${plainUsdc(usdcText(all))} USDC`, hash }),
  );
  return all;
}

/** Matched at the price of the one who has nothing left by the time of the settlement. */
async function matchInVain(stage: MarketStage): Promise<Order> {
  const { world, narrator, cast } = stage;
  const known = await allTransactions(world);
  const selling = await place(stage, cast.anna, 'sell', [20, price]);
  await narrator.step(
    'the two orders match, and the settlement waits behind the transfer',
    async () => {
      await waitForState(cast.anna, selling.id, 'FILLED');
      return until('the settlement', async () =>
        (await transactionsSince(world, known)).find(
          ({ purpose, state }) => purpose === 'market_settlement' && state === 'BROADCAST',
        ),
      );
    },
    ({ hash }) => ({ hash }),
  );
  return selling;
}

async function seeFailure({ world, narrator, cast: { mover } }: MarketStage, resting: Order): Promise<void> {
  await narrator.step(
    'the block comes, and the settlement fails',
    async () => {
      await resumeMining(world);
      const ofOrder = await waitForTrade(mover, ({ order_id, state }) => order_id === resting.id && state === 'FAILED');
      const [told] = (await world.admin.api.call('listFailedTrades')).items;
      assert.equal(told?.id, ofOrder.id);
      assert.deepEqual([told.fault, told.failure_reason], ['buyer', 'insufficient_usdc']);
      assert.ok(told.transaction_hash && (await world.chain.isMined(told.transaction_hash)));
      return told;
    },
    ({ failure_reason, fault, transaction_hash: hash }) => ({ note: `${failure_reason}, fault of the ${fault}`, hash }),
  );
}

async function seeTold({ narrator }: MarketStage, person: Person, order: Order, reason: string | undefined) {
  await narrator.step(
    `${person.name} is told`,
    async () => {
      const told = await until('the notification', async () =>
        (await person.api.call('listNotifications')).items.find(
          ({ kind, params }) => kind === 'trade_failed' && params.order_id === order.id,
        ),
      );
      assert.deepEqual([told.params.own_fault, told.params.reason], [reason !== undefined, reason]);
    },
    () => ({ note: reason ? `the trade failed by your own fault: ${reason}` : 'the trade failed, not by your fault' }),
  );
}

/** Somebody else takes from the order that was there first, though the later one never was away. */
async function seePlaceKept(stage: MarketStage, first: Order, later: Order): Promise<void> {
  const { taker, anna, bruno } = stage.cast;
  const taking = await place(stage, taker, 'buy', [5, price]);
  await seeFilled(stage, taker, taking, [[5, price]]);
  await seeOrder(stage, anna, first, 'PARTIALLY_FILLED', 5);
  await seeOrder(stage, bruno, later, 'OPEN', 0);
}

async function moveBack({ world: { chain }, narrator, elsewhere, cast: { mover } }: MarketStage, all: bigint) {
  const { usdc } = chain.deployment.contracts;
  await narrator.step(
    `${mover.name} sends the USDC back`,
    async () => {
      const to = [mover.account.address, all];
      const hash = await chain.submitSigned(elsewhere, 'TestUsdc', usdc, 'transfer', to, hurryWei);
      await until('the transfer', () => chain.isMined(hash));
      return hash;
    },
    (hash) => ({ hash }),
  );
}

export async function playFailure(stage: MarketStage): Promise<void> {
  const { anna, bruno, mover } = stage.cast;
  const buying = await place(stage, mover, 'buy', [20, price]);
  await seeLiveBest(stage, { bid: price, ask: '51.75' });
  await holdMining(stage.world);
  const all = await moveAway(stage);
  const selling = await matchInVain(stage);
  const later = await place(stage, bruno, 'sell', [10, price]);
  await seeFailure(stage, buying);
  await seeOrder(stage, mover, buying, 'SUSPENDED', 0);
  await seeTold(stage, mover, buying, 'insufficient_usdc');
  await seeTold(stage, anna, selling, undefined);
  await seeOrder(stage, anna, selling, 'OPEN', 0);
  await seePlaceKept(stage, selling, later);
  await moveBack(stage, all);
  stage.narrator.say('the suspended order stands again, and takes what it can get, in the order of the places');
  await seeFilled(stage, mover, buying, [
    [15, price],
    [5, price],
  ]);
  await seeOrder(stage, anna, selling, 'FILLED', 20);
  await seeOrder(stage, bruno, later, 'PARTIALLY_FILLED', 5);
}
