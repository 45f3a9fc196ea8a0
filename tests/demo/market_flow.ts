// SPDX-License-Identifier: GPL-3.0-or-later
// Flow 4: holders of a building's shares trade them with each other.
import assert from 'node:assert/strict';
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts';
import { until } from '../harness/processes.ts';
import { executeBySafe } from '../harness/safe.ts';
import { demoMarket } from './cast.ts';
import type { DividendStage } from './dividend_stage.ts';
import { playFailure } from './market_failure.ts';
import type { Part } from './market_orders.ts';
import { proveNothingIsLost, pursesOf } from './market_proof.ts';
import { marketCast, type MarketStage } from './market_stage.ts';
import { fillOrKill, offer, thinkAgain, trade } from './market_trading.ts';
import { beginWatching, seeBook, seeTrades } from './market_watch.ts';

async function setFees({ world, narrator }: DividendStage): Promise<void> {
  const { maker, taker } = demoMarket.fees;
  const owners = world.admins.slice(0, 2);
  const percent = (bps: number) => (bps / 100).toFixed(2);
  await narrator.step(
    `${owners.map(({ name }) => name).join(' and ')} set the fees with the Safe`,
    () => {
      const { marketplace } = world.chain.deployment.contracts;
      const keys = owners.map(({ account }) => account);
      return executeBySafe(world.chain, keys, 'Marketplace', marketplace, 'setFees', [maker, taker]);
    },
    (hash) => ({ note: `${percent(maker)} % for who waits, ${percent(taker)} % for who takes`, hash }),
  );
}

async function seeNothingWaits({ world, narrator }: MarketStage): Promise<void> {
  await narrator.step(
    `${world.admin.name} sees the state of the market`,
    async () => {
      const { is_matching_here, matched, settling, failed } = await until('the books to be matched', async () => {
        const now = await world.admin.api.call('getMarketStatus');
        return now.books.every(({ behind }) => behind === 0) && now;
      });
      assert.ok(is_matching_here);
      assert.deepEqual([matched, settling, failed], [0, 0, 1]);
      return failed;
    },
    (failed) => ({ note: `no match waits for its settlement, ${failed} failed` }),
  );
}

export async function playMarket(investing: DividendStage): Promise<void> {
  const { narrator, token, investors } = investing;
  narrator.chapter(`Flow 4: holders of ${token.symbol} trade with each other`);
  await setFees(investing);
  const live = await beginWatching(investing);
  const stage = {
    ...investing,
    live,
    elsewhere: privateKeyToAccount(generatePrivateKey()),
    cast: marketCast(investors),
  };
  const before = await pursesOf(stage);
  const offers = await offer(stage);
  narrator.chapter('Whole, in part, and all or nothing');
  await trade(stage, offers);
  await fillOrKill(stage, offers);
  narrator.chapter('What is taken back, and what is refused');
  await thinkAgain(stage, offers.bid);
  narrator.chapter(`The money of ${demoMarket.mover} is gone when it counts`);
  await playFailure(stage);
  narrator.chapter('Is it all there? Shares and USDC before and after');
  await proveNothingIsLost(stage, before);
  narrator.chapter(`The market of ${token.symbol}, as anybody sees it`);
  const asks: Part[] = [
    [5, '50.00'],
    [5, '51.75'],
  ];
  await seeBook(stage, { asks, bids: [[15, '49.50']] });
  await seeTrades(stage, { settled: 8, failed: 1 });
  await seeNothingWaits(stage);
  live.close();
}
