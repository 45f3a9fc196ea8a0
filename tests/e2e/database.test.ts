// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: a full disk and a database that goes away are said, not hidden: what was acknowledged is there afterwards, what was
// refused is not, and the server goes on by itself.
import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { after, test } from 'node:test';
import type { Property } from '../harness/api_types.ts';
import { createProperty, deedFields, draft, sampleDeed, uploadDeed } from '../harness/flows.ts';
import { OwnPostgres } from '../harness/own_postgres.ts';
import { everyItem } from '../harness/pages.ts';
import { hasPostgres, repositoryRoot } from '../harness/paths.ts';
import type { Person } from '../harness/person.ts';
import { until } from '../harness/processes.ts';
import { SmallDisk } from '../harness/small_disk.ts';
import { World } from '../harness/world.ts';

mkdirSync(join(repositoryRoot, 'build/test-runs'), { recursive: true });
const directory = mkdtempSync(join(repositoryRoot, 'build/test-runs/disk-'));
chmodSync(directory, 0o755); // PostgreSQL runs as somebody else
after(() => rmSync(directory, { recursive: true, force: true }));

/** What decides whether a change lands may not leave them out: there they fail without root. */
const needsRoot = SmallDisk.isPossible || process.env.FREEHOLD_CI ? false : 'a disk of a few megabytes needs root';
/** The PostgreSQL run has these on PostgreSQL, the SQLite run on SQLite. */
const needsPostgres = hasPostgres && OwnPostgres.isInstalled ? false : 'needs PostgreSQL';

/** Creates properties one after the other and keeps what was acknowledged. */
class Writer {
  readonly acknowledged: string[] = [];
  readonly refusals: { status: number; reason: string }[] = [];
  readonly #manager: Person;
  #runs = true;
  readonly #done: Promise<void>[];

  constructor(manager: Person, parallel: number) {
    this.#manager = manager;
    this.#done = Array.from({ length: parallel }, () => this.#run());
  }

  async #run(): Promise<void> {
    while (this.#runs) {
      const { status, json } = await this.#manager.api.send('createProperty', { body: draft() });
      if (status === 201) this.acknowledged.push((json as Property).id);
      else this.refusals.push({ status, reason: String(json?.reason) });
      await sleep(5);
    }
  }

  async stop(): Promise<void> {
    this.#runs = false;
    await Promise.all(this.#done);
  }
}

async function propertiesOf(manager: Person): Promise<string[]> {
  return (await everyItem(manager.api, 'listProperties')).map(({ id }) => id);
}

/** Every acknowledged one once; nothing else but what an answer was lost of. */
async function requireAcknowledged(manager: Person, writer: Writer): Promise<void> {
  const stored = await propertiesOf(manager);
  assert.equal(new Set(stored).size, stored.length);
  const missing = writer.acknowledged.filter((id) => !stored.includes(id));
  assert.deepEqual(missing, [], 'acknowledged and not there');
  const unknown = writer.refusals.filter(({ reason }) => reason === 'outcome_unknown').length;
  assert.ok(stored.length - writer.acknowledged.length <= unknown, `${stored.length} stored`);
}

/** Fills the disk, looks that writes are refused and reads work, frees it, and looks that all is well again. */
async function fillAndRecover(
  world: World,
  disk: SmallDisk,
  refusals: RegExp,
  revive: () => Promise<void>,
): Promise<void> {
  const manager = await world.manager();
  const writer = new Writer(manager, 2);
  const before = await createProperty(manager);
  await until('some properties', () => writer.acknowledged.length > 3);
  disk.fill();
  await until('refusals', () => writer.refusals.length > 5, { timeoutMs: 60_000 });
  const upload = await manager.api.send('uploadDocument', {
    path: { property_id: before.id },
    query: { kind: 'deed', name: 'deed.pdf', ...deedFields },
    raw: { type: 'application/pdf', data: sampleDeed },
  });
  writer.refusals.push({ status: upload.status, reason: upload.json?.reason });
  const health = await fetch(`${world.url}/health/live`);
  assert.equal(health.status, 200);
  for (const { status, reason } of writer.refusals) {
    assert.equal(status, 503, reason);
    assert.match(reason, refusals);
  }
  disk.free();
  await revive();
  const count = writer.acknowledged.length;
  await until('writes to work again', () => writer.acknowledged.length > count + 3, { timeoutMs: 60_000 });
  await writer.stop();
  await uploadDeed(manager, before.id);
  writer.acknowledged.push(before.id);
  await requireAcknowledged(manager, writer);
}

test('sqlite_diskFullAndFreed', { skip: hasPostgres ? 'of the SQLite run' : needsRoot }, async () => {
  const disk = new SmallDisk(join(directory, 'sqlite'), 16);
  const world = await World.start({ admins: 1, storage: disk.path });
  try {
    await fillAndRecover(world, disk, /^(database_full|database_busy|storage_full)$/, async () => undefined);
    const { agrees, output } = await world.server.audit();
    assert.ok(agrees, output);
  } finally {
    await world.close();
    disk.close();
  }
});

test('postgres_diskFullAndFreed', { skip: needsPostgres || needsRoot }, async () => {
  const disk = new SmallDisk(join(directory, 'postgres'), 96);
  const postgres = await OwnPostgres.start(join(disk.path, 'pg'));
  const world = await World.start({ admins: 1, storage: disk.path, databaseUrl: postgres.url });
  try {
    // A PostgreSQL that cannot write its log goes down; an operator who makes room starts it again.
    await fillAndRecover(
      world,
      disk,
      /^(database_full|database_unreachable|outcome_unknown|database_busy|storage_full)$/,
      async () => {
        if (!postgres.isRunning) await postgres.start();
      },
    );
  } finally {
    await world.close();
    postgres.stop('immediate');
    disk.close();
  }
});

test('postgres_goneAndBackUnderLoad', { skip: needsPostgres }, async () => {
  const postgres = await OwnPostgres.start(join(directory, 'restarts'));
  const world = await World.start({ admins: 1, databaseUrl: postgres.url });
  try {
    const manager = await world.manager();
    const writer = new Writer(manager, 4);
    const goesOn = async (what: string) => {
      const count = writer.acknowledged.length;
      await until(`writes after ${what}`, () => writer.acknowledged.length > count + 5, { timeoutMs: 60_000 });
    };
    await goesOn('the start');
    await postgres.restart();
    await goesOn('a restart');
    for (let i = 0; i < 3; ++i) {
      postgres.killBackends();
      await goesOn('the end of all connections');
    }
    await postgres.killPostmaster();
    await sleep(300);
    await postgres.start();
    await goesOn('kill -9 of the postmaster');
    await writer.stop();
    await requireAcknowledged(manager, writer);
    for (const { status, reason } of writer.refusals) assert.equal(status, 503, reason);
    const { agrees, output } = await world.server.audit();
    assert.ok(agrees, output);
  } finally {
    await world.close();
    postgres.stop('immediate');
  }
});
