// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: whatever investors do with their orders and past them with their wallets, in whatever order, the server's books, orders,
// trades and refusals, and the chain's balances, are those of a plain model. FREEHOLD_MARKET_STEPS makes it longer,
// FREEHOLD_MARKET_SEED repeats it.
import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { Random } from '../cross/random.ts';
import { localAccount } from '../harness/accounts.ts';
import type { Token } from '../harness/api_types.ts';
import { troubleOutside } from '../harness/expected_errors.ts';
import { buy, tokenizedProperty, verifiedInvestor } from '../harness/flows.ts';
import { MarketAudit } from '../harness/market_audit.ts';
import { MarketJournal } from '../harness/market_journal.ts';
import { ModelActs } from '../harness/model_acts.ts';
import { ModelMarket } from '../harness/model_market.ts';
import type { MarketTerms } from '../harness/model_means.ts';
import { ModelOperator } from '../harness/model_operator.ts';
import { ModelOrders } from '../harness/model_orders.ts';
import { ModelRest } from '../harness/model_rest.ts';
import { worldForFile } from '../harness/test_world.ts';
import { emptyPool, holdMining, mineIfPending, resumeMining } from '../harness/transactions.ts';

const steps = Number(process.env.FREEHOLD_MARKET_STEPS ?? 1_200);
const seed = Number(process.env.FREEHOLD_MARKET_SEED ?? randomInt(2 ** 31));
const marketCount = 2;
const peopleOfEach = 4;
const stepsAtOnce = 100;
const stepsWhilePaused = 8;
const restMs = 60_000;

const world = await worldForFile({ expectedErrors: [troubleOutside] });
const { chain } = world;
const random = new Random(seed);
const terms: MarketTerms = { makerBps: 20, takerBps: 35, isPaused: false };
const markets: ModelMarket[] = [];
const rests: ModelRest[] = [];
const operator = new ModelOperator(world, markets, terms);
let journal: MarketJournal;

before(async () => {
  const { safe, marketplace } = chain.deployment.contracts;
  journal = await MarketJournal.begin(world.database);
  await chain.sendAs(safe, 'Marketplace', marketplace, 'setFees', [terms.makerBps, terms.takerBps]);
  await chain.mintUsdc(localAccount(9).address, 10n ** 15n);
  const manager = await world.manager();
  for (let index = 0; index < marketCount; ++index)
    markets.push(await marketOf(await tokenizedProperty(world, manager), index));
  rests.push(...markets.map((market) => new ModelRest(market)));
});

/** A property of which a few people have shares, and each some money. */
async function marketOf(token: Token, index: number): Promise<ModelMarket> {
  const investors = Array.from({ length: peopleOfEach }, () => verifiedInvestor(world, { usdc: 6_200n }));
  const people = await Promise.all(investors);
  await Promise.all(people.map((person) => buy(person, token.property_id, 100)));
  const market = new ModelMarket(world, token, people, terms, { journal, seed: seed + index });
  await market.begin();
  return market;
}

/** Until everything agrees; what does not, and does not change for a while either, is thrown. */
async function agreed(look: () => Promise<void>): Promise<void> {
  let last = { message: '', since: performance.now() };
  for (;;) {
    try {
      return await look();
    } catch (error) {
      if (!(error instanceof assert.AssertionError)) throw error;
      const { message } = error;
      if (message !== last.message) last = { message, since: performance.now() };
      else if (performance.now() - last.since > restMs) throw error;
      await sleep(50);
    }
  }
}

/** Nothing is under way, and all accounts agree. */
const rest = (isWhole = false) =>
  agreed(async () => {
    const { matched, settling } = await world.admin.api.call('getMarketStatus');
    // A block that is full leaves the rest in the pool, and the node makes another one only when somebody sends something.
    if (settling > 0) await mineIfPending(world);
    if (matched + settling > 0) {
      const { transactions, read_block } = await world.admin.api.call('getChainStatus');
      const { queued, in_flight, waiting } = transactions;
      const progress = JSON.stringify({ matched, settling, queued, in_flight, waiting, read_block });
      assert.fail(`trades are under way: ${progress}, in the pool ${JSON.stringify(await world.rpc('txpool_status'))}`);
    }
    for (const one of rests) await one.require({ isWhole });
  });

/** Nothing is mined meanwhile, so that the model knows every answer; what people do with their wallets comes before the trades. */
async function stepsOnAStillChain(): Promise<void> {
  await holdMining(world);
  const acts = await Promise.all(
    markets.map(async (market) => {
      const orders = new ModelOrders(market, true);
      for (let step = 0; step < stepsAtOnce; ++step) await orders.step();
      const own = new ModelActs(market, true);
      for (let act = market.random.below(6); act > 0; --act) await own.one();
      return own;
    }),
  );
  await resumeMining(world);
  await emptyPool(world);
  for (const own of acts) await own.requireMined();
}

/** Orders, settlements and acts at the same time: refusals depend on what is mined when. */
async function stepsInMotion(): Promise<void> {
  await Promise.all(
    markets.map(async (market) => {
      const acts = new ModelActs(market, false);
      const orders = new ModelOrders(market, false);
      for (let step = 0; step < stepsAtOnce; ++step) {
        await orders.step();
        if (market.random.below(6) === 0) await acts.one();
      }
    }),
  );
}

/** What comes over everybody while nothing is under way. */
async function interlude(): Promise<void> {
  const dice = random.below(6);
  if (dice < 2) await operator.changeVerification(random.pick(markets));
  else if (dice === 2) await operator.changeFees(random.below(100));
  else if (dice === 3) await operator.stepsWhilePaused(stepsWhilePaused);
  else return;
  await rest();
}

test('market_isThatOfThePlainModel', { timeout: 3_600_000 }, async () => {
  console.log(`${steps} steps, seed ${seed}`);
  for (let done = 0; done < steps; done += marketCount * stepsAtOnce) {
    await Promise.all(markets.map((market) => market.look()));
    await (random.below(4) === 0 ? stepsInMotion() : stepsOnAStillChain());
    await rest();
    await interlude();
  }
  await rest(/*isWhole=*/ true);
  for (const { said, model } of markets) console.log(model.trades.length, 'trades', Object.fromEntries(said));
});

test('everyTrade_isCountedOnce_andOnChainOnce', async () => {
  for (const { token, people } of markets) {
    const audit = await MarketAudit.begin(world, token, people);
    await audit.requireTrades();
    await agreed(() => audit.requireBook());
    await audit.requireChain();
  }
  await journal.close();
});
