// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: what was acknowledged of an upload in parts survives a server that dies at any moment, and the file becomes one
// document, also with the parts of several servers.
import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { test } from 'node:test';
import { createProperty } from '../harness/flows.ts';
import { hasPostgres, needsPostgres } from '../harness/paths.ts';
import type { Person } from '../harness/person.ts';
import { worldForFile } from '../harness/test_world.ts';
import {
  bytesOfDocument,
  halfAPart,
  kibibyte,
  partOptions,
  pdfOf,
  plan,
  sendPart,
  sendRest,
  startUpload,
  uploadOf,
} from '../harness/uploads.ts';

// On the disk beside SQLite, and where several servers find it beside PostgreSQL.
const world = await worldForFile({ admins: 1, s3: hasPostgres });
const part = 1024 * kibibyte;

async function killAndStart(): Promise<void> {
  await world.server.kill();
  await world.server.start();
}

/** The one document of the property, which is the file. */
async function requireOneDocument(manager: Person, propertyId: string, data: Buffer): Promise<void> {
  const { items } = await manager.api.call('listDocuments', { path: { property_id: propertyId } });
  assert.equal(items.length, 1);
  assert.ok((await bytesOfDocument(manager, items[0]?.id ?? '')).equals(data));
}

async function begun(bytes: number) {
  const manager = await world.manager();
  const { id: propertyId } = await createProperty(manager);
  const data = pdfOf(bytes);
  const { id } = await startUpload(manager, propertyId, plan(data));
  return { manager, propertyId, data, id };
}

test('server_killedBetweenAndDuringParts_goesOnWhereItWas', async () => {
  const { manager, propertyId, data, id } = await begun(4 * part);
  await sendPart(manager, id, data, 0, part);
  await killAndStart();
  assert.equal((await uploadOf(manager, id)).received_bytes, part);
  await sendPart(manager, id, data, part, 2 * part);
  const broken = await halfAPart(manager, id, data.subarray(0, 3 * part), 2 * part);
  await sleep(100);
  await killAndStart();
  broken.destroy();
  assert.equal((await uploadOf(manager, id)).received_bytes, 2 * part);
  await sendRest(manager, id, data, 2 * part, part);
  await requireOneDocument(manager, propertyId, data);
});

/** From before the part has arrived until after the document is there. */
for (const delayMs of [10, 80, 200, 300, 400, 500, 550, 600, 700])
  test(`server_killed ${delayMs} msIntoTheLastPart_leavesOneDocumentOrGoesOn`, async (context) => {
    const { manager, propertyId, data, id } = await begun(6 * part);
    await sendRest(manager, id, data.subarray(0, 5 * part), 0, part);
    const last = manager.api.send('appendToUpload', partOptions(id, data, 5 * part)).then(
      ({ status }) => status,
      () => 'no answer',
    );
    await sleep(delayMs);
    await killAndStart();
    const answer = await last;
    const upload = await uploadOf(manager, id);
    context.diagnostic(`answered ${answer}, then ${upload.state}`);
    if (answer === 204) assert.equal(upload.state, 'finished');
    if (upload.state === 'receiving') {
      assert.equal(upload.received_bytes, 5 * part);
      await sendPart(manager, id, data, 5 * part);
    }
    await requireOneDocument(manager, propertyId, data);
  });

test('parts_ofSeveralServers_areOneFile', { skip: needsPostgres }, async () => {
  const { server } = await world.anotherServer();
  const { manager, propertyId, data, id } = await begun(6 * part);
  const clients = [manager.api, manager.api.clone({ signedIn: true, url: server.url })];
  for (let at = 0; at < data.length; at += part) {
    // Both at once with the same part; the next one comes when one of them has it.
    const answers = await Promise.all(
      clients.map((client) => client.send('appendToUpload', partOptions(id, data, at, at + part))),
    );
    assert.deepEqual(answers.map(({ status }) => status).sort(), [204, 409]);
  }
  await requireOneDocument(manager, propertyId, data);
});
