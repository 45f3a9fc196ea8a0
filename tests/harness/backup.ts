// SPDX-License-Identifier: GPL-3.0-or-later
// Copies of a server's database and files, made and put back as docs/runbooks/restore.md says.
import { execFileSync } from 'node:child_process';
import { copyFileSync, cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { World } from './world.ts';

const sqlitePrefix = 'sqlite:';

export class Backup {
  readonly #world: World;
  readonly #database: string;
  readonly #documents: string;

  private constructor(world: World) {
    this.#world = world;
    this.#database = join(world.directory, 'backup.database');
    this.#documents = join(world.directory, 'backup.documents');
  }

  /** While the server works. The database first: its files are there before its rows are, and stay longer. */
  static async take(world: World): Promise<Backup> {
    const backup = new Backup(world);
    const { url } = world.database;
    if (url.startsWith(sqlitePrefix)) await world.database.execute(`VACUUM INTO '${backup.#database}'`);
    else execFileSync('pg_dump', ['--format=custom', `--file=${backup.#database}`, url]);
    cpSync(world.documentsDirectory, backup.#documents, { recursive: true });
    return backup;
  }

  /** While the server is down. */
  restore(): void {
    const { url } = this.#world.database;
    if (url.startsWith(sqlitePrefix)) {
      const file = url.slice(sqlitePrefix.length);
      for (const ending of ['-wal', '-shm']) rmSync(file + ending, { force: true });
      copyFileSync(this.#database, file);
    } else {
      execFileSync('pg_restore', ['--clean', '--if-exists', '--exit-on-error', `--dbname=${url}`, this.#database]);
    }
    rmSync(this.#world.documentsDirectory, { recursive: true });
    cpSync(this.#documents, this.#world.documentsDirectory, { recursive: true });
  }
}
