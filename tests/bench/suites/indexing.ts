// SPDX-License-Identifier: GPL-3.0-or-later
// 20,000 ERC-20 Transfer logs of one node into PostgreSQL, with the holders' balances and a durable cursor: freeholdd's reader,
// Subsquid's processor and Ponder. Each starts on a database of its own; the time runs from its first look at the node
// to the moment when the last transfer can be read, and the balances are then checked.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { getAddress } from 'viem';
import { createDatabase, type TestDatabase } from '../../harness/database.ts';
import { createProperty } from '../../harness/flows.ts';
import { postgresUrl } from '../../harness/paths.ts';
import { freePort, until } from '../../harness/processes.ts';
import { localSecrets } from '../../harness/server_config.ts';
import { World } from '../../harness/world.ts';
import { makeTransfers, transferCount, type Transfers } from '../chain/transfers.ts';
import { serverCores, serverProgram, workDirectory } from '../lib/cores.ts';
import { compare, say, type Contestant, type Figures } from '../lib/measure.ts';
import { Service } from '../lib/program.ts';
import { peersDirectory } from '../lib/servers.ts';
import { configOnPort } from '../lib/world_config.ts';

const rounds = 3;
const timeoutMs = 120_000;
const noHash = `\\x${'00'.repeat(32)}`;

/** Where one contestant keeps what it read. */
interface Tables {
  /** Finds a row once the last transfer is there. */
  lastTransfer: string;
  /** Rows of wallet and balance. */
  balances: string;
}

/** The milliseconds after which the contestant started, as it says itself. */
type StartedAt = (log: string) => number | undefined;

interface Run {
  database: string;
  service: Service;
  tables: Tables;
  startedAt: StartedAt;
}

async function eventsPerSecond({ database, service, tables, startedAt }: Run, transfers: Transfers): Promise<number> {
  const client = new pg.Client({ connectionString: database });
  await client.connect();
  try {
    const log = () => readFileSync(service.logFile, 'utf8');
    const end = Date.now() + timeoutMs;
    for (;;) {
      const { hasEnded } = service; // some do once they are done
      const found = await client.query(tables.lastTransfer).catch(() => undefined); // no table yet
      if ((found?.rowCount ?? 0) > 0) break;
      if (hasEnded) service.requireRunning();
      if (Date.now() > end) throw new Error(`${service.name} is not done; see ${service.logFile}`);
      await sleep(5);
    }
    const finished = Date.now();
    await service.stop();
    await requireBalances(service.name, client, tables, transfers);
    const started = startedAt(log());
    if (started === undefined) throw new Error(`${service.name} does not say when it started; see ${service.logFile}`);
    return (transferCount * 1000) / (finished - started);
  } finally {
    await service.stop();
    await client.end();
  }
}

async function requireBalances(
  name: string,
  client: InstanceType<typeof pg.Client>,
  tables: Tables,
  transfers: Transfers,
): Promise<void> {
  const { rows } = await client.query<{ wallet: string; balance: string }>(tables.balances);
  const found = new Map(rows.map(({ wallet, balance }) => [getAddress(wallet), BigInt(balance)]));
  for (const [wallet, balance] of transfers.balances)
    if (found.get(wallet) !== balance)
      throw new Error(`${name}: ${wallet} has ${found.get(wallet)} instead of ${balance}`);
  if (found.size !== transfers.balances.size) throw new Error(`${name}: ${found.size} holders`);
}

/** A copy of the world's database, whose server knows the token and has read everything before it. */
function freehold(world: World, transfers: Transfers): Contestant {
  const hash = transfers.lastTransaction.slice(2);
  const tables = {
    lastTransfer: `SELECT 1 FROM share_transfers WHERE transaction_hash = '\\x${hash}' AND log_index = ${transfers.lastLogIndex}`,
    balances: `SELECT wallet, shares AS balance FROM token_holders WHERE token = '${transfers.token}'`,
  };
  return {
    name: 'freeholdd',
    run: () =>
      onCopy(world.database, async (database) => {
        const port = await freePort();
        const config = configOnPort(world, port, { database, rpcUrl: world.nodeUrl });
        const options = { cores: serverCores, env: localSecrets() };
        const service = new Service('freeholdd-indexing', serverProgram, ['--config', config], options);
        const startedAt = (log: string) => {
          const time = /"time":"([^"]+)"[^\n]*"event":"listening"/.exec(log)?.[1];
          return time ? Date.parse(time) : undefined;
        };
        return eventsPerSecond({ database, service, tables, startedAt }, transfers);
      }),
  };
}

async function onCopy<T>(original: TestDatabase, use: (url: string) => Promise<T>): Promise<T> {
  const name = `bench_copy_${Date.now()}`;
  const admin = new pg.Client({ connectionString: postgresUrl });
  await admin.connect();
  try {
    await admin.query(`CREATE DATABASE ${name} TEMPLATE ${new URL(original.url).pathname.slice(1)}`);
    const url = new URL(original.url);
    url.pathname = `/${name}`;
    return await use(url.href);
  } finally {
    await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await admin.end();
  }
}

async function onFresh<T>(use: (url: string) => Promise<T>): Promise<T> {
  const database = await createDatabase(workDirectory);
  try {
    return await use(database.url);
  } finally {
    await database.drop();
  }
}

/** What its own tool would make of the processor's entities. */
async function makeSquidTables(database: string): Promise<void> {
  const client = new pg.Client({ connectionString: database });
  await client.connect();
  await client.query(`CREATE TABLE transfer (id TEXT PRIMARY KEY, token TEXT NOT NULL, sender TEXT NOT NULL,
    receiver TEXT NOT NULL, block NUMERIC NOT NULL, time NUMERIC NOT NULL, value NUMERIC NOT NULL)`);
  await client.query('CREATE TABLE holder (id TEXT PRIMARY KEY, balance NUMERIC NOT NULL)');
  await client.end();
}

function chainSettings(rpcUrl: string, transfers: Transfers): Record<string, string> {
  const { token, firstBlock, lastBlock } = transfers;
  return { BENCH_CHAIN: JSON.stringify({ rpcUrl, token, firstBlock, lastBlock }) };
}

function squid(rpcUrl: string, transfers: Transfers): Contestant {
  const tables = {
    lastTransfer: `SELECT 1 FROM transfer WHERE id = '${transfers.lastTransaction}-${transfers.lastLogIndex}'`,
    balances: 'SELECT id AS wallet, balance FROM holder',
  };
  const script = join(peersDirectory, 'squid/processor.ts');
  return {
    name: 'subsquid',
    run: () =>
      onFresh(async (database) => {
        await makeSquidTables(database);
        const env = { ...chainSettings(rpcUrl, transfers), DB_URL: database };
        const service = new Service('subsquid', process.execPath, [script], { cores: serverCores, env });
        const startedAt = (log: string) => Number(/started (\d+)/.exec(log)?.[1]) || undefined;
        return eventsPerSecond({ database, service, tables, startedAt }, transfers);
      }),
  };
}

function ponder(rpcUrl: string, transfers: Transfers): Contestant {
  const tables = {
    lastTransfer: `SELECT 1 FROM bench.transfer WHERE id = '${transfers.lastTransaction}-${transfers.lastLogIndex}'`,
    balances: 'SELECT wallet, balance FROM bench.holder',
  };
  const program = join(peersDirectory, '../node_modules/.bin/ponder');
  return {
    name: 'ponder',
    run: () =>
      onFresh(async (database) => {
        const env = {
          ...chainSettings(rpcUrl, transfers),
          DATABASE_URL: database,
          DATABASE_SCHEMA: 'bench',
          PONDER_TELEMETRY_DISABLED: 'true',
        };
        const port = String(await freePort());
        const args = [
          program,
          'start',
          '--log-format',
          'json',
          '--port',
          port,
          '--root',
          join(peersDirectory, 'ponder'),
        ];
        const service = new Service('ponder', process.execPath, args, { cores: serverCores, env });
        const startedAt = (log: string) => {
          const line = log.split('\n').find((one) => /Started (backfill|historical|indexing)/i.test(one));
          return line ? ((JSON.parse(line) as { time: number }).time ?? undefined) : undefined;
        };
        return eventsPerSecond({ database, service, tables, startedAt }, transfers);
      }),
  };
}

/** The token as if a factory of ours had made it, watched from where the reader stands. */
async function knowToken(world: World, id: string, transfers: Transfers): Promise<void> {
  const { execute } = world.database;
  await execute(`INSERT INTO property_tokens (property_id, address, name, symbol, authorized_shares, price_micro_usdc,
      deed_hash, transaction_hash, block_number, tokenized_at)
    VALUES ('${id}', '${transfers.token}', 'Bench', 'BEN', 1000000000, 1000000, '${noHash}', '${noHash}', ${transfers.firstBlock}, 0)`);
  await execute(`INSERT INTO chain_watches (address, from_block, read_to)
    SELECT '${transfers.token}', block_number, block_number FROM chain_cursor`);
}

/** Where the reader stands before there is anything to read. */
async function requireBehind(world: World, transfers: Transfers): Promise<void> {
  const behind = `UPDATE chain_cursor SET name = name WHERE block_number < ${transfers.firstBlock}`;
  if ((await world.database.execute(behind)) !== 1) throw new Error('the reader has read the transfers already');
}

export async function indexing(): Promise<Figures> {
  const world = await World.start({ admins: 1 });
  const rpcUrl = world.nodeUrl;
  try {
    const property = await createProperty(await world.manager());
    await until('the cursor', async () => (await world.database.execute('UPDATE chain_cursor SET name = name')) === 1);
    await world.server.stop();
    say(`indexing: making ${transferCount} transfers`);
    const transfers = await makeTransfers(rpcUrl);
    await knowToken(world, property.id, transfers);
    await requireBehind(world, transfers);
    const contestants = [freehold(world, transfers), squid(rpcUrl, transfers), ponder(rpcUrl, transfers)];
    return await compare('index_transfers', contestants, { unit: 'events/s', rounds, warmUps: 0 });
  } finally {
    await world.close();
  }
}
