// SPDX-License-Identifier: GPL-3.0-or-later
// A second look at the server's database, past the server: one connection for many small questions.
import pg from 'pg';

type Cell = string | number | null;

export interface DatabaseReader {
  readonly isSqlite: boolean;
  rows(statement: string): Promise<Record<string, Cell>[]>;
  /** A statement that answers nothing. */
  run(statement: string): Promise<void>;
  close(): Promise<void>;
}

async function onSqlite(file: string): Promise<DatabaseReader> {
  const { DatabaseSync } = await import('node:sqlite');
  const database = new DatabaseSync(file);
  database.exec('PRAGMA busy_timeout = 10000'); // the server writes too
  return {
    isSqlite: true,
    rows: async (statement) => database.prepare(statement).all() as Record<string, Cell>[],
    run: async (statement) => database.exec(statement),
    close: async () => database.close(),
  };
}

async function onPostgres(url: string): Promise<DatabaseReader> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  let last: Promise<unknown> = Promise.resolve();
  const ask = async (statement: string) => {
    const answer = last.then(() => client.query(statement)); // a connection does one thing after the other
    last = answer.catch(() => undefined);
    return (await answer).rows as Record<string, Cell>[];
  };
  return {
    isSqlite: false,
    rows: ask,
    run: async (statement) => {
      await ask(statement);
    },
    close: () => client.end(),
  };
}

export function openReader(url: string): Promise<DatabaseReader> {
  return url.startsWith('sqlite:') ? onSqlite(url.slice('sqlite:'.length)) : onPostgres(url);
}
