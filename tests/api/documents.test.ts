// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: files are what they say they are, are kept byte for byte, and only the right people read them.
import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { before, test } from 'node:test';
import {
  approvedProperty,
  createProperty,
  deedFields,
  sampleDeed,
  sampleJpeg,
  samplePhoto,
  submittedProperty,
  upload,
  uploadDeed,
} from '../harness/flows.ts';
import { pdf } from '../harness/files.ts';
import type { Person } from '../harness/person.ts';
import { worldForFile } from '../harness/test_world.ts';

const world = await worldForFile({ admins: 1 });
let manager: Person;
let other: Person;
let propertyId: string;
before(async () => {
  [manager, other] = await Promise.all([world.manager(), world.manager()]);
  propertyId = (await createProperty(manager)).id;
});

const photo = { kind: 'photo', name: 'front.png', type: 'image/png', data: samplePhoto };
const refusedUpload = (data: Buffer, type: string, query: Record<string, string>, status: number, reason: string) =>
  manager.api.refused(
    'uploadDocument',
    { path: { property_id: propertyId }, query, raw: { type, data } },
    status,
    reason,
  );

test('upload_keepsTheFileAndItsHash', async () => {
  const document = await upload(manager, propertyId, photo);
  assert.equal(document.sha256, `0x${createHash('sha256').update(samplePhoto).digest('hex')}`);
  assert.equal(document.size_bytes, samplePhoto.length);
  const content = await manager.api.send('getDocumentContent', { path: { document_id: document.id } });
  assert.deepEqual(content.bytes, samplePhoto);
  assert.equal(content.headers.get('content-type'), 'image/png');
  assert.equal(content.headers.get('x-content-type-options')?.split(', ')[0], 'nosniff');
});

test('upload_takesJpegAndPdf', async () => {
  const jpeg = await upload(manager, propertyId, { ...photo, name: 'yard.jpg', type: 'image/jpeg', data: sampleJpeg });
  assert.equal(jpeg.media_type, 'image/jpeg');
  const pdf = await upload(manager, propertyId, {
    kind: 'valuation',
    name: 'v.pdf',
    type: 'application/pdf',
    data: sampleDeed,
  });
  assert.equal(pdf.media_type, 'application/pdf');
  const content = await manager.api.send('getDocumentContent', { path: { document_id: pdf.id } });
  assert.match(content.headers.get('content-disposition') ?? '', /^attachment/);
});

test('upload_ofADeedNeedsItsReferences', async () => {
  const raw = { type: 'application/pdf', data: sampleDeed };
  const query = { kind: 'deed', name: 'deed.pdf' };
  await manager.api.refusedFields(
    'uploadDocument',
    { path: { property_id: propertyId }, query, raw },
    'parcel_id',
    'recorder_reference',
  );
});

test('upload_refusesASecondDeed', async () => {
  const { id } = await createProperty(manager);
  const deed = await uploadDeed(manager, id);
  assert.equal(deed.parcel_id, deedFields.parcel_id);
  const raw = { type: 'application/pdf', data: sampleDeed };
  const query = { kind: 'deed', name: 'deed2.pdf', ...deedFields };
  await manager.api.refused('uploadDocument', { path: { property_id: id }, query, raw }, 409, 'deed_exists');
});

test('upload_refusesAFalseFileType', async () => {
  const query = { kind: 'photo', name: 'x.png' };
  await refusedUpload(sampleDeed, 'image/png', query, 415, 'file_type_mismatch');
  await refusedUpload(Buffer.from('<html><script>1</script></html>'), 'image/png', query, 415, 'file_type_mismatch');
  await refusedUpload(samplePhoto.subarray(0, 12), 'image/png', query, 415, 'file_type_mismatch');
});

test('upload_refusesOtherTypes', async () => {
  const query = { kind: 'other', name: 'x.txt' };
  await refusedUpload(Buffer.from('hello'), 'text/plain', query, 415, 'unsupported_type');
  await refusedUpload(Buffer.from('<svg/>'), 'image/svg+xml', query, 415, 'unsupported_type');
});

test('upload_refusesAPdfAsAPhoto', async () => {
  await refusedUpload(sampleDeed, 'application/pdf', { kind: 'photo', name: 'x.pdf' }, 415, 'photo_not_image');
});

test('upload_refusesAnEmptyFile', async () => {
  await refusedUpload(Buffer.alloc(0), 'image/png', { kind: 'photo', name: 'x.png' }, 415, 'file_type_mismatch');
});

test('upload_refusesWhatItsKindMayNotBe_andEndsEarly', async () => {
  const tooLarge = Buffer.alloc(20 * 1024 * 1024 + 1);
  await refusedUpload(tooLarge, 'image/png', { kind: 'photo', name: 'x.png' }, 413, 'body_too_large');
  // Not one byte of it is wanted, so the answer comes while the rest is still on its way.
  const { id } = await submittedProperty(manager);
  const query = { kind: 'photo', name: 'late.png' };
  const raw = { type: 'image/png', data: Buffer.alloc(15 * 1024 * 1024) };
  await manager.api.refused('uploadDocument', { path: { property_id: id }, query, raw }, 409, 'wrong_state');
});

test('upload_takesALargeFile', async () => {
  const data = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(25 * 1024 * 1024), Buffer.from('\n%%EOF\n')]);
  const document = await upload(manager, propertyId, {
    kind: 'other',
    name: 'plans.pdf',
    type: 'application/pdf',
    data,
  });
  assert.equal(document.size_bytes, data.length);
  assert.equal(document.sha256, `0x${createHash('sha256').update(data).digest('hex')}`);
  const content = await manager.api.send('getDocumentContent', { path: { document_id: document.id } });
  assert.ok(content.bytes.equals(data));
});

test('upload_isRepeatedWithItsKeyOnlyForTheSameFile', async () => {
  const { id } = await createProperty(manager);
  const options = (data: Buffer) => ({
    path: { property_id: id },
    query: { kind: 'other', name: 'plan.pdf' },
    raw: { type: 'application/pdf', data },
    headers: { 'idempotency-key': 'the-plan-of-the-house' },
  });
  const plan = pdf(['Plan A']);
  const first = await manager.api.call('uploadDocument', options(plan));
  const again = await manager.api.call('uploadDocument', options(plan));
  assert.equal(again.id, first.id);
  const other = pdf(['Plan B']);
  assert.equal(other.length, plan.length);
  await manager.api.refused('uploadDocument', options(other), 409, 'idempotency_key_reused');
  assert.equal((await manager.api.call('listDocuments', { path: { property_id: id } })).items.length, 1);
});

test('upload_namesWrongQueryFields', async () => {
  const raw = { type: 'image/png', data: samplePhoto };
  const query = { kind: 'selfie', name: 'n'.repeat(121), ...deedFields };
  await manager.api.refusedFields('uploadDocument', { path: { property_id: propertyId }, query, raw }, 'kind', 'name');
});

test('upload_hidesAnothersProperty', async () => {
  await other.api.refused(
    'uploadDocument',
    {
      path: { property_id: propertyId },
      query: { kind: 'photo', name: 'x.png' },
      raw: { type: 'image/png', data: samplePhoto },
    },
    404,
    'not_found',
  );
});

test('upload_refusesWhileUnderReview', async () => {
  const { id } = await submittedProperty(manager);
  const query = { kind: 'photo', name: 'late.png' };
  const raw = { type: 'image/png', data: samplePhoto };
  await manager.api.refused('uploadDocument', { path: { property_id: id }, query, raw }, 409, 'wrong_state');
});

test('upload_afterApproval_isForWhatComesLater_andStays', async () => {
  const { id } = await approvedProperty(world, manager);
  const path = { property_id: id };
  const report = { kind: 'insurance', name: 'policy.pdf', type: 'application/pdf', data: sampleDeed };
  const filed = await upload(manager, id, report);
  await manager.api.refused('removeDocument', { path: { document_id: filed.id } }, 409, 'wrong_state');
  const raw = { type: 'image/png', data: samplePhoto };
  const query = { kind: 'photo', name: 'late.png' };
  await manager.api.refused('uploadDocument', { path, query, raw }, 409, 'wrong_state');
});

test('name_isOnlyAName', async () => {
  const document = await upload(manager, propertyId, { ...photo, name: '../../etc/pass"wd; x=y.png' });
  const { headers } = await manager.api.send('getDocumentContent', { path: { document_id: document.id } });
  assert.match(headers.get('content-disposition') ?? '', /^inline; filename\*=UTF-8''[A-Za-z0-9.%_~-]+$/);
  assert.doesNotMatch(headers.get('content-disposition') ?? '', /\.\.\//);
});

test('list_hasPhotosInTheirOrderFirst', async () => {
  const { id } = await createProperty(manager);
  const path = { property_id: id };
  const deed = await uploadDeed(manager, id);
  const first = await upload(manager, id, photo);
  const second = await upload(manager, id, photo);
  const order = async () => (await manager.api.call('listDocuments', { path })).items.map((document) => document.id);
  assert.deepEqual(await order(), [first.id, second.id, deed.id]);
  const body = { document_ids: [second.id, first.id] };
  const { items } = await manager.api.call('orderPhotos', { path, body });
  assert.deepEqual(
    items.map((document) => document.id),
    [second.id, first.id, deed.id],
  );
  assert.deepEqual(await order(), [second.id, first.id, deed.id]);
});

test('orderPhotos_wantsEachPhotoOnce', async () => {
  const { id } = await createProperty(manager);
  const path = { property_id: id };
  const only = await upload(manager, id, photo);
  for (const document_ids of [[], [only.id, only.id], [only.id, `doc_${'0'.repeat(26)}`]])
    await manager.api.refused('orderPhotos', { path, body: { document_ids } }, 422, 'photos_differ');
  await manager.api.refusedFields('orderPhotos', { path, body: { document_ids: ['x'] } }, 'document_ids');
  await other.api.refused('orderPhotos', { path, body: { document_ids: [only.id] } }, 404, 'not_found');
});

test('read_isForTheManagerAndAdminsBeforeTokenization', async () => {
  const document = await upload(manager, propertyId, photo);
  const path = { document_id: document.id };
  assert.equal((await world.admin.api.send('getDocumentContent', { path })).status, 200);
  await other.api.refused('getDocumentContent', { path }, 404, 'not_found');
  await world.person().api.refused('getDocumentContent', { path }, 404, 'not_found');
  await world.person().api.refused('listDocuments', { path: { property_id: propertyId } }, 404, 'not_found');
});

test('remove_takesTheDocumentAway', async () => {
  const document = await upload(manager, propertyId, photo);
  const path = { document_id: document.id };
  await other.api.refused('removeDocument', { path }, 404, 'not_found');
  await manager.api.call('removeDocument', { path });
  await manager.api.refused('getDocumentContent', { path }, 404, 'not_found');
});

test('remove_refusesWhatAValuationRestsOn', async () => {
  const { id } = await createProperty(manager);
  const report = await upload(manager, id, {
    kind: 'valuation',
    name: 'v.pdf',
    type: 'application/pdf',
    data: sampleDeed,
  });
  const body = {
    valued_on: '2024-05-01',
    amount_usd: '480000',
    method: 'income',
    appraiser: 'Ada & Partners',
    document_id: report.id,
  };
  await manager.api.call('addValuation', { path: { property_id: id }, body });
  await manager.api.refused('removeDocument', { path: { document_id: report.id } }, 409, 'document_in_use');
});
