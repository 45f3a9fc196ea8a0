// SPDX-License-Identifier: GPL-3.0-or-later
// Signed orders taken durably: POST /orders with the wallet's EIP-712 signature, checked against what the wallet has beside its other
// open orders, committed before the answer. The peer does that much in NestJS with viem and pg; freeholdd checks session, CSRF token,
// verification and the rules of the shares as well, puts the order into its book and tells who watches it.
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { Token } from '../../harness/api_types.ts';
import { tokenizedProperty, verifiedInvestor } from '../../harness/flows.ts';
import type { Person } from '../../harness/person.ts';
import { World } from '../../harness/world.ts';
import { workDirectory } from '../lib/cores.ts';
import { requestsScript, timed, type Timed } from '../lib/load.ts';
import { compared, interleave, median, rounded, type Contestant, type Figures } from '../lib/measure.ts';
import { startPeer } from '../lib/servers.ts';
import { signMany, type OrderBody } from '../lib/signed_orders.ts';

const load = { seconds: 2, connections: 32 };
const rounds = 3;
const makerCount = 48;
/** Of each maker in a round: a wallet may have 200 at a time. Together they are more than are taken in a round. */
const ordersEach = 190;
const price = 10;
const usdc = 100_000_000n;

type Client = InstanceType<typeof pg.Client>;

interface Maker {
  person: Person;
  orders: OrderBody[];
}

async function makers(world: World, token: Token): Promise<Maker[]> {
  const { marketplace, usdc: contract } = world.chain.deployment.contracts;
  const made: Maker[] = [];
  for (let i = 0; i < makerCount; ++i) {
    const person = await verifiedInvestor(world, { usdc });
    const { address } = person.account;
    await world.chain.sendAs(address, 'TestUsdc', contract, 'approve', [marketplace, usdc * 1_000_000n]);
    made.push({ person, orders: [] });
  }
  await Promise.all(made.map((maker) => signAgain(maker, token)));
  return made;
}

async function signAgain(maker: Maker, token: Token): Promise<void> {
  maker.orders = await signMany(maker.person, token.property_id, price, ordersEach);
}

/** The makers in turn. */
function script(name: string, all: Maker[]): string {
  const requests = all.flatMap(({ person, orders }) =>
    orders.map((order) => ({
      headers: { Cookie: person.api.cookie, 'X-CSRF-Token': person.api.csrfToken },
      body: JSON.stringify(order),
    })),
  );
  const inTurn = requests.map((_, i) => requests[(i % makerCount) * ordersEach + Math.floor(i / makerCount)]!);
  return requestsScript(name, '/api/v1/orders', inTurn);
}

/** Orders are taken once, so each round signs new ones; those of the round before are closed, as they would be by trading. */
function contestant(
  name: string,
  url: string,
  all: Maker[],
  token: Token,
  close: () => Promise<void>,
  said: Timed[],
): Contestant {
  const run = async () => {
    await close();
    await Promise.all(all.map((maker) => signAgain(maker, token)));
    const result = await timed(url, { ...load, script: script(name, all) });
    said.push(result);
    return result.perSecond;
  };
  return { name, run };
}

const peerTables = `
  CREATE TABLE bench_properties (id TEXT PRIMARY KEY, token TEXT NOT NULL, symbol TEXT NOT NULL, market TEXT NOT NULL,
    chain_id INTEGER NOT NULL);
  CREATE TABLE bench_wallets (wallet TEXT PRIMARY KEY, usdc BIGINT NOT NULL);
  CREATE TABLE bench_orders (id TEXT PRIMARY KEY, property_id TEXT NOT NULL, wallet TEXT NOT NULL, side TEXT NOT NULL,
    shares BIGINT NOT NULL, price BIGINT NOT NULL, cost BIGINT NOT NULL, expires_at TEXT NOT NULL, epoch TEXT NOT NULL,
    salt TEXT NOT NULL, signature TEXT NOT NULL, state TEXT NOT NULL, placed_at BIGINT NOT NULL, UNIQUE (wallet, salt));
  CREATE INDEX bench_orders_open ON bench_orders (wallet) WHERE state = 'OPEN';`;

async function fillPeerTables(client: Client, world: World, token: Token, all: Maker[]): Promise<void> {
  await client.query(peerTables);
  const chainId = Number(await world.rpc('eth_chainId', []));
  const { marketplace } = world.chain.deployment.contracts;
  const values = [token.property_id, token.address, token.symbol, marketplace, chainId];
  await client.query({ text: 'INSERT INTO bench_properties VALUES ($1, $2, $3, $4, $5)', values });
  for (const { person } of all)
    await client.query({
      text: 'INSERT INTO bench_wallets VALUES ($1, $2)',
      values: [person.account.address, String(usdc * 1_000_000n)],
    });
}

const closeOurs = (all: Maker[]) => async () => {
  for (const { person } of all) await person.api.call('cancelOrders', { body: {} });
};

function latencies(what: string, said: Timed[]): Figures {
  const counted = said.slice(1); // without the warm-up
  const figure = (values: number[]) => ({
    value: rounded(median(values)),
    unit: 'ms',
    peer: null,
    ratio: null,
    samples: values.map(rounded),
  });
  return {
    [`${what}_p50`]: figure(counted.map(({ p50Ms }) => p50Ms)),
    [`${what}_p99`]: figure(counted.map(({ p99Ms }) => p99Ms)),
  };
}

async function race(what: string, contestants: (said: Timed[]) => Contestant[]): Promise<Figures> {
  const said: Timed[] = [];
  const options = { unit: 'orders/s', rounds };
  return { ...compared(what, await interleave(what, contestants(said), options), options), ...latencies(what, said) };
}

async function onPostgres(): Promise<Figures> {
  const world = await World.start({ admins: 1, chain: { poll_ms: 1000 } });
  const client = new pg.Client({ connectionString: world.database.url });
  await client.connect();
  const token = await tokenizedProperty(world, await world.manager());
  const all = await makers(world, token);
  await fillPeerTables(client, world, token, all);
  const { service, url } = await startPeer('nest_orders', world.database.url);
  const closeTheirs = async () => {
    await client.query("UPDATE bench_orders SET state = 'CANCELLED' WHERE state = 'OPEN'");
  };
  try {
    return await race('orders_postgresql', (said) => [
      contestant('freeholdd', world.url, all, token, closeOurs(all), said),
      contestant('nestjs', url, all, token, closeTheirs, []),
    ]);
  } finally {
    await service.stop();
    await client.end();
    await world.close();
  }
}

async function onSqlite(): Promise<Figures> {
  const directory = mkdtempSync(join(workDirectory, 'orders-'));
  const databaseUrl = `sqlite:${join(directory, 'freehold.db')}`;
  const world = await World.start({ admins: 1, databaseUrl, chain: { poll_ms: 1000 } });
  const token = await tokenizedProperty(world, await world.manager());
  const all = await makers(world, token);
  try {
    return await race('orders_sqlite', (said) => [
      contestant('freeholdd', world.url, all, token, closeOurs(all), said),
    ]);
  } finally {
    await world.close();
    rmSync(directory, { recursive: true });
  }
}

export async function orders(): Promise<Figures> {
  return { ...(await onPostgres()), ...(await onSqlite()) };
}
