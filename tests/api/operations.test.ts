// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: admins see which work waits, which is stuck or poisoned, and can let it start over; figures and checks for
// operators say what is true.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { until } from '../harness/processes.ts';
import { submittedProperty } from '../harness/flows.ts';
import { readFigures } from '../harness/figures.ts';
import { worldForFile } from '../harness/test_world.ts';

const world = await worldForFile({ admins: 1, expectedErrors: [/"event":"job_stuck".*"queue":"mail"/] });
const { admin, database } = world;

/** A job of a queue that nobody works on, as a server that went down would leave it. */
async function troubledJob(key: string, columns: { attempts: number; poisonedAt: number | null }): Promise<string> {
  await database.execute(
    `INSERT INTO jobs (queue, key, payload, created_at, due_at, attempts, crashes, poisoned_at, last_error)
     VALUES ('test.nobody', '${key}', '{"secret":"of somebody"}', 1700000000000, 1700000000000,
             ${columns.attempts}, 0, ${columns.poisonedAt ?? 'NULL'}, 'provider_failed/timeout')`,
  );
  const { items } = await admin.api.call('listTroubledJobs');
  const job = items.find((item) => item.key === key);
  assert.ok(job);
  return job.id;
}

test('troubledJobs_areListedWithoutTheirPayloadAndStartOver', async () => {
  const stuck = await troubledJob('stuck', { attempts: 10, poisonedAt: null });
  const poisoned = await troubledJob('poisoned', { attempts: 0, poisonedAt: 1700000000001 });

  const onlyPoisoned = await admin.api.call('listTroubledJobs', { query: { state: 'POISONED' } });
  assert.deepEqual(
    onlyPoisoned.items.map(({ id, state }) => [id, state]),
    [[poisoned, 'POISONED']],
  );
  const firstPage = await admin.api.call('listTroubledJobs', { query: { limit: 1 } });
  assert.equal(firstPage.items[0]?.id, stuck);
  const rest = await admin.api.call('listTroubledJobs', { query: { limit: 1, cursor: String(firstPage.next_cursor) } });
  assert.deepEqual([rest.items[0]?.id, rest.next_cursor], [poisoned, null]);
  assert.ok(!JSON.stringify(rest).includes('secret'));
  await admin.api.refusedFields('listTroubledJobs', { query: { state: 'DONE' } }, 'state');

  const { items } = await admin.api.call('listQueues');
  const depth = items.find(({ queue }) => queue === 'test.nobody');
  assert.deepEqual([depth?.waiting, depth?.stuck, depth?.poisoned], [2, 1, 1]);
  assert.equal(depth?.oldest_due_at, '2023-11-14T22:13:20.000Z');

  for (const id of [stuck, poisoned]) {
    await admin.api.call('retryJob', { path: { job_id: id } });
    await admin.api.refused('retryJob', { path: { job_id: id } }, 404, 'not_found');
  }
  assert.deepEqual((await admin.api.call('listTroubledJobs')).items, []);
});

test('mail_thatCannotBeSentIsShownAndStartsOver', async () => {
  const manager = await world.manager();
  await world.sandbox.setFaults({ failNext: 1_000, failStatus: 503 });
  await submittedProperty(manager); // tells the admin
  const stuck = await until('the mail to be given up for now', async () => {
    await database.execute("UPDATE jobs SET attempts = 9, due_at = 0 WHERE queue = 'mail' AND attempts IN (1, 2)");
    const { items } = await admin.api.call('listTroubledJobs', { query: { state: 'STUCK' } });
    return items.find(({ queue }) => queue === 'mail');
  });
  assert.match(String(stuck.last_error), /^[a-z_]+\/[a-z_]+$/);
  assert.ok(!JSON.stringify(stuck).includes(admin.email));
  await world.sandbox.setFaults({});
  await admin.api.call('retryJob', { path: { job_id: stuck.id } });
  await world.sandbox.waitForMail(admin.email, /./);
});

test('payloads_ofWaitingWorkNameNobody', async () => {
  const people = [world.admin, await world.manager()];
  for (const table of ['jobs', 'outbox'])
    for (const text of ['@', ...people.map(({ name }) => name)])
      assert.equal(await database.execute(`UPDATE ${table} SET payload = payload WHERE payload LIKE '%${text}%'`), 0);
});

test('readiness_namesItsChecks', async () => {
  const { status, checks } = await world.person().api.call('getReadiness');
  assert.equal(status, 'ok');
  assert.deepEqual(checks, { database: true, migrations: true, chain: true, storage: true });
});

test('metrics_countRequestsByRouteAndAreNotPublic', async () => {
  assert.equal((await fetch(`${world.url}/metrics`)).status, 404);
  const labels = { method: 'GET', route: '/api/v1/properties', status: '200' };
  const before = (await readFigures(world.metricsUrl)).value('freehold_http_requests_total', labels) ?? 0;
  for (let i = 0; i < 3; ++i) await admin.api.call('listProperties');
  await fetch(`${world.url}/api/v1/no/such/path?token=secret`);
  const figures = await readFigures(world.metricsUrl);
  assert.equal(figures.value('freehold_http_requests_total', labels), before + 3);
  assert.ok((figures.value('freehold_http_requests_total', { route: 'none', status: '404' }) ?? 0) >= 1);
  assert.ok(!figures.text.includes('secret') && !figures.text.includes('no/such'));
});

test('metrics_speakOfEveryPart', async () => {
  const figures = await until('the chain to be read', async () => {
    const read = await readFigures(world.metricsUrl);
    return (read.value('freehold_chain_read_block', {}) ?? 0) > 0 && read;
  });
  for (const name of [
    'freehold_build_info',
    'freehold_chain_active',
    'freehold_chain_alarms',
    'freehold_chain_head_block',
    'freehold_chain_lag_blocks',
    'freehold_chain_operator_balance_coins',
    'freehold_chain_provider_in_use',
    'freehold_chain_provider_lag_blocks',
    'freehold_chain_provider_quarantined',
    'freehold_chain_transactions_in_flight',
    'freehold_chain_transactions_oldest_seconds',
    'freehold_chain_transactions_queued',
    'freehold_chain_transactions_waiting',
    'freehold_chain_up',
    'freehold_database_commit_seconds',
    'freehold_database_queue_units',
    'freehold_database_units_per_commit',
    'freehold_database_up',
    'freehold_http_request_seconds',
    'freehold_http_requests_in_flight',
    'freehold_provider_calls_total',
    'freehold_websocket_clients',
    'process_open_fds',
    'process_resident_memory_bytes',
  ])
    assert.ok(figures.families.has(name), `${name} is missing`);
});
