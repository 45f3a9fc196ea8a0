// SPDX-License-Identifier: GPL-3.0-or-later
// A fresh database for one server: a file, or with FREEHOLD_TEST_POSTGRES_URL a PostgreSQL database of its own.
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import pg from 'pg';
import { postgresUrl } from './paths.ts';

export interface TestDatabase {
  url: string;
  drop(): Promise<void>;
}

async function execute(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

export async function createDatabase(directory: string): Promise<TestDatabase> {
  if (!postgresUrl) return { url: `sqlite:${join(directory, 'freehold.db')}`, drop: async () => undefined };
  const name = `freehold_${randomBytes(6).toString('hex')}`;
  const url = new URL(postgresUrl);
  await execute(postgresUrl, `CREATE DATABASE ${name}`);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => execute(postgresUrl ?? '', `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}
