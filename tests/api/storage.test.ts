// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: documents live in S3, encrypted and versioned; while S3 is away nothing is lost and everybody is told.
import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { before, test } from 'node:test';
import { createProperty, sampleDeed, samplePhoto, upload } from '../harness/flows.ts';
import type { Person } from '../harness/person.ts';
import { until } from '../harness/processes.ts';
import { worldForFile } from '../harness/test_world.ts';
import {
  bytesOfDocument,
  kibibyte,
  partOptions,
  pdfOf,
  plan,
  sendPart,
  sendRest,
  startUpload,
  uploadOf,
} from '../harness/uploads.ts';

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

const part = 256 * kibibyte;
const objectKeys = async () => (await world.sandbox.s3Objects()).map(({ key }) => key);

test('parts_areObjectsUntilTheyAreOne', async () => {
  const { id: property } = await createProperty(manager);
  const data = pdfOf(3 * part);
  const before = await objectKeys();
  const newKeys = async () => (await objectKeys()).filter((key) => !before.includes(key));
  const { id } = await startUpload(manager, property, plan(data));
  await sendRest(manager, id, data.subarray(0, 2 * part), 0, part);
  assert.equal((await newKeys()).length, 2);
  await sendPart(manager, id, data, 2 * part);
  const { document_id: document } = await uploadOf(manager, id);
  await until('the parts to go', async () => (await newKeys()).length === 1);
  assert.ok((await bytesOfDocument(manager, document ?? '')).equals(data));
});

test('upload_thatNobodyGoesOnWith_isGoneWithItsParts', async () => {
  const { id: property } = await createProperty(manager);
  const data = pdfOf(2 * part);
  const before = await objectKeys();
  const { id, expires_at: expires } = await startUpload(manager, property, plan(data));
  await sleep(500);
  await sendPart(manager, id, data, 0, part);
  assert.ok((await uploadOf(manager, id)).expires_at > expires, 'a part makes it stay');
  assert.equal((await objectKeys()).length, before.length + 1);
  await until('the upload to expire', async () => {
    const answer = await manager.api.send('getUpload', { path: { upload_id: id } });
    return answer.status === 404;
  });
  await manager.api.refused('appendToUpload', partOptions(id, data, part), 404, 'not_found');
  await until('its part to go', async () => (await objectKeys()).every((key) => before.includes(key)));
});
