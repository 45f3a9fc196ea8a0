// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: what an upload or a download holds in memory does not grow with the file.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { createProperty, upload } from '../harness/flows.ts';
import { giveBackWhatIsFreed } from '../harness/sanitizer.ts';
import { worldForFile } from '../harness/test_world.ts';

giveBackWhatIsFreed();
const world = await worldForFile({ admins: 1 });

/** Of the server's process: the most it has ever held, in mebibytes. */
function peakMebibytes(): number {
  const status = readFileSync(`/proc/${world.server.pid}/status`, 'utf8');
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
}

test('upload_andDownload_ofALargeFileHoldAFewPieces', async (context) => {
  const manager = await world.manager();
  const { id } = await createProperty(manager);
  const pdf = (megabytes: number) =>
    Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(megabytes * 1024 * 1024), Buffer.from('\n%%EOF\n')]);
  const send = (name: string, data: Buffer) =>
    upload(manager, id, { kind: 'other', name, type: 'application/pdf', data });
  // One that already needs all the pieces that are held at once.
  const small = await send('small.pdf', pdf(20));
  await manager.api.send('getDocumentContent', { path: { document_id: small.id } });
  const before = peakMebibytes();
  const large = await send('large.pdf', pdf(90));
  const afterUpload = peakMebibytes();
  const content = await manager.api.send('getDocumentContent', { path: { document_id: large.id } });
  assert.equal(content.bytes.length, large.size_bytes);
  const afterDownload = peakMebibytes();
  context.diagnostic(
    `peak ${before.toFixed(1)} MiB before, ${afterUpload.toFixed(1)} after 90 MiB up, ${afterDownload.toFixed(1)} after 90 MiB down`,
  );
  assert.ok(afterUpload - before < 16, `uploading 90 MiB took ${afterUpload - before} MiB`);
  assert.ok(afterDownload - afterUpload < 16, `downloading 90 MiB took ${afterDownload - afterUpload} MiB`);
});
