// SPDX-License-Identifier: GPL-3.0-or-later
// kill -9 at random moments while people work, until it was done often enough: of the server, or of what it leans on.
import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Random } from '../cross/random.ts';
import { everyItem } from './pages.ts';
import { until } from './processes.ts';
import { crash } from './transactions.ts';
import type { World } from './world.ts';

const usualLifeMs = 1200;

/** On each database. FREEHOLD_CAMPAIGN_KILLS shortens or prolongs a campaign, FREEHOLD_CAMPAIGN_SEED repeats its moments. */
export const killsOf = (usual: number) => Number(process.env.FREEHOLD_CAMPAIGN_KILLS ?? usual);
export const seed = Number(process.env.FREEHOLD_CAMPAIGN_SEED ?? randomInt(2 ** 31));

export interface CampaignOptions {
  kills?: number;
  /** Kills, and brings up again. */
  kill?: () => Promise<void>;
  /** The longest that it is let alive, where it comes back as fast. */
  lifeMs?: number;
}

/** Runs every worker's `round` again and again, kills the server meanwhile, and lets each finish its last round. */
export async function campaign(
  world: World,
  workers: ((round: number) => Promise<void>)[],
  { kills = killsOf(25), kill = () => crash(world), lifeMs = usualLifeMs }: CampaignOptions = {},
): Promise<void> {
  console.log(`${kills} times kill -9, seed ${seed}`);
  const random = new Random(seed);
  let isOver = false;
  const works = workers.map(async (work) => {
    let rounds = 0;
    while (!isOver) await work(rounds++);
    return rounds;
  });
  const killing = async () => {
    // Where the machine is busy and it takes long to come back, it lives as much longer: else nothing would ever be answered.
    let mostMs = lifeMs;
    for (let count = 0; count < kills; ++count) {
      await sleep(random.below(mostMs));
      const killedAt = performance.now();
      await kill();
      mostMs = Math.max(lifeMs, performance.now() - killedAt);
    }
  };
  // A worker that fails ends the test at once, not after the last kill.
  await Promise.race([killing(), Promise.all(works)]).finally(() => (isOver = true));
  const rounds = await Promise.all(works);
  console.log(`rounds of each worker: ${rounds.join(', ')}`);
  assert.ok(
    rounds.every((count) => count > 0),
    `${rounds}`,
  );
}

/** Every transaction the server ever made ended, each nonce was used once, and the node knows no other. */
export async function requireNoNonceGap(world: World, nonceBefore: number): Promise<void> {
  const ended = ['CONFIRMED', 'FAILED', 'REPLACED'];
  const transactions = await until(
    'every transaction to end',
    async () => {
      const all = await everyItem(world.admin.api, 'listChainTransactions');
      return all.every(({ state }) => ended.includes(state)) && all;
    },
    { timeoutMs: 60_000, everyMs: 250 },
  );
  const nonces = transactions.flatMap(({ nonce }) => (nonce === null ? [] : [Number(nonce)])).sort((a, b) => a - b);
  const next = await world.chain.operatorNonce();
  const used = nonces.filter((nonce) => nonce >= nonceBefore);
  assert.deepEqual(
    used,
    Array.from({ length: next - nonceBefore }, (_none, index) => nonceBefore + index),
  );
}
