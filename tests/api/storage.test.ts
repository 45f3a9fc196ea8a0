// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: documents live in S3, encrypted and versioned; while S3 is away nothing is lost and everybody is told.
import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { before, test } from 'node:test';
import { createProperty, sampleDeed, samplePhoto, upload } from '../harness/flows.ts';
import type { Person } from '../harness/person.ts';
import { until } from '../harness/processes.ts';
import { worldForFile } from '../harness/test_world.ts';

const world = await worldForFile({
  admins: 1,
  s3: true,
  overrides: { storage: { collect_after_seconds: 2 } },
  expectedErrors: [/"event":"(job_stuck|http_error)"/], // a store that is away, and one that gives back something else
});
let manager: Person;
let propertyId: string;
before(async () => {
  manager = await world.manager();
  propertyId = (await createProperty(manager)).id;
});

const photo = { kind: 'photo', name: 'front.png', type: 'image/png', data: samplePhoto };
const content = (id: string) => manager.api.send('getDocumentContent', { path: { document_id: id } });

test('upload_becomesOneEncryptedObject', async () => {
  const document = await upload(manager, propertyId, photo);
  const objects = (await world.sandbox.s3Objects()).filter(({ key }) => key.startsWith('documents/'));
  assert.equal(objects.length, 1);
  assert.equal(objects[0]?.size, samplePhoto.length + 16); // one chunk with its tag
  assert.deepEqual((await content(document.id)).bytes, samplePhoto);
});

test('storeAway_refusesUploadsAndDownloads_andTheListStays', async () => {
  const { id } = await createProperty(manager);
  const path = { property_id: id };
  const document = await upload(manager, id, photo);
  await world.sandbox.setS3Faults({ gone: 1 });
  const query = { kind: 'photo', name: 'late.png' };
  const raw = { type: 'image/png', data: samplePhoto };
  await manager.api.refused('uploadDocument', { path, query, raw }, 503, 'storage_unavailable');
  const download = { path: { document_id: document.id } };
  await manager.api.refused('getDocumentContent', download, 503, 'storage_unavailable');
  assert.equal((await manager.api.call('listDocuments', { path })).items.length, 1);
  await world.sandbox.setS3Faults({});
  assert.deepEqual((await content(document.id)).bytes, samplePhoto);
  await upload(manager, id, { ...photo, name: 'late.png' });
  assert.equal((await manager.api.call('listDocuments', { path })).items.length, 2);
});

test('storeInTrouble_isTriedAgain', async () => {
  await world.sandbox.setS3Faults({ slowDownNext: 1, failNext: 1, cutNext: 1 });
  const document = await upload(manager, propertyId, { ...photo, name: 'patient.png' });
  await world.sandbox.setS3Faults({ slowDownNext: 1, cutNext: 1 });
  assert.deepEqual((await content(document.id)).bytes, samplePhoto);
});

test('storeThatGivesBackSomethingElse_givesNothing', async () => {
  const document = await upload(manager, propertyId, { ...photo, name: 'intact.png' });
  await world.sandbox.setS3Faults({ corruptNext: 1 });
  const url = `${world.url}/api/v1/documents/${document.id}/content`;
  const answer = await fetch(url, { headers: { cookie: manager.api.cookie } }); // a defect, so no described answer
  assert.equal(answer.status, 500);
  assert.equal(((await answer.json()) as { reason: string }).reason, 'internal');
  assert.deepEqual((await content(document.id)).bytes, samplePhoto);
});

test('remove_erasesTheObjectAfterItsGrace', async () => {
  const document = await upload(manager, propertyId, {
    kind: 'other',
    name: 'x.pdf',
    type: 'application/pdf',
    data: sampleDeed,
  });
  const keys = async () => (await world.sandbox.s3Objects()).map(({ key }) => key);
  const key = (await keys()).at(-1) ?? '';
  await manager.api.call('removeDocument', { path: { document_id: document.id } });
  await sleep(100);
  assert.ok((await keys()).includes(key));
  await until('the object to go', async () => !(await keys()).includes(key));
});
