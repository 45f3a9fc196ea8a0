// SPDX-License-Identifier: GPL-3.0-or-later
// Signed orders taken durably: POST /orders with the wallet's EIP-712 signature, checked against what the wallet has beside its other
// open orders, committed before the answer. The peer does that much in NestJS with viem and pg; freeholdd checks verification and
// the rules of the shares as well, puts the order into its book and tells who watches it.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import pg from 'pg';
import type { Token } from '../../harness/api_types.ts';
import { tokenizedProperty, verifiedInvestor } from '../../harness/flows.ts';
import type { Person } from '../../harness/person.ts';
import { World } from '../../harness/world.ts';
import { requestsScript, timed, type Timed } from '../lib/load.ts';
import { compared, interleave, say, type Contestant, type Figures } from '../lib/measure.ts';
import type { OrderBody } from '../lib/order_message.ts';
import { processorSeconds } from '../lib/process_figures.ts';
import { startPeer } from '../lib/servers.ts';
import { signMany } from '../lib/signed_orders.ts';

/** As it is set in production, other than in tests. */
const market = { settle_ms: 1_000, standing_seconds: 15 };
const load = { seconds: 3, connections: 32 };
const rounds = 3;
const makerCount = 96;
/** Of each maker in a round, who may have 200 at a time. Together they are more than are taken in a round. */
const ordersEach = 120;
const price = 10;
const usdc = 100_000_000n;

type Client = InstanceType<typeof pg.Client>;

interface Maker {
  person: Person;
  orders: OrderBody[];
}

async function makers(world: World): Promise<Maker[]> {
  const made: Maker[] = [];
  while (made.length < makerCount) made.push(...(await Promise.all(Array.from({ length: 8 }, () => newMaker(world)))));
  return made;
}

async function newMaker(world: World): Promise<Maker> {
  const { marketplace, usdc: contract } = world.chain.deployment.contracts;
  const person = await verifiedInvestor(world, { usdc });
  await world.chain.sendAs(person.account.address, 'TestUsdc', contract, 'approve', [marketplace, usdc * 1_000_000n]);
  return { person, orders: [] };
}

const path = '/api/v1/orders';
const headersOf = ({ api }: Person) => ({ Cookie: api.cookie, 'X-CSRF-Token': api.csrfToken });

/** One of each maker, then the next of each. */
function script(all: Maker[]): string {
  const requests = Array.from({ length: ordersEach }, (_, i) =>
    all.map(({ person, orders }) => ({ headers: headersOf(person), body: JSON.stringify(orders[i]) })),
  );
  return requestsScript('orders', path, requests.flat());
}

const peerTables = `
  CREATE TABLE bench_sessions (token_hash TEXT PRIMARY KEY, user_id TEXT NOT NULL, csrf_token TEXT NOT NULL,
    expires_at BIGINT NOT NULL);
  CREATE TABLE bench_properties (id TEXT PRIMARY KEY, token TEXT NOT NULL, symbol TEXT NOT NULL, market TEXT NOT NULL,
    chain_id INTEGER NOT NULL);
  CREATE TABLE bench_wallets (wallet TEXT PRIMARY KEY, user_id TEXT NOT NULL, usdc BIGINT NOT NULL);
  CREATE TABLE bench_orders (id TEXT PRIMARY KEY, user_id TEXT NOT NULL, property_id TEXT NOT NULL, wallet TEXT NOT NULL,
    side TEXT NOT NULL, shares BIGINT NOT NULL, price BIGINT NOT NULL, cost BIGINT NOT NULL, expires_at TEXT NOT NULL,
    epoch TEXT NOT NULL, salt TEXT NOT NULL, signature TEXT NOT NULL, state TEXT NOT NULL, placed_at BIGINT NOT NULL,
    UNIQUE (wallet, salt));
  CREATE INDEX bench_orders_open ON bench_orders (wallet) WHERE state = 'OPEN';
  CREATE INDEX bench_orders_by_user ON bench_orders (user_id, id);
  CREATE TABLE bench_outbox (id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, topic TEXT NOT NULL,
    payload TEXT NOT NULL);`;

async function fillPeerTables(client: Client, world: World, token: Token, all: Maker[]): Promise<void> {
  await client.query(peerTables);
  const chainId = Number(await world.rpc('eth_chainId', []));
  const { marketplace } = world.chain.deployment.contracts;
  const property = [token.property_id, token.address, token.symbol, marketplace, chainId];
  await client.query({ text: 'INSERT INTO bench_properties VALUES ($1, $2, $3, $4, $5)', values: property });
  for (const { person } of all) {
    const hash = createHash('sha256').update(person.api.cookie).digest('hex');
    const session = [hash, person.user.id, person.api.csrfToken, Date.now() + 3_600_000];
    await client.query({ text: 'INSERT INTO bench_sessions VALUES ($1, $2, $3, $4)', values: session });
    const wallet = [person.account.address, person.user.id, String(usdc * 1_000_000n)];
    await client.query({ text: 'INSERT INTO bench_wallets VALUES ($1, $2, $3)', values: wallet });
  }
}

interface Server {
  name: string;
  url: string;
  pid: number;
  /** Those of the round before are ended, as they would be by trading. */
  close: () => Promise<unknown>;
  /** What autovacuum does every minute, and a round of some seconds does not wait for. */
  analyse: () => Promise<unknown>;
  /** Orders that it has taken so far. */
  count: () => Promise<number>;
}

/** Orders that both servers take, signed anew for each round. */
class Orders {
  readonly #token: Token;
  readonly #makers: Maker[];
  #takenBy = new Set<string>();
  #script = '';

  constructor(token: Token, all: Maker[]) {
    this.#token = token;
    this.#makers = all;
  }

  async scriptFor(name: string): Promise<string> {
    if (this.#script === '' || this.#takenBy.has(name)) {
      for (const maker of this.#makers)
        maker.orders = await signMany(maker.person, this.#token.property_id, price, ordersEach);
      this.#script = script(this.#makers);
      this.#takenBy.clear();
    }
    this.#takenBy.add(name);
    return this.#script;
  }
}

/** Each maker's first order: a server that is cold answers nothing for seconds, and one that answers wrongly is not measured. */
async function requireAccepted(server: Server, all: Maker[], token: Token): Promise<void> {
  for (const { person } of all) {
    const [order] = await signMany(person, token.property_id, price, 1);
    const headers = { 'Content-Type': 'application/json', ...headersOf(person) };
    const answer = await fetch(server.url + path, { method: 'POST', headers, body: JSON.stringify(order) });
    const body = (await answer.json()) as { state?: string; wallet?: string };
    assert.equal(answer.status, 202, `${server.name}: ${JSON.stringify(body)}`);
    assert.deepEqual([body.state, body.wallet], ['OPEN', person.account.address]);
  }
}

interface Said {
  p50: number[];
  p99: number[];
  processor: number[];
}

function contestant(server: Server, orders: Orders, said: Said): Contestant {
  const run = async () => {
    await server.close();
    await server.analyse();
    const prepared = await orders.scriptFor(server.name);
    const [before, spentBefore] = [await server.count(), processorSeconds(server.pid)];
    const result: Timed = await timed(server.url, { ...load, script: prepared });
    const stored = (await server.count()) - before;
    if (stored < result.requests)
      throw new Error(`${server.name}: ${result.requests} answers, ${stored} orders stored`);
    said.p50.push(result.p50Ms);
    said.p99.push(result.p99Ms);
    said.processor.push(((processorSeconds(server.pid) - spentBefore) * 1e6) / stored);
    return result.perSecond;
  };
  return { name: server.name, run };
}

async function race(servers: Server[], orders: Orders): Promise<Figures> {
  const saidBy = new Map<string, Said>(servers.map(({ name }) => [name, { p50: [], p99: [], processor: [] }]));
  const options = { unit: 'orders/s', rounds };
  const contestants = servers.map((server) => contestant(server, orders, saidBy.get(server.name) as Said));
  const rates = await interleave('orders', contestants, options);
  const lower = (name: string, of: keyof Said, unit: string) => {
    const samples = new Map([...saidBy].map(([server, said]) => [server, said[of].slice(1)])); // without the warm-up's
    return compared(name, samples, { unit, rounds, better: 'lower' });
  };
  return {
    ...compared('orders', rates, options),
    ...lower('orders_p50', 'p50', 'ms'),
    ...lower('orders_p99', 'p99', 'ms'),
    ...lower('orders_processor_time', 'processor', 'µs/order'),
  };
}

export async function orders(): Promise<Figures> {
  const world = await World.start({ admins: 2, overrides: { market } });
  const client = new pg.Client({ connectionString: world.database.url });
  await client.connect();
  const numberOf = async (table: string) =>
    Number((await client.query<{ count: string }>(`SELECT COUNT(*) AS count FROM ${table}`)).rows[0]?.count);
  const token = await tokenizedProperty(world, await world.manager());
  say(`orders: making ${makerCount} investors`);
  const all = await makers(world);
  await fillPeerTables(client, world, token, all);
  const { service, url } = await startPeer('nest_orders', world.database.url);
  const freeholdd = {
    name: 'freeholdd',
    url: world.url,
    pid: world.server.pid,
    close: () => Promise.all(all.map(({ person }) => person.api.call('cancelOrders', { body: {} }))),
    analyse: () => client.query('VACUUM ANALYZE'),
    count: () => numberOf('orders'),
  };
  const nestjs = {
    name: 'nestjs',
    url,
    pid: service.pid,
    close: () => client.query("UPDATE bench_orders SET state = 'CANCELLED' WHERE state = 'OPEN'"),
    analyse: () => client.query('VACUUM ANALYZE'),
    count: () => numberOf('bench_orders'),
  };
  try {
    for (const server of [freeholdd, nestjs]) await requireAccepted(server, all, token);
    return await race([freeholdd, nestjs], new Orders(token, all));
  } finally {
    await service.stop();
    await client.end();
    await world.close();
  }
}
