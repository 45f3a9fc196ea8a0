// SPDX-License-Identifier: GPL-3.0-or-later
// Transfers between accounts of the ledger on PostgreSQL, each a journal of its own and durable before it counts: through the
// server's ledger and its database's writer, and one transaction each over pg, on 16 connections and on one. Among 2,000
// accounts, and with one account in all of them. What was written is added up after every run.
import { strict as assert } from 'node:assert';
import { join } from 'node:path';
import pg from 'pg';
import { createDatabase } from '../../harness/database.ts';
import { postgresUrl } from '../../harness/paths.ts';
import { benchProgram, serverCores, workDirectory } from '../lib/cores.ts';
import { compare, type Contestant, type Figures } from '../lib/measure.ts';
import { output } from '../lib/program.ts';
import { peersDirectory } from '../lib/servers.ts';

const properties = '2000';
const seconds = '3';
const rounds = 3;
const cores = serverCores;

type Accounts = 'many' | 'hot';

/** On tables of its own, whose sums must be right afterwards. */
async function onFreshLedger(run: (url: string) => Promise<string>): Promise<number> {
  assert.ok(postgresUrl, 'the ledger is measured on PostgreSQL');
  const database = await createDatabase(workDirectory);
  try {
    await output(benchProgram('bench_ledger'), [database.url, 'prepare', properties], { cores });
    const rate = Number(await run(database.url));
    await requireSums(database.url, rate * Number(seconds));
    return rate;
  } finally {
    await database.drop();
  }
}

const sums = `SELECT
  (SELECT COUNT(*) FROM ledger_journals WHERE kind = 'bench') AS journals,
  (SELECT COUNT(*) FROM ledger_entries e JOIN ledger_journals j ON j.id = e.journal_id WHERE j.kind = 'bench') AS entries,
  (SELECT COUNT(*) FROM (SELECT 1 FROM ledger_entries GROUP BY journal_id HAVING SUM(amount) <> 0) AS uneven) AS uneven,
  (SELECT COUNT(*) FROM ledger_accounts a WHERE balance <>
    (SELECT COALESCE(SUM(amount), 0) FROM ledger_entries e WHERE e.account_id = a.id)) AS wrong_balances,
  (SELECT SUM(balance) FROM ledger_accounts) AS total`;

/** Every journal sums to zero, every balance is the sum of its entries, and nothing that was counted is missing. */
async function requireSums(url: string, counted: number): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const [found] = (await client.query<Record<string, string>>(sums)).rows;
    const { journals, entries, uneven, wrong_balances, total } = found ?? {};
    assert.deepEqual([uneven, wrong_balances, total], ['0', '0', '0']);
    assert.equal(Number(entries), 2 * Number(journals));
    assert.ok(Number(journals) >= counted, `${journals} journals of ${counted}`);
  } finally {
    await client.end();
  }
}

function ours(accounts: Accounts): Contestant {
  const run = (url: string) => output(benchProgram('bench_ledger'), [url, accounts, properties, seconds], { cores });
  return { name: 'freehold', run: () => onFreshLedger(run) };
}

function textbook(accounts: Accounts, connections: number): Contestant {
  const script = join(peersDirectory, 'ledger.ts');
  const run = (url: string) =>
    output(process.execPath, [script, String(connections), accounts, seconds], { cores, env: { DATABASE_URL: url } });
  return { name: `pg_${connections}`, run: () => onFreshLedger(run) };
}

export async function ledger(): Promise<Figures> {
  const race = (what: string, accounts: Accounts) =>
    compare(what, [ours(accounts), textbook(accounts, 16), textbook(accounts, 1)], { unit: 'transfers/s', rounds });
  return {
    ...(await race('ledger_transfers', 'many')),
    ...(await race('ledger_hot_account', 'hot')),
  };
}
