// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: the sandbox's Sentry takes what the official client sends, and nothing that Sentry would not take.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import * as SentrySdk from '@sentry/node';
import { SandboxFixture } from './sandbox_fixture.ts';

const sandbox = new SandboxFixture();
before(() => sandbox.start());
after(() => sandbox.close());

const { publicKey, project } = sandbox.config.sentry;
const id = 'ab'.repeat(16);
const auth = `Sentry sentry_version=7, sentry_client=test/1, sentry_key=${publicKey}`;
const event = { event_id: id, timestamp: '2026-01-01T00:00:00.000Z', platform: 'native', level: 'error' };

function envelope(payload: unknown, header: unknown = { event_id: id }, item: object = {}): string {
  const text = JSON.stringify(payload);
  const itemHeader = { type: 'event', length: Buffer.byteLength(text), ...item };
  return `${JSON.stringify(header)}\n${JSON.stringify(itemHeader)}\n${text}\n`;
}

const send = (body: string, headers: Record<string, string> = { 'x-sentry-auth': auth }, to = project) =>
  sandbox.send('POST', `/api/${to}/envelope/`, body, headers);
const accepted = async () => (await sandbox.control('GET', '/sentry')).body.events as Record<string, any>[];

test('officialClient_isUnderstood', async () => {
  const dsn = `${sandbox.url.replace('://', `://${publicKey}@`)}/${project}`;
  SentrySdk.init({ dsn, release: 'freehold@1.2.3', environment: 'test', defaultIntegrations: false });
  SentrySdk.captureException(new TypeError('from the official client'));
  SentrySdk.captureMessage('a message', 'warning');
  assert.equal(await SentrySdk.flush(5000), true);
  await SentrySdk.close();
  const events = await accepted();
  const exception = events.find(({ exception: found }) => found);
  assert.equal(exception?.exception.values[0].type, 'TypeError');
  assert.equal(exception?.release, 'freehold@1.2.3');
  assert.ok(events.some(({ message, level }) => message === 'a message' && level === 'warning'));
});

test('event_isAcceptedUnderItsId', async () => {
  const { status, body } = await send(envelope(event));
  assert.deepEqual([status, body], [200, { id }]);
  assert.equal((await send(envelope(event), {}, `${project}`)).status, 401);
  const byQuery = `/api/${project}/envelope/?sentry_version=7&sentry_key=${publicKey}`;
  assert.equal((await sandbox.send('POST', byQuery, envelope(event), {})).status, 200);
});

test('strangers_areRefused', async () => {
  const wrongKey = auth.replace(publicKey, '0'.repeat(32));
  assert.equal((await send(envelope(event), { 'x-sentry-auth': wrongKey })).status, 403);
  assert.equal((await send(envelope(event), { 'x-sentry-auth': auth }, '43')).status, 403);
  assert.equal((await send(envelope(event), { 'x-sentry-auth': auth.replace('=7', '=6') })).status, 400);
  assert.equal((await send(envelope(event), { 'x-sentry-auth': `Bearer ${publicKey}` })).status, 401);
});

const malformed: Record<string, string> = {
  'no header': envelope(event, []),
  'no id in the header': envelope(event, {}),
  'another id in the header': envelope(event, { event_id: 'cd'.repeat(16) }),
  'an item without a type': envelope(event, { event_id: id }, { type: undefined }),
  'a length beyond the end': envelope(event, { event_id: id }, { length: 100_000 }),
  'a length inside the payload': envelope(event, { event_id: id }, { length: 5 }),
  'an event that is no object': envelope([]),
  'an id with dashes': envelope({ ...event, event_id: 'abababab-abab-abab-abab-abababababab' }),
  'no time': envelope({ ...event, timestamp: undefined }),
  'an unknown level': envelope({ ...event, level: 'terrible' }),
  'an exception without anything': envelope({ ...event, exception: { values: [{}] } }),
  'a release with a slash': envelope({ ...event, release: 'a/b' }),
  'a tag with a space': envelope({ ...event, tags: { 'a b': 'c' } }),
};
for (const [what, body] of Object.entries(malformed))
  test(`envelope_with ${what} is refused`, async () => {
    const before = (await accepted()).length;
    assert.equal((await send(body)).status, 400);
    assert.equal((await accepted()).length, before);
  });

test('switches_refuseAsSentryDoes', async () => {
  await sandbox.control('PUT', '/sentry', { refuseNext: 1, rateLimits: '60:error:organization', retryAfter: '60' });
  const limited = await send(envelope(event));
  assert.equal(limited.status, 429);
  assert.equal(limited.headers.get('x-sentry-rate-limits'), '60:error:organization');
  assert.equal(limited.headers.get('retry-after'), '60');
  assert.equal((await send(envelope(event))).status, 200);
  await sandbox.control('PUT', '/sentry', { refuseNext: 1, status: 500 });
  assert.equal((await send(envelope(event))).status, 500);
  assert.equal((await sandbox.control('PUT', '/sentry', { refuseNext: 'many' })).status, 400);
});
