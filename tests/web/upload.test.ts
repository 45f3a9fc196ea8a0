// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: a file arrives whole over a network that goes away, also when the page was loaded anew meanwhile, and nothing that had
// arrived is sent again but the part that broke off.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, beforeEach, test } from 'node:test';
import type { CDPSession, Request } from 'playwright-core';
import type { Visitor } from '../harness/browser.ts';
import { createProperty } from '../harness/flows.ts';
import type { Person } from '../harness/person.ts';
import { until } from '../harness/processes.ts';
import { siteForFile } from '../harness/test_site.ts';
import { bytesOfDocument, pdfOf } from '../harness/uploads.ts';
import { logInOnPage } from '../harness/web_login.ts';

const { world, web, browser } = await siteForFile();
const mebibyte = 1024 * 1024;
/** As the page cuts a file. */
const partBytes = 4 * mebibyte;
const slow = 3 * mebibyte; // bytes a second

let managing: Person;
let manager: Visitor;
let line: CDPSession;
let propertyId: string;
/** Offset and length of every part that was begun, and how many uploads were. */
let parts: { offset: number; bytes: number; isWhole: boolean }[];
let starts: number;

before(async () => {
  managing = await world.manager();
  manager = await browser.visitor(web.url);
  await manager.open('/login');
  await logInOnPage(manager, managing, '/manager/overview');
  line = await manager.context.newCDPSession(manager.page);
  await line.send('Network.enable');
  manager.page.on('request', noteStart);
  manager.page.on('request', (request) => notePart(request));
});

beforeEach(async () => {
  propertyId = (await createProperty(managing)).id;
  parts = [];
  starts = 0;
});

let size = 0;

function noteStart(request: Request): void {
  if (request.method() === 'POST' && /\/uploads\?/.test(request.url())) ++starts;
}

function notePart(request: Request): void {
  if (request.method() !== 'PATCH' || !/\/api\/v1\/uploads\/upl_/.test(request.url())) return;
  const offset = Number(request.headers()['upload-offset']);
  const part = { offset, bytes: Math.min(partBytes, size - offset), isWhole: false };
  parts.push(part);
  void request.response().then((response) => (part.isWhole = response?.status() === 204));
}

/** Slow enough to be cut in the middle, or gone; 0 is as fast as it can. */
async function network({ offline = false, bytesPerSecond = 0 }): Promise<void> {
  const throughput = bytesPerSecond === 0 ? -1 : bytesPerSecond;
  await line.send('Network.emulateNetworkConditions', {
    offline,
    latency: 0,
    downloadThroughput: -1,
    uploadThroughput: throughput,
  });
}

/** On the disk, so that its time is the same when it is chosen again. */
function fileOf(name: string, bytes: number): { path: string; data: Buffer } {
  const data = pdfOf(bytes);
  size = bytes;
  const path = join(world.directory, name);
  writeFileSync(path, data);
  return { path, data };
}

async function choose(path: string): Promise<void> {
  await manager.page.getByLabel('Choose files').setInputFiles(path);
}

async function openDocuments(): Promise<void> {
  await manager.open(`/manager/properties/${propertyId}?step=documents`);
}

const sentBytes = () => parts.reduce((sum, { bytes }) => sum + bytes, 0);
const firstPart = () =>
  until('the first part to arrive', () => parts.some(({ isWhole }) => isWhole), { timeoutMs: 20_000 });

async function requireArrived(name: string, data: Buffer): Promise<void> {
  await manager.page.getByRole('link', { name }).waitFor();
  const { items } = await managing.api.call('listDocuments', { path: { property_id: propertyId } });
  assert.deepEqual(
    items.map((document) => document.name),
    [name],
  );
  assert.ok((await bytesOfDocument(managing, items[0]?.id ?? '')).equals(data));
  assert.equal(starts, 1);
  assert.ok(sentBytes() <= data.length + partBytes, `${sentBytes()} bytes for ${data.length}`);
}

/** That the network was away is in the page's console, and nothing else is. */
function requireOnlyNetworkComplaints(): void {
  const others = manager.complaints.splice(0).filter((text) => !/net::ERR_/.test(text));
  assert.deepEqual(others, []);
}

test('network_goesAway_andTheFileArrives', async () => {
  const { path, data } = fileOf('plans.pdf', 3 * partBytes + 12_345);
  await openDocuments();
  await choose(path);
  await manager.requireGood('upload_chosen');
  await network({ bytesPerSecond: slow });
  await manager.button('Upload').click();
  await firstPart();
  await until('the next part to be under way', () => parts.length > 1);
  await network({ offline: true });
  await manager.page.getByText('The connection is broken.').waitFor();
  const before = parts.length;
  await network({});
  await requireArrived('plans.pdf', data);
  assert.ok(parts.length > before, 'it went on');
  assert.equal(parts[before]?.offset, partBytes, 'from the byte where it was');
  requireOnlyNetworkComplaints();
});

test('part_thatFails_isSentAgain', async () => {
  const { path, data } = fileOf('survey.pdf', 2 * partBytes + 1);
  await openDocuments();
  await choose(path);
  let failures = 1;
  const url = /\/api\/v1\/uploads\/upl_/;
  await manager.page.route(url, async (route) => {
    const isCut = route.request().headers()['upload-offset'] === String(partBytes) && failures-- > 0;
    await (isCut ? route.abort('connectionreset') : route.continue());
  });
  await manager.button('Upload').click();
  await requireArrived('survey.pdf', data);
  await manager.page.unroute(url);
  assert.ok(failures <= 0, 'a part was cut');
  requireOnlyNetworkComplaints();
});

test('page_loadedAnew_goesOnWithTheSameFile', async () => {
  const { path, data } = fileOf('report.pdf', 3 * partBytes);
  await openDocuments();
  await choose(path);
  await manager.page.getByLabel('What it is').first().selectOption('inspection');
  await manager.page.getByRole('textbox', { name: 'Name', exact: true }).fill('inspection of May');
  await network({ bytesPerSecond: slow });
  await manager.button('Upload').click();
  await firstPart();
  await openDocuments();
  await network({});
  const before = parts.length;
  await choose(path);
  await manager.page.getByText('Part of this file has arrived already').waitFor();
  assert.equal(
    await manager.page.getByRole('textbox', { name: 'Name', exact: true }).inputValue(),
    'inspection of May',
  );
  await manager.requireGood('upload_begun');
  await manager.button('Upload').click();
  await requireArrived('inspection of May', data);
  assert.ok((parts[before]?.offset ?? 0) >= partBytes, 'what had arrived stayed');
  const { items } = await managing.api.call('listDocuments', { path: { property_id: propertyId } });
  assert.equal(items[0]?.kind, 'inspection');
  requireOnlyNetworkComplaints();
});

test('cancelled_isGivenUp_andTheFileBeginsAnew', async () => {
  const { path, data } = fileOf('heating.pdf', 2 * partBytes);
  await openDocuments();
  await choose(path);
  await network({ bytesPerSecond: slow });
  await manager.button('Upload').click();
  await firstPart();
  const gone = manager.page.waitForResponse((response) => response.request().method() === 'DELETE');
  await manager.button('Cancel').click();
  assert.equal((await gone).status(), 204);
  await network({});
  starts = 0;
  parts = [];
  await choose(path);
  assert.equal(await manager.page.getByText('Part of this file has arrived already').count(), 0);
  await manager.button('Upload').click();
  await requireArrived('heating.pdf', data);
  assert.equal(parts[0]?.offset, 0);
});

test('logOut_forgetsWhatHasBegun', async () => {
  const { path } = fileOf('roof.pdf', 2 * partBytes);
  await openDocuments();
  await choose(path);
  await network({ bytesPerSecond: slow });
  await manager.button('Upload').click();
  await firstPart();
  const kept = () =>
    manager.page.evaluate<number>(
      `Object.keys(localStorage).filter((key) => key.startsWith('freehold_upload_')).length`,
    );
  assert.equal(await kept(), 1);
  await manager.open('/settings');
  await network({});
  await manager.button('Log out').first().click();
  await manager.page.waitForURL((url) => url.pathname === '/');
  assert.equal(await kept(), 0);
});
