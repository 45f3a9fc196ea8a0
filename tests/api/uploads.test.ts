// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: a file that is uploaded in parts becomes the same document as one in a single piece, whatever comes twice, breaks off
// or is not what it says.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { before, test } from 'node:test';
import type { OperationId } from '../harness/api_types.ts';
import {
  createProperty,
  deedFields,
  sampleDeed,
  samplePhoto,
  submittedProperty,
  uploadDeed,
} from '../harness/flows.ts';
import type { Person } from '../harness/person.ts';
import { worldForFile } from '../harness/test_world.ts';
import {
  bytesOfDocument,
  halfAPart,
  headOf,
  kibibyte,
  partOptions,
  partType,
  pdfOf,
  plan,
  sendPart,
  sendRest,
  startOptions,
  startUpload,
  uploadOf,
} from '../harness/uploads.ts';

const world = await worldForFile({ admins: 1, s3: true });
let manager: Person;
let propertyId: string;
before(async () => {
  manager = await world.manager();
  propertyId = (await createProperty(manager)).id;
});

const part = 256 * kibibyte;
const documentsOf = async (id: string) =>
  (await manager.api.call('listDocuments', { path: { property_id: id } })).items;

test('upload_inPartsIsTheSameFile', async () => {
  const data = pdfOf(3 * part + 12_345);
  const upload = await startUpload(manager, propertyId, { ...plan(data), name: 'in parts.pdf' });
  assert.equal(upload.state, 'receiving');
  assert.equal(upload.received_bytes, 0);
  for (let at = 0; at < data.length; at += part) {
    const { headers } = await manager.api.send('appendToUpload', partOptions(upload.id, data, at, at + part));
    assert.equal(headers.get('upload-offset'), String(Math.min(at + part, data.length)));
    assert.equal(headers.get('tus-resumable'), '1.0.0');
    assert.ok(Date.parse(headers.get('upload-expires') ?? '') > Date.now());
  }
  const { state, received_bytes: received, document_id: id } = await uploadOf(manager, upload.id);
  assert.equal(`${state} ${received}`, `finished ${data.length}`);
  const document = (await documentsOf(propertyId)).find((one) => one.id === id);
  assert.ok(document);
  assert.equal(document.name, 'in parts.pdf');
  assert.equal(document.size_bytes, data.length);
  assert.equal(document.sha256, `0x${createHash('sha256').update(data).digest('hex')}`);
  assert.ok((await bytesOfDocument(manager, document.id)).equals(data));
});

test('upload_inOnePart_keepsWhatWasSaidOfIt', async () => {
  const { id } = await createProperty(manager);
  const deed = { kind: 'deed', name: 'deed.pdf', type: 'application/pdf', data: sampleDeed, ...deedFields };
  const upload = await startUpload(manager, id, { ...deed, visibility: 'managers' });
  await sendPart(manager, upload.id, sampleDeed, 0);
  const [document] = await documentsOf(id);
  assert.ok(document);
  assert.equal(document.parcel_id, deedFields.parcel_id);
  assert.equal(document.recorder_reference, deedFields.recorder_reference);
  assert.equal(document.visibility, 'managers');
  await manager.api.refused('startUpload', startOptions(id, deed), 409, 'deed_exists');
});

test('upload_inTheLargestParts', async () => {
  const largest = 8 * 1024 * kibibyte;
  const data = pdfOf(2 * largest + 1);
  const upload = await startUpload(manager, propertyId, plan(data));
  await manager.api.refused('appendToUpload', partOptions(upload.id, data, 0, largest + 1), 413, 'body_too_large');
  await sendRest(manager, upload.id, data, 0, largest);
  const { document_id: id } = await uploadOf(manager, upload.id);
  assert.ok((await bytesOfDocument(manager, id ?? '')).equals(data));
});

test('head_saysWhereToGoOn', async () => {
  const data = pdfOf(2 * part);
  const answer = await manager.api.send('startUpload', startOptions(propertyId, plan(data)));
  const { id } = answer.json as { id: string };
  assert.equal(answer.headers.get('location'), `/api/v1/uploads/${id}`);
  await sendPart(manager, id, data, 0, part);
  const head = await headOf(manager, id);
  assert.equal(head.status, 200);
  assert.equal(head.headers.get('upload-offset'), String(part));
  assert.equal(head.headers.get('upload-length'), String(data.length));
  assert.equal(head.headers.get('cache-control'), 'no-store');
  assert.equal(head.headers.get('tus-resumable'), '1.0.0');
});

test('append_goesOnExactlyWhereItIs', async () => {
  const data = pdfOf(3 * part);
  const { id } = await startUpload(manager, propertyId, plan(data));
  const refused = (start: number, end: number) =>
    manager.api.refused('appendToUpload', partOptions(id, data, start, end), 409, 'offset_mismatch');
  await refused(part, 2 * part);
  await sendPart(manager, id, data, 0, part);
  const { params } = await refused(0, part); // the same once more, as when its answer was lost
  assert.equal(params.offset, part);
  await refused(part - 1, 2 * part);
  await refused(part + 1, 2 * part);
  await sendRest(manager, id, data, part, part);
  await refused(2 * part, 3 * part);
  const { document_id: document } = await uploadOf(manager, id);
  assert.ok((await bytesOfDocument(manager, document ?? '')).equals(data));
});

test('append_twiceAtOnce_isTakenOnce', async () => {
  const { id: property } = await createProperty(manager);
  const data = pdfOf(2 * part);
  const { id } = await startUpload(manager, property, plan(data));
  for (const start of [0, part]) {
    const answers = await Promise.all(
      [1, 2, 3].map(() => manager.api.send('appendToUpload', partOptions(id, data, start, start + part))),
    );
    assert.deepEqual(answers.map(({ status }) => status).sort(), [204, 409, 409]);
  }
  const documents = await documentsOf(property);
  assert.equal(documents.length, 1);
  assert.equal(documents[0]?.id, (await uploadOf(manager, id)).document_id);
  assert.ok((await bytesOfDocument(manager, documents[0]?.id ?? '')).equals(data));
});

test('append_keepsNothingOfAPartThatBreaksOff', async () => {
  const data = pdfOf(3 * part);
  const { id } = await startUpload(manager, propertyId, plan(data));
  await sendPart(manager, id, data, 0, part);
  const broken = await halfAPart(manager, id, data, part);
  await sleep(200); // so that some of it has arrived
  broken.destroy();
  await sleep(200);
  assert.equal((await uploadOf(manager, id)).received_bytes, part);
  await sendRest(manager, id, data, part, part);
  const { document_id: document } = await uploadOf(manager, id);
  assert.ok((await bytesOfDocument(manager, document ?? '')).equals(data));
});

test('storeAway_keepsTheOffset', async () => {
  const data = pdfOf(2 * part);
  const { id } = await startUpload(manager, propertyId, plan(data));
  for (const start of [0, part]) {
    const next = partOptions(id, data, start, start + part);
    await world.sandbox.setS3Faults({ gone: 1 });
    await manager.api.refused('appendToUpload', next, 503, 'storage_unavailable');
    await world.sandbox.setS3Faults({});
    assert.equal((await uploadOf(manager, id)).received_bytes, start);
    await manager.api.call('appendToUpload', next);
  }
  assert.equal((await uploadOf(manager, id)).state, 'finished');
});

test('append_refusesPartsOfTheWrongSize', async () => {
  const data = pdfOf(2 * part);
  const { id } = await startUpload(manager, propertyId, plan(data));
  const small = partOptions(id, data, 0, 64 * kibibyte - 1);
  const { params } = await manager.api.refused('appendToUpload', small, 422, 'part_too_small');
  assert.equal(params.min_bytes, 64 * kibibyte);
  await manager.api.refused('appendToUpload', partOptions(id, data, 0, 0), 422, 'part_too_small');
  const longer = Buffer.concat([data, Buffer.from('x')]);
  await manager.api.refused('appendToUpload', partOptions(id, longer, 0), 413, 'body_too_large');
  assert.equal((await uploadOf(manager, id)).received_bytes, 0);
});

test('append_asksForItsHeaders', async () => {
  const data = pdfOf(part);
  const { id } = await startUpload(manager, propertyId, plan(data));
  const options = partOptions(id, data, 0);
  const withOffset = (offset: string) => ({ ...options, headers: { 'upload-offset': offset } });
  for (const offset of ['', 'x', '-1', '0x1', '1'.repeat(16)])
    await manager.api.refusedFields('appendToUpload', withOffset(offset), 'Upload-Offset');
  const asPdf = { ...options, raw: { type: 'application/pdf', data } };
  await manager.api.refused('appendToUpload', asPdf, 415, 'part_type');
});

test('operations_speakOneVersionOfTus', async () => {
  const { id } = await startUpload(manager, propertyId, plan(pdfOf(part)));
  const headers = { 'tus-resumable': '0.2.2', 'upload-offset': '0', 'upload-length': '1' };
  const path = { property_id: propertyId, upload_id: id };
  const raw = { type: partType, data: 'x' };
  const operations: OperationId[] = ['startUpload', 'getUpload', 'appendToUpload', 'giveUpUpload'];
  for (const operation of operations) {
    const options = { path, headers, ...(operation === 'appendToUpload' ? { raw } : {}) };
    const answer = await manager.api.send(operation, options);
    assert.equal(`${answer.status} ${answer.json?.reason}`, '412 tus_version_unknown');
    assert.equal(answer.headers.get('tus-version'), '1.0.0');
  }
});

test('file_thatIsNotWhatItSays_leavesNothing', async () => {
  const { id: property } = await createProperty(manager);
  const endless = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(2 * part)]);
  const { id } = await startUpload(manager, property, plan(endless));
  await sendPart(manager, id, endless, 0, part);
  const refuse = () => manager.api.refused('appendToUpload', partOptions(id, endless, part), 415, 'file_type_mismatch');
  await refuse();
  await refuse(); // the answer was lost
  const { state, document_id: document } = await uploadOf(manager, id);
  assert.equal(`${state} ${document}`, 'refused null');
  assert.deepEqual(await documentsOf(property), []);
  await manager.api.call('giveUpUpload', { path: { upload_id: id } });
});

test('file_ofAnotherBeginning_isRefusedWithItsFirstPart', async () => {
  const data = pdfOf(2 * part);
  const { id } = await startUpload(manager, propertyId, { ...plan(data), type: 'image/png' });
  await manager.api.refused('appendToUpload', partOptions(id, data, 0, part), 415, 'file_type_mismatch');
  assert.equal((await uploadOf(manager, id)).state, 'refused');
});

test('start_refusesWhatAnUploadRefuses_beforeItsFirstByte', async () => {
  const refused = (options: object, length: number, status: number, reason: string) =>
    manager.api.refused(
      'startUpload',
      {
        ...startOptions(propertyId, { ...plan(Buffer.alloc(0)), ...options }),
        headers: { 'upload-length': String(length) },
      },
      status,
      reason,
    );
  const mebibyte = 1024 * kibibyte;
  const image = { kind: 'photo', name: 'x.png', type: 'image/png' };
  await refused({}, 100 * mebibyte + 1, 413, 'body_too_large');
  await refused(image, 20 * mebibyte + 1, 413, 'body_too_large');
  await refused({}, 0, 415, 'file_type_mismatch');
  await refused({ ...image, type: 'application/pdf' }, 5, 415, 'photo_not_image');
  await refused({ type: 'text/plain' }, 5, 415, 'unsupported_type');
  const { id } = await submittedProperty(manager);
  const late = { ...image, data: samplePhoto };
  await manager.api.refused('startUpload', startOptions(id, late), 409, 'wrong_state');
  for (const length of ['', 'long', '-5'])
    await manager.api.refusedFields(
      'startUpload',
      { ...startOptions(propertyId, plan(samplePhoto)), headers: { 'upload-length': length } },
      'Upload-Length',
    );
  const deed = { path: { property_id: propertyId }, query: { kind: 'deed', name: 'd' } };
  const fields = ['Upload-Length', 'media_type', 'parcel_id', 'recorder_reference'];
  await manager.api.refusedFields('startUpload', deed, ...fields);
});

test('start_withTheSameKey_isOneUpload', async () => {
  const options = startOptions(propertyId, plan(pdfOf(part)));
  const withKey = { ...options, headers: { ...options.headers, 'idempotency-key': 'the-plan-in-parts' } };
  const first = await manager.api.call('startUpload', withKey);
  assert.equal((await manager.api.call('startUpload', withKey)).id, first.id);
});

test('append_asksAgainWhetherTheDocumentMayBeAdded', async () => {
  const { id: property } = await createProperty(manager);
  const { id } = await startUpload(manager, property, { ...plan(samplePhoto), kind: 'photo', type: 'image/png' });
  await uploadDeed(manager, property);
  await manager.api.call('submitProperty', { path: { property_id: property } });
  await manager.api.refused('appendToUpload', partOptions(id, samplePhoto, 0), 409, 'wrong_state');
  await manager.api.call('withdrawProperty', { path: { property_id: property } });
  await sendPart(manager, id, samplePhoto, 0); // it had not been given up
  assert.equal((await uploadOf(manager, id)).state, 'finished');
});

test('giveUp_endsAnUploadButNoDocument', async () => {
  const data = pdfOf(2 * part);
  const path = { upload_id: (await startUpload(manager, propertyId, plan(data))).id };
  await sendPart(manager, path.upload_id, data, 0, part);
  await manager.api.call('giveUpUpload', { path });
  await manager.api.refused('giveUpUpload', { path }, 404, 'not_found');
  await manager.api.refused('appendToUpload', partOptions(path.upload_id, data, part), 404, 'not_found');
  assert.equal((await headOf(manager, path.upload_id)).status, 404);

  const { id } = await startUpload(manager, propertyId, plan(data));
  await sendRest(manager, id, data, 0, part);
  await manager.api.refused('giveUpUpload', { path: { upload_id: id } }, 409, 'upload_finished');
  assert.equal((await uploadOf(manager, id)).state, 'finished');
});

test('start_limitsWhatIsUnderWay', async () => {
  const busy = await world.manager();
  const { id } = await createProperty(busy);
  const options = startOptions(id, plan(pdfOf(part)));
  const uploads = await Promise.all(Array.from({ length: 50 }, () => busy.api.call('startUpload', options)));
  const { params } = await busy.api.refused('startUpload', options, 409, 'too_many_uploads');
  assert.equal(params.max, 50);
  await busy.api.call('giveUpUpload', { path: { upload_id: uploads[0]?.id ?? '' } });
  await busy.api.call('startUpload', options);
});
