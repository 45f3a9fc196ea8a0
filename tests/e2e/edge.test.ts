// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: the real server at the edge of HTTP: clients that send nonsense, too much, too slowly or nothing at all do not
// hurt the others; and it ends in good order.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createConnection, createServer, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { test } from 'node:test';
import { readFigures } from '../harness/figures.ts';
import { createProperty, upload } from '../harness/flows.ts';
import { until } from '../harness/processes.ts';
import { giveBackWhatIsFreed } from '../harness/sanitizer.ts';
import { worldForFile } from '../harness/test_world.ts';

const drainMs = 1500;
const stopTimeoutMs = 4000;
const idleConnections = 2000;
giveBackWhatIsFreed();
const world = await worldForFile({
  admins: 1,
  overrides: {
    server: { drain_ms: drainMs, stop_timeout_ms: stopTimeoutMs, connections: idleConnections + 100 },
  },
  // A table that is renamed, a database that is locked, and a stop that is cut off because of it.
  expectedErrors: [/"http_error".*notifications/, /"chain_log_handler_failed".*database_busy/, /"stop_timed_out"/],
});
const { port } = new URL(world.url);

/** A client that sends exactly these bytes, from an address of its own when the limit per address would be in the way. */
class Wire {
  received = '';
  ended = false;
  readonly socket: Socket;

  constructor(localAddress = '127.0.0.1') {
    this.socket = createConnection({ host: '127.0.0.1', port: Number(port), localAddress, allowHalfOpen: true });
    this.socket.on('data', (data) => (this.received += data.toString('latin1')));
    this.socket.on('end', () => (this.ended = true));
    this.socket.on('close', () => (this.ended = true));
    this.socket.on('error', () => (this.ended = true));
  }

  send(bytes: string): this {
    this.socket.write(bytes, 'latin1');
    return this;
  }

  get statuses(): number[] {
    return [...this.received.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map(([, status]) => Number(status));
  }

  answered(count = 1): Promise<unknown> {
    return until(`${count} answers, not ${this.received}`, () => this.statuses.length >= count);
  }

  over(): Promise<unknown> {
    return until('the server to end the connection', () => this.ended);
  }

  close(): void {
    this.socket.destroy();
  }
}

const live = 'GET /health/live HTTP/1.1\r\nHost: h\r\n\r\n';
const post = (headers: string, body = '') =>
  `POST /api/v1/auth/login HTTP/1.1\r\nHost: h\r\nContent-Type: application/json\r\n${headers}\r\n${body}`;

/** Each with a request hidden behind it, which a server that frames differently than a proxy would answer too. */
const smuggled: Record<string, string> = {
  'a length and chunks': post('Content-Length: 4\r\nTransfer-Encoding: chunked\r\n', `0\r\n\r\n${live}`),
  'chunks and a length': post('Transfer-Encoding: chunked\r\nContent-Length: 4\r\n', `0\r\n\r\n${live}`),
  'a disguised coding': post('Content-Length: 4\r\nTransfer-Encoding: xchunked\r\n', `0\r\n\r\n${live}`),
  'two lengths': post('Content-Length: 0\r\nContent-Length: 49\r\n', live),
  'a list of lengths': post('Content-Length: 0, 49\r\n', live),
  'a signed length': post('Content-Length: +0\r\n', live),
  'a negative length': post('Content-Length: -1\r\n', live),
  'a length in hexadecimal': post('Content-Length: 0x0\r\n', live),
  'a space before the colon': post('Content-Length : 0\r\n', live),
  'a folded header': post('X-Folded: a\r\n Content-Length: 5\r\n', live),
  'bare line feeds': `GET /health/live HTTP/1.1\nHost: h\n\n${live}`,
  'a bare line feed inside': `GET /health/live HTTP/1.1\r\nHost: h\nX: y\r\n\r\n${live}`,
  'a bare carriage return': `GET /health/live HTTP/1.1\r\nHost: h\rX: y\r\n\r\n${live}`,
  'a zero byte': `GET /health/live HTTP/1.1\r\nHost: h\0\r\n\r\n${live}`,
  'two hosts': `GET /health/live HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n${live}`,
  'no host': `GET /health/live HTTP/1.1\r\n\r\n${live}`,
  'another version': `GET /health/live HTTP/2.0\r\nHost: h\r\n\r\n${live}`,
};
for (const [what, bytes] of Object.entries(smuggled))
  test(`framing_with ${what} is refused and ends the connection`, async () => {
    const wire = new Wire().send(bytes);
    await wire.over();
    const [status = 0, ...more] = wire.statuses;
    assert.ok(status >= 400 && status < 600, wire.received);
    assert.deepEqual(more, [], wire.received);
    wire.close();
  });

test('head_beyondTheLimitIsRefused', async () => {
  const wire = new Wire().send(`GET /health/live HTTP/1.1\r\nHost: h\r\nX-Large: ${'x'.repeat(40_000)}\r\n\r\n`);
  await wire.over();
  assert.deepEqual(wire.statuses, [431]);
});

test('body_announcedTooLargeIsRefusedUnread', async () => {
  const wire = new Wire().send(post('Content-Length: 1000000000000\r\n'));
  await wire.over();
  assert.deepEqual(wire.statuses, [413]);
});

test('continue_isSaidOnlyForABodyThatIsWanted', async () => {
  const wanted = new Wire().send(post('Content-Length: 2\r\nExpect: 100-continue\r\n'));
  await wanted.answered();
  assert.deepEqual(wanted.statuses, [100]);
  wanted.send('{}');
  await wanted.answered(2);
  assert.deepEqual(wanted.statuses, [100, 400]);
  wanted.close();
  const unwanted = new Wire().send(post('Content-Length: 99999999\r\nExpect: 100-continue\r\n'));
  await unwanted.over();
  assert.deepEqual(unwanted.statuses, [413]);
});

test('halfClosed_isAClientThatLeft', async () => {
  const wire = new Wire().send(live);
  wire.socket.end();
  await wire.over();
  assert.match(wire.received, /^$|^HTTP\/1\.1 200 [^]*\{"status":"ok"\}$/);
  assert.equal((await fetch(`${world.url}/health/live`)).status, 200);
});

test('halfClosed_midRequestIsForgotten', async () => {
  const before = await openDescriptors();
  const wires = Array.from({ length: 50 }, () => new Wire().send(post('Content-Length: 100\r\n', '{')));
  await sleep(300);
  wires.forEach((wire) => wire.socket.destroy());
  await until('the connections to be given back', async () => (await openDescriptors()) <= before + 5);
});

async function figure(name: string): Promise<number> {
  const value = (await readFigures(world.metricsUrl)).value(name, {});
  assert.ok(value !== undefined, `no figure ${name}`);
  return value;
}

const openDescriptors = () => figure('process_open_fds');
const residentBytes = () => figure('process_resident_memory_bytes');

/** What a request that touches nothing costs now. */
async function requestMs(): Promise<number> {
  const requests = 20;
  const started = performance.now();
  for (let i = 0; i < requests; ++i) assert.equal((await fetch(`${world.url}/health/live`)).status, 200);
  return (performance.now() - started) / requests;
}

// Before the many connections, whose memory it could take again unseen.
test('slowReaders_ofALargeFile_holdUpNobodyAndAreNotHeldInMemory', async (context) => {
  const manager = await world.manager();
  const { id } = await createProperty(manager);
  const data = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(20 * 1024 * 1024), Buffer.from('\n%%EOF\n')]);
  const file = await upload(manager, id, { kind: 'other', name: 'large.pdf', type: 'application/pdf', data });
  const downloadMs = async () => {
    const started = performance.now();
    const { bytes } = await manager.api.send('getDocumentContent', { path: { document_id: file.id } });
    assert.ok(bytes.equals(data));
    return performance.now() - started;
  };
  const aloneMs = await downloadMs();
  const before = await residentBytes();

  const readers = Array.from({ length: 20 }, () => {
    const reader = new Wire();
    reader.socket.once('data', () => reader.socket.pause());
    return reader.send(
      `GET /api/v1/documents/${file.id}/content HTTP/1.1\r\nHost: h\r\nCookie: ${manager.api.cookie}\r\n\r\n`,
    );
  });
  await Promise.all(readers.map((reader) => reader.answered()));
  await sleep(500); // for whatever is not held back to run full
  const besideMs = await downloadMs();
  const perRequestMs = await requestMs();
  const mebibytes = ((await residentBytes()) - before) / 1024 / 1024;
  context.diagnostic(
    `${readers.length} slow readers of 20 MiB: ${mebibytes.toFixed(1)} MiB, ${perRequestMs.toFixed(1)} ms a request, ` +
      `a download ${besideMs.toFixed(0)} ms, ${aloneMs.toFixed(0)} ms alone`,
  );
  for (const { socket, statuses, ended } of readers) {
    assert.deepEqual(statuses, [200]);
    assert.ok(!ended && socket.bytesRead < data.length / 20, `it has read ${socket.bytesRead}`);
  }
  assert.ok(mebibytes < 3 * readers.length, `${mebibytes} MiB for ${readers.length} readers`);
  assert.ok(besideMs < 10 * aloneMs + 1000, `a download took ${besideMs} ms, ${aloneMs} ms alone`);

  // Some go on in the end and get all of it; the others are gone without it.
  const patient = readers.splice(0, 3);
  readers.forEach((reader) => reader.close());
  for (const reader of patient) {
    reader.socket.resume();
    await until('the file', () => reader.received.length > data.length, { timeoutMs: 60_000 });
    const start = reader.received.indexOf('\r\n\r\n') + 4;
    await until('the end of the file', () => reader.received.length === start + data.length);
    assert.ok(Buffer.from(reader.received.slice(start), 'latin1').equals(data));
    reader.close();
  }
});

test('manyIdleConnections_costLittleAndKeepNobodyOut', async (context) => {
  const before = await residentBytes();
  const descriptors = await openDescriptors();
  const wires: Wire[] = [];
  // As many from each of ten addresses as one may have: half of them silent, half in the middle of a head.
  for (let address = 2; address <= 11; ++address)
    for (let i = 0; i < idleConnections / 10; ++i) {
      const wire = new Wire(`127.0.0.${address}`);
      if (i % 2 === 0) wire.send('GET /health/live HTTP/1.1\r\nHost: h\r\nX-Slow: ');
      wires.push(wire);
      if (i % 50 === 0) await sleep(20);
    }
  // Some of those before were of requests that are over.
  const isFull = async () => (await openDescriptors()) > descriptors + idleConnections - 10;
  await until('all to be connected', isFull, { timeoutMs: 30_000 });
  const perRequestMs = await requestMs();
  const kibibytesEach = ((await residentBytes()) - before) / idleConnections / 1024;
  assert.equal(wires.filter(({ ended }) => ended).length, 0);
  context.diagnostic(
    `${idleConnections} idle connections: ${kibibytesEach.toFixed(1)} KiB each, ${perRequestMs.toFixed(1)} ms a request`,
  );
  assert.ok(kibibytesEach < 200, `${kibibytesEach} KiB each`);
  wires.forEach((wire) => wire.close());
  await until('all to be gone', async () => (await openDescriptors()) < 200, { timeoutMs: 30_000 });
});

test('errorReports_ofTheRealServerAreUnderstood', async () => {
  // The handler cannot do without the table: a defect as it would be in production.
  await world.database.execute('ALTER TABLE notifications RENAME TO notifications_elsewhere');
  const answer = await fetch(`${world.url}/api/v1/notifications`, { headers: { cookie: world.admin.api.cookie } });
  await world.database.execute('ALTER TABLE notifications_elsewhere RENAME TO notifications');
  assert.equal(answer.status, 500);
  const { request_id: requestId } = (await answer.json()) as { request_id: string };
  const report = await until('the report', async () =>
    (await world.sandbox.errorReports()).find(({ tags }) => tags?.request_id === requestId),
  );
  assert.equal(report.environment, 'local');
  assert.match(String(report.release), /^freehold@\d/);
  assert.ok(!JSON.stringify(report).includes('@freehold.example'));
});

test('takenPort_isSaid_andEndsTheServerInOrder', async () => {
  await world.server.stop();
  const squatter = createServer((socket) => socket.destroy()).listen(Number(port), '127.0.0.1');
  await once(squatter, 'listening');
  await assert.rejects(world.server.start(), ({ message }: Error) => {
    assert.match(message, /in use/);
    assert.doesNotMatch(message, /Sanitizer/);
    return true;
  });
  await once(squatter.close(), 'close');
  await world.server.start();
});

test('stop_saysSoFirstAndServesOn', async () => {
  const health = async () => {
    const answer = await fetch(`${world.url}/health/ready`);
    return { code: answer.status, ...((await answer.json()) as { status: string }) };
  };
  assert.equal((await health()).code, 200);
  const stopped = world.server.stop();
  const { code } = await until('the server to say that it drains', async () => {
    const now = await health();
    return now.status === 'draining' && now;
  });
  assert.equal(code, 503);
  assert.equal((await fetch(`${world.url}/api/v1/properties`)).status, 200);
  await stopped;
  await world.server.start();
});

test('stop_isNotHeldUpForEver', async () => {
  const unlock = await world.database.lockForWriting();
  const hanging = world
    .person()
    .register('investor')
    .catch(() => undefined);
  await sleep(300);
  const started = performance.now();
  await assert.rejects(world.server.stop(), /ended with 1/);
  assert.ok(performance.now() - started < drainMs + stopTimeoutMs + 3000);
  assert.match(world.server.logTail(), /"event":"stop_timed_out"/);
  await unlock();
  await hanging;
  await world.server.start();
});
