// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: two servers on one database take orders, and one of them matches; when it dies or hangs the other one does, and no
// order is lost, matched or settled twice.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { openReader } from '../harness/database_reader.ts';
import { troubleOutside } from '../harness/expected_errors.ts';
import { TwoMarketServers } from '../harness/market_servers.ts';
import { needsPostgres } from '../harness/paths.ts';
import { until } from '../harness/processes.ts';
import { worldForFile } from '../harness/test_world.ts';
import type { World } from '../harness/world.ts';

/** Where nothing else runs, half a second after a kill and three and a half after a hang. */
const takeOverMs = 15_000;
const skip = needsPostgres;
/** Used by no test that is skipped. */
const world = (skip ? undefined : await worldForFile({ expectedErrors: [troubleOutside] })) as World;
let market: TwoMarketServers;

before(async () => {
  if (!skip) market = await TwoMarketServers.open(world);
});

/** The name that the process which matches has given itself. */
async function engine(): Promise<string> {
  const reader = await openReader(world.database.url);
  const [book, ...others] = await reader.rows('SELECT engine FROM order_books');
  await reader.close();
  assert.ok(book && others.length === 0);
  return String(book.engine);
}

function requireSoon(ms: number, after: string): void {
  console.log(`${after}: the other one matches after ${ms} ms`);
  assert.ok(ms < takeOverMs);
}

test('bothTakeOrders_oneMatches', { skip }, async () => {
  const [first, second] = market.servers;
  await market.trade(() => sleep(1_000));
  assert.deepEqual([await market.isMatching(first), await market.isMatching(second)], [true, false]);
  const path = { property_id: market.token.property_id };
  await until('the same book at both', async () => {
    const [one, other] = await Promise.all(
      market.servers.map((server) => market.at(server).call('getOrderBook', { path })),
    );
    return JSON.stringify(one) === JSON.stringify(other);
  });
});

test('bothPrepare_andNoSaltIsDealtTwice', { skip }, async () => {
  const salts = await market.saltsOfOneTrader(4);
  assert.equal(new Set(salts).size, salts.length);
});

test('kill9OfTheOneThatMatches_theOtherGoesOn', { skip }, async () => {
  const [first, second] = market.servers;
  const placedBefore = market.placedCount;
  await market.trade(async () => {
    await market.firstMatchAfter(Date.now(), second);
    await first.kill();
    const killedAt = Date.now();
    requireSoon(await market.firstMatchAfter(killedAt, second), 'kill -9');
    await first.start();
    await market.firstMatchAfter(Date.now(), first);
  });
  assert.ok(market.placedCount > placedBefore);
  assert.deepEqual([await market.isMatching(first), await market.isMatching(second)], [false, true]);
  await market.requireNothingLost();
});

test('hangingOne_isReplaced_andWritesNothingWhenItWakes', { skip }, async () => {
  const [first, second] = market.servers;
  await market.trade(async () => {
    await market.firstMatchAfter(Date.now(), first);
    market.pause(second);
    const pausedAt = Date.now();
    requireSoon(await market.firstMatchAfter(pausedAt, first), 'SIGSTOP');
    const replacement = await engine();
    market.goOn(second);
    await until('the one that hung to know', async () => !(await market.isMatching(second)));
    await market.firstMatchAfter(Date.now(), second);
    assert.equal(await engine(), replacement);
  });
  assert.deepEqual([await market.isMatching(first), await market.isMatching(second)], [true, false]);
  await market.requireNothingLost();
});

test('audit_agrees', { skip }, async () => {
  const { agrees, output } = await world.server.audit();
  assert.ok(agrees, output);
});
