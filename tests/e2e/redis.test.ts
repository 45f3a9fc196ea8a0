// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: two servers on one PostgreSQL and one Redis are one Freehold: work is shared, clients hear what the other server
// did, and neither a dead server nor a Redis that dies, hangs or forgets loses or doubles anything.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { readFigures } from '../harness/figures.ts';
import { submittedProperty } from '../harness/flows.ts';
import { LiveClient } from '../harness/live.ts';
import { everyItem } from '../harness/pages.ts';
import { needsPostgres } from '../harness/paths.ts';
import { Person } from '../harness/person.ts';
import { until } from '../harness/processes.ts';
import { TestRedis } from '../harness/redis.ts';
import { World } from '../harness/world.ts';

const patience = { timeoutMs: 60_000 };

/** Two servers, an admin who listens at each, a manager at each. */
class Pair {
  readonly redis: TestRedis;
  readonly world: World;
  readonly second: Awaited<ReturnType<World['anotherServer']>>;
  readonly managers: Person[] = [];
  readonly #clients: LiveClient[] = [];
  readonly #pending: (number | undefined)[] = [];
  submitted = 0;

  private constructor(redis: TestRedis, world: World, second: Pair['second']) {
    this.redis = redis;
    this.world = world;
    this.second = second;
  }

  static async start(): Promise<Pair> {
    const redis = await TestRedis.start();
    const world = await World.start({ admins: 1, redisUrl: redis.url });
    const pair = new Pair(redis, world, await world.anotherServer());
    for (const url of [world.url, pair.second.server.url])
      pair.managers.push(await new Person(url, world.sandbox).register('property_manager'));
    await pair.listen();
    return pair;
  }

  get urls(): string[] {
    return [this.world.url, this.second.server.url];
  }

  /** Keeps what the admin's screen would show at each server. */
  async listen(): Promise<void> {
    this.#clients.splice(0).forEach((client) => client.close());
    for (const [index, url] of this.urls.entries()) {
      const client = await LiveClient.connect(url, { cookie: this.world.admin.api.cookie });
      client.subscribe('admin:queue');
      this.#clients.push(client);
      this.#pending[index] = undefined;
    }
  }

  async submit(at: number): Promise<void> {
    await submittedProperty(this.managers[at] as Person);
    this.submitted += 1;
  }

  /** Both screens show what the database holds. */
  async agree(): Promise<void> {
    await until(
      `both clients to show ${this.submitted}`,
      async () => {
        for (const [index, client] of this.#clients.entries())
          for (const { data } of await client.drain()) this.#pending[index] = data?.properties_pending as number;
        return this.#pending.every((count) => count === this.submitted);
      },
      patience,
    );
  }

  /** The admin was told of every submission, once. */
  async toldOnce(): Promise<void> {
    const told = async () => {
      const items = await everyItem(this.world.admin.api, 'listNotifications');
      return items.filter(({ kind }) => kind === 'property_submitted').length;
    };
    await until('the admin to be told', async () => (await told()) >= this.submitted, patience);
    assert.equal(await told(), this.submitted);
  }

  jobsRunAt(metricsUrl: string): Promise<number> {
    return readFigures(metricsUrl).then((read) => read.value('freehold_jobs_run_total', { outcome: 'done' }) ?? 0);
  }

  redisIs(state: boolean): Promise<unknown> {
    const says = async (url: string) =>
      ((await (await fetch(`${url}/health/ready`)).json()) as { checks: { redis: boolean } }).checks.redis === state;
    return until(`redis: ${state}`, async () => (await Promise.all(this.urls.map(says))).every(Boolean), patience);
  }

  async close(): Promise<void> {
    this.#clients.forEach((client) => client.close());
    await this.world.close();
    await this.redis.kill();
  }
}

const skip = needsPostgres;
const pair = skip ? undefined : await Pair.start();
after(() => pair?.close());

/** A test of the pair; the tests run one after the other and leave two servers and a Redis behind. */
function pairTest(name: string, run: (pair: Pair) => Promise<void>): void {
  test(name, { skip }, () => run(pair as Pair));
}

pairTest('live_messagesCrossAndWorkIsShared', async (both) => {
  for (let i = 0; i < 12; ++i) await both.submit(i % 2);
  await both.agree();
  await both.toldOnce();
  assert.ok((await both.jobsRunAt(both.world.metricsUrl)) > 0);
  assert.ok((await both.jobsRunAt(both.second.metricsUrl)) > 0);
});

pairTest('redisFrozen_theServersGoOnAndComeBack', async (both) => {
  both.redis.freeze();
  for (let i = 0; i < 4; ++i) await both.submit(i % 2);
  await both.agree();
  await both.redisIs(false);
  assert.equal((await fetch(`${both.world.url}/health/ready`)).status, 200);
  both.redis.thaw();
  await both.redisIs(true);
  await both.submit(0);
  await both.agree();
  await both.toldOnce();
});

pairTest('redisKilled_theServersGoOnAndComeBack', async (both) => {
  await both.redis.kill();
  for (let i = 0; i < 4; ++i) await both.submit(i % 2);
  await both.agree();
  await both.redis.start();
  await both.redisIs(true);
  await both.submit(1);
  await both.agree();
  await both.toldOnce();
});

pairTest('redisFlushed_nothingIsLost', async (both) => {
  for (let i = 0; i < 4; ++i) {
    await both.submit(i % 2);
    both.redis.run('FLUSHALL');
  }
  await both.agree();
  await both.toldOnce();
});

pairTest('oneServerKilled_theOtherFinishes', async (both) => {
  const submissions = [0, 1, 2].map(() => both.submit(0));
  await both.second.server.kill();
  await Promise.all(submissions);
  await both.toldOnce();
  await both.second.server.start();
  await both.listen();
  await both.submit(1);
  await both.agree();
  await both.toldOnce();
});

pairTest('session_endedAtOneServerEndsItsSocketsAtTheOther', async (both) => {
  const [url = '', other = ''] = both.urls;
  const person = await new Person(url, both.world.sandbox).register('investor');
  const client = await LiveClient.connect(other, { cookie: person.api.cookie });
  await client.snapshotOf('me:notifications');
  await person.api.call('logOut');
  assert.deepEqual(await client.closed(), { code: 1008, reason: 'session_ended' });
});
