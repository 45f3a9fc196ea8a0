// SPDX-License-Identifier: GPL-3.0-or-later
// ledger.ts <connections> many|hot <seconds>: transfers as a textbook does them, on the tables of ours: one transaction each, in
// which the journal and its two entries are inserted and both accounts' balances updated, in the order of their ids so that
// no two wait for each other. It knows the accounts' ids from the start. Prints transfers per second.
import assert from 'node:assert/strict';
import pg from 'pg';

const [connections, kind, seconds] = [Number(process.argv[2]), process.argv[3], Number(process.argv[4])];
const connectionString = process.env.DATABASE_URL;

const statements = {
  journal: {
    name: 'journal',
    text: 'INSERT INTO ledger_journals (kind, reference, posted_at) VALUES ($1, $2, $3) RETURNING id',
  },
  balance: { name: 'balance', text: 'UPDATE ledger_accounts SET balance = balance + $2 WHERE id = $1' },
  entries: {
    name: 'entries',
    text: 'INSERT INTO ledger_entries (journal_id, line, account_id, amount) VALUES ($1, 1, $2, $3), ($1, 2, $4, $5)',
  },
};

interface Transfer {
  from: string;
  to: string;
  amount: number;
}

type Client = InstanceType<typeof pg.Client>;

async function accountIds(client: Client): Promise<{ stripe: string; rents: string[] }> {
  const { rows } = await client.query<{ id: string; book: string }>('SELECT id, book FROM ledger_accounts ORDER BY id');
  const ids = (book: string) => rows.filter((row) => row.book === book).map(({ id }) => id);
  return { stripe: ids('stripe')[0] as string, rents: ids('rent') };
}

let begun = 0;

async function transfer(client: Client, { from, to, amount }: Transfer): Promise<void> {
  const sides = [
    { id: from, amount },
    { id: to, amount: -amount },
  ].sort((a, b) => Number(a.id) - Number(b.id));
  await client.query('BEGIN');
  const values = ['bench', String(++begun), Date.now()];
  const { rows } = await client.query<{ id: string }>({ ...statements.journal, values });
  for (const side of sides) await client.query({ ...statements.balance, values: [side.id, side.amount] });
  await client.query({ ...statements.entries, values: [rows[0]?.id, from, amount, to, -amount] });
  await client.query('COMMIT');
}

const clients = Array.from({ length: connections }, () => new pg.Client({ connectionString }));
for (const client of clients) await client.connect();
const { stripe, rents } = await accountIds(clients[0] as Client);
const below = (limit: number) => Math.floor(Math.random() * limit);
const anyRent = () => rents[below(rents.length)] as string;

function next(): Transfer {
  const to = anyRent();
  let from = kind === 'hot' ? stripe : anyRent();
  while (from === to) from = anyRent();
  return { from, to, amount: 1 + below(100_000) };
}

let durable = 0;
const begin = performance.now();
const end = begin + seconds * 1000;
await Promise.all(
  clients.map(async (client) => {
    for (; performance.now() < end; ++durable) await transfer(client, next());
  }),
);
const elapsed = performance.now() - begin;
assert.ok(durable > 0);
console.log(((durable * 1000) / elapsed).toFixed(1));
process.exit(0);
