// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: a file is given out whole or in the part asked for, and no browser makes more of it than it is.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { before, test } from 'node:test';
import type { Document } from '../harness/api_types.ts';
import { createProperty, samplePhoto, upload } from '../harness/flows.ts';
import type { Person } from '../harness/person.ts';
import { worldForFile } from '../harness/test_world.ts';

const world = await worldForFile({ admins: 1 });
const data = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(300_000), Buffer.from('\n%%EOF\n')]);
let manager: Person;
let propertyId: string;
let file: Document;
before(async () => {
  manager = await world.manager();
  propertyId = (await createProperty(manager)).id;
  file = await upload(manager, propertyId, { kind: 'other', name: 'plans.pdf', type: 'application/pdf', data });
});

const get = (headers: Record<string, string> = {}, id = file.id) =>
  manager.api.send('getDocumentContent', { path: { document_id: id }, headers });
const etag = () => `"${file.sha256.slice(2)}"`;

test('content_isSafeInABrowser', async () => {
  const { headers, bytes } = await get();
  assert.ok(bytes.equals(data));
  assert.equal(headers.get('content-type'), 'application/pdf');
  assert.equal(headers.get('content-disposition'), "attachment; filename*=UTF-8''plans.pdf");
  assert.equal(headers.get('content-security-policy'), "default-src 'none'; frame-ancestors 'none'; sandbox");
  assert.equal(headers.get('x-content-type-options'), 'nosniff');
  assert.equal(headers.get('cache-control'), 'private, no-cache');
  const photo = await upload(manager, propertyId, {
    kind: 'photo',
    name: 'Straße "1"\u202e.png',
    type: 'image/png',
    data: samplePhoto,
  });
  const shown = await get({}, photo.id);
  assert.equal(shown.headers.get('content-disposition'), "inline; filename*=UTF-8''Stra%C3%9Fe%20%221%22.png");
});

for (const [range, from, to] of [
  ['bytes=0-0', 0, 1],
  ['bytes=100-199', 100, 200],
  ['bytes=65530-131080', 65_530, 131_081],
  ['bytes=299000-', 299_000, data.length],
  ['bytes=-10', data.length - 10, data.length],
  ['bytes=5-99999999', 5, data.length],
] as const)
  test(`range_${range}_isThatPart`, async () => {
    const { status, headers, bytes } = await get({ range });
    assert.equal(status, 206);
    assert.equal(headers.get('content-range'), `bytes ${from}-${to - 1}/${data.length}`);
    assert.ok(bytes.equals(data.subarray(from, to)));
  });

test('range_ofAnotherKindIsIgnored', async () => {
  for (const range of ['bytes=0-1,5-6', 'lines=1-2', 'bytes=', 'bytes=-', 'bytes=9-5', 'bytes=x-y'])
    assert.equal((await get({ range })).status, 200, range);
  assert.equal((await get({ range: 'bytes=0-9', 'if-range': '"another"' })).status, 200);
  assert.equal((await get({ range: 'bytes=0-9', 'if-range': etag() })).status, 206);
});

test('range_beyondTheEndIsRefused', async () => {
  for (const range of [`bytes=${data.length}-`, 'bytes=-0']) {
    const { status, headers, json } = await get({ range });
    assert.equal(`${status} ${json.reason}`, '416 range_not_satisfiable', range);
    assert.equal(headers.get('content-range'), `bytes */${data.length}`);
  }
});

test('file_thatIsKnownIsNotSentAgain', async () => {
  const first = await get();
  assert.equal(first.headers.get('etag'), etag());
  for (const known of [etag(), `"other", ${etag()}`, `W/${etag()}`, '*']) {
    const { status, bytes } = await get({ 'if-none-match': known });
    assert.equal(status, 304);
    assert.equal(bytes.length, 0);
  }
  assert.equal((await get({ 'if-none-match': '"other"' })).status, 200);
});
