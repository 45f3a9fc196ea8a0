// SPDX-License-Identifier: GPL-3.0-or-later
// A fresh database for one server: a file, or with FREEHOLD_TEST_POSTGRES_URL a PostgreSQL database of its own.
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { postgresUrl } from './paths.ts';

export interface TestDatabase {
  url: string;
  /** One statement past the server, as somebody with the database's password could. Answers how many rows it changed. */
  execute(statement: string): Promise<number>;
  /** Everything in it as bytes, for those who look for what must not be there: the files, or every row of every table. */
  dump(): Promise<Buffer>;
  /** No write of the server gets through until the returned function is called. */
  lockForWriting(): Promise<() => Promise<void>>;
  drop(): Promise<void>;
}

async function executeOnPostgres(url: string, statement: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement)).rowCount ?? 0;
  } finally {
    await client.end();
  }
}

async function dumpPostgres(url: string): Promise<Buffer> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const tables = await client.query("SELECT tablename FROM pg_tables WHERE schemaname = 'public'");
    const dumps = [];
    for (const { tablename } of tables.rows)
      for (const { row } of (await client.query(`SELECT t::text AS row FROM "${tablename}" t`)).rows) dumps.push(row);
    return Buffer.from(dumps.join('\n'));
  } finally {
    await client.end();
  }
}

/** Loaded only here, because it says on every run that it is experimental. */
async function openSqlite(file: string) {
  const { DatabaseSync } = await import('node:sqlite');
  const database = new DatabaseSync(file);
  database.exec('PRAGMA busy_timeout = 10000'); // the server writes too
  return database;
}

async function executeOnSqlite(file: string, statement: string): Promise<number> {
  const database = await openSqlite(file);
  try {
    return Number(database.prepare(statement).run().changes);
  } finally {
    database.close();
  }
}

async function lockPostgres(url: string): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('BEGIN');
  await client.query('LOCK TABLE users IN ACCESS EXCLUSIVE MODE');
  return () => client.end();
}

async function lockSqlite(file: string): Promise<() => Promise<void>> {
  const database = await openSqlite(file);
  database.exec('BEGIN IMMEDIATE');
  return async () => database.close();
}

function sqliteDatabase(file: string): TestDatabase {
  return {
    url: `sqlite:${file}`,
    execute: (statement) => executeOnSqlite(file, statement),
    dump: async () =>
      Buffer.concat([file, `${file}-wal`].filter((part) => existsSync(part)).map((part) => readFileSync(part))),
    lockForWriting: () => lockSqlite(file),
    drop: async () => undefined,
  };
}

async function postgresDatabase(serverUrl: string): Promise<TestDatabase> {
  const name = `freehold_${randomBytes(6).toString('hex')}`;
  await executeOnPostgres(serverUrl, `CREATE DATABASE ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    execute: (statement) => executeOnPostgres(url.href, statement),
    dump: () => dumpPostgres(url.href),
    lockForWriting: () => lockPostgres(url.href),
    drop: async () => {
      await executeOnPostgres(serverUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    },
  };
}

/** One that somebody else made and will take away. */
export function databaseAt(url: string): TestDatabase {
  return url.startsWith('sqlite:')
    ? sqliteDatabase(url.slice('sqlite:'.length))
    : {
        url,
        execute: (statement) => executeOnPostgres(url, statement),
        dump: () => dumpPostgres(url),
        lockForWriting: () => lockPostgres(url),
        drop: async () => undefined,
      };
}

export function createDatabase(directory: string): Promise<TestDatabase> {
  return postgresUrl ? postgresDatabase(postgresUrl) : Promise.resolve(sqliteDatabase(join(directory, 'freehold.db')));
}
