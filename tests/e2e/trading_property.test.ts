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
import { changeVerification, ModelActs } from '../harness/model_acts.ts';
import { feeBps, ModelMarket } from '../harness/model_market.ts';
import { worldForFile } from '../harness/test_world.ts';
import { holdMining, resumeMining } from '../harness/transactions.ts';

const steps = Number(process.env.FREEHOLD_MARKET_STEPS ?? 480);
const seed = Number(process.env.FREEHOLD_MARKET_SEED ?? randomInt(2 ** 31));
const marketCount = 2;
const peopleOfEach = 4;
const stepsAtOnce = 20;
const restMs = 30_000;

const world = await worldForFile({ expectedErrors: [troubleOutside] });
const { chain } = world;
const random = new Random(seed);
const markets: ModelMarket[] = [];
let journal: MarketJournal;

before(async () => {
  const { safe, marketplace } = chain.deployment.contracts;
  journal = await MarketJournal.begin(world.database);
  await chain.sendAs(safe, 'Marketplace', marketplace, 'setFees', [feeBps.maker, feeBps.taker]);
  await chain.mintUsdc(localAccount(9).address, 10n ** 15n);
  const manager = await world.manager();
  const tokens: Token[] = [];
  for (let index = 0; index < marketCount; ++index) tokens.push(await tokenizedProperty(world, manager));
  markets.push(...(await Promise.all(tokens.map(marketOf))));
});

/** A property of which a few people have shares, and each some money. */
async function marketOf(token: Token, index: number): Promise<ModelMarket> {
  const investors = Array.from({ length: peopleOfEach }, () => verifiedInvestor(world, { usdc: 12_000n }));
  const people = await Promise.all(investors);
  await Promise.all(people.map((person) => buy(person, token.property_id, 100)));
  const market = new ModelMarket(world, token, people, journal, seed + index);
  await market.begin();
  return market;
}

/** Until nothing is under way and all accounts agree; whatever then does not is what is thrown. */
async function rest(): Promise<void> {
  const end = performance.now() + restMs;
  for (;;) {
    try {
      const { matched, settling } = await world.admin.api.call('getMarketStatus');
      assert.equal(matched + settling, 0, 'trades are under way');
      for (const market of markets) await market.requireRest();
      return;
    } catch (error) {
      if (!(error instanceof assert.AssertionError) || performance.now() > end) throw error;
      await sleep(50);
    }
  }
}

/** Nothing is mined meanwhile, so that the model knows every answer; what people do with their wallets comes before the trades. */
async function stepsOnAStillChain(): Promise<void> {
  await holdMining(world);
  const acts = await Promise.all(
    markets.map(async (market) => {
      for (let step = 0; step < stepsAtOnce; ++step) await market.step(true);
      const own = new ModelActs(market, true);
      for (let act = market.random.below(4); act > 0; --act) await own.one();
      return own;
    }),
  );
  await resumeMining(world);
  for (const own of acts) await own.requireMined();
}

/** Orders, settlements and acts at the same time: refusals depend on what is mined when. */
async function stepsInMotion(): Promise<void> {
  await Promise.all(
    markets.map(async (market) => {
      const acts = new ModelActs(market, false);
      for (let step = 0; step < stepsAtOnce; ++step) {
        await market.step(false);
        if (market.random.below(6) === 0) await acts.one();
      }
    }),
  );
}

test('market_isThatOfThePlainModel', { timeout: 3_600_000 }, async () => {
  console.log(`${steps} steps, seed ${seed}`);
  for (let done = 0; done < steps; done += marketCount * stepsAtOnce) {
    await Promise.all(markets.map((market) => market.look()));
    await (random.below(4) === 0 ? stepsInMotion() : stepsOnAStillChain());
    await rest();
    if (random.below(4) > 0) continue;
    await changeVerification(random.pick(markets));
    await rest();
  }
  for (const { said, model } of markets) console.log(model.trades.length, 'trades', Object.fromEntries(said));
});

test('everyTrade_isCountedOnce_andOnChainOnce', async () => {
  for (const { token, people } of markets) {
    const audit = await MarketAudit.begin(world, token, people);
    await audit.requireTrades();
    await audit.requireBook();
    await audit.requireChain();
  }
  await journal.close();
});
