// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: a client that talks to the stand-in correctly talks to Sumsub correctly, and a wrong one is refused as there.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { SandboxFixture } from './sandbox_fixture.ts';

const sandbox = new SandboxFixture();
before(() => sandbox.start());
after(() => sandbox.close());

const path = '/resources/applicants?levelName=freehold-identity';

test('createApplicant_returnsItInItsFirstState', async () => {
  const { status, body } = await sandbox.createApplicant('usr_new');
  assert.equal(status, 201);
  assert.match(body.id, /^[0-9a-f]{24}$/);
  assert.equal(body.externalUserId, 'usr_new');
  assert.equal(body.review.reviewStatus, 'init');
  assert.equal(body.review.levelName, 'freehold-identity');
});

test('createApplicant_twiceIsAConflictNamingTheFirst', async () => {
  const first = await sandbox.createApplicant('usr_twice');
  const second = await sandbox.createApplicant('usr_twice');
  assert.equal(second.status, 409);
  assert.equal(second.body.code, 409);
  assert.ok(second.body.description.includes(first.body.id));
});

test('createApplicant_refusesUnknownLevel', async () => {
  assert.equal((await sandbox.createApplicant('usr_level', 'no-such-level')).status, 404);
});

test('createApplicant_refusesMissingExternalUserId', async () => {
  assert.equal((await sandbox.sumsub('POST', path, { email: 'a@b.c' })).status, 400);
});

test('getApplicant_byIdAndByExternalId', async () => {
  const { body: created } = await sandbox.createApplicant('usr_read');
  const byId = await sandbox.sumsub('GET', `/resources/applicants/${created.id}/one`);
  const byExternalId = await sandbox.sumsub('GET', '/resources/applicants/-;externalUserId=usr_read/one');
  assert.equal(byId.status, 200);
  assert.equal(byExternalId.body.id, created.id);
  assert.equal((await sandbox.sumsub('GET', '/resources/applicants/-;externalUserId=nobody/one')).status, 404);
});

test('accessToken_isIssuedForUserAndLevel', async () => {
  const request = { userId: 'usr_token', levelName: 'freehold-identity', ttlInSecs: 600 };
  const { status, body } = await sandbox.sumsub('POST', '/resources/accessTokens/sdk', request);
  assert.equal(status, 200);
  assert.match(body.token, /^_act-sbx-/);
  assert.equal(body.userId, 'usr_token');
});

test('externalLink_leadsToAPageWithWhichThePersonGoesThrough', async () => {
  await sandbox.createApplicant('usr_link');
  const request = { userId: 'usr_link', levelName: 'freehold-identity', ttlInSecs: 600 };
  const { status, body } = await sandbox.sumsub('POST', '/resources/sdkIntegrations/levels/-/websdkLink', request);
  assert.equal(status, 200);
  assert.match(await (await fetch(body.url)).text(), /Verify your identity/);
  const post = (form: Record<string, string>) => fetch(body.url, { method: 'POST', body: new URLSearchParams(form) });
  assert.equal((await post({ answer: 'GREEN', country: 'QQQ' })).status, 400);
  assert.equal((await post({ answer: 'GREEN', country: 'ESP' })).status, 200);
  const { body: applicant } = await sandbox.sumsub('GET', '/resources/applicants/-;externalUserId=usr_link/one');
  assert.equal(applicant.info.country, 'ESP');
  assert.deepEqual(applicant.review.reviewResult, { reviewAnswer: 'GREEN' });
  assert.match(await (await fetch(body.url)).text(), /was checked/);
});

test('externalLink_endsAfterItsTime', async () => {
  await sandbox.createApplicant('usr_late');
  const request = { userId: 'usr_late', levelName: 'freehold-identity', ttlInSecs: 0 };
  const { body } = await sandbox.sumsub('POST', '/resources/sdkIntegrations/levels/-/websdkLink', request);
  assert.equal((await fetch(body.url)).status, 410);
});

test('accessToken_refusesUnknownLevel', async () => {
  const request = { userId: 'usr_token', levelName: 'other' };
  assert.equal((await sandbox.sumsub('POST', '/resources/accessTokens/sdk', request)).status, 404);
});

const wrongHeaders: [string, Record<string, string>, number][] = [
  ['wrongToken', { 'x-app-token': 'sbx:other' }, 4002],
  ['wrongSignature', { 'x-app-access-sig': 'ab'.repeat(32) }, 4003],
  ['oldTimestamp', { 'x-app-access-ts': String(Math.floor(Date.now() / 1000) - 120) }, 4004],
  ['futureTimestamp', { 'x-app-access-ts': String(Math.floor(Date.now() / 1000) + 120) }, 4004],
  ['timestampNoNumber', { 'x-app-access-ts': 'now' }, 4004],
  ['missingSignature', { 'x-app-access-sig': '' }, 4006],
];
for (const [name, wrong, errorCode] of wrongHeaders)
  test(`signature_refuses_${name}`, async () => {
    const { status, body } = await sandbox.sumsub('POST', path, { externalUserId: 'usr_wrong' }, wrong);
    assert.equal(status, 401);
    assert.equal(body.errorCode, errorCode);
    assert.match(body.correlationId, /^req-/);
  });

test('signature_coversQuery', async () => {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const { hmacHex } = await import('./sumsub_auth.ts');
  const signature = hmacHex(
    sandbox.config.sumsub.secretKey,
    timestamp,
    'POST',
    '/resources/applicants',
    '{"externalUserId":"usr_q"}',
  );
  const { status } = await sandbox.sumsub(
    'POST',
    path,
    { externalUserId: 'usr_q' },
    { 'x-app-access-sig': signature, 'x-app-access-ts': timestamp },
  );
  assert.equal(status, 401);
});

test('decide_putsCountryAndAnswerIntoTheApplicant', async () => {
  await sandbox.createApplicant('usr_green');
  const decision = { externalUserId: 'usr_green', reviewAnswer: 'GREEN', country: 'DEU' };
  assert.equal((await sandbox.control('POST', '/applicants/decide', decision)).status, 200);
  const { body } = await sandbox.sumsub('GET', '/resources/applicants/-;externalUserId=usr_green/one');
  assert.equal(body.info.country, 'DEU');
  assert.deepEqual(body.review.reviewResult, { reviewAnswer: 'GREEN' });
  assert.equal(body.review.reviewStatus, 'completed');
});

test('decide_refusesUnknownApplicantAndWrongCountry', async () => {
  const unknown = await sandbox.control('POST', '/applicants/decide', {
    externalUserId: 'nobody',
    reviewAnswer: 'GREEN',
  });
  const country = await sandbox.control('POST', '/applicants/decide', {
    externalUserId: 'usr_read',
    reviewAnswer: 'GREEN',
    country: 'DE',
  });
  assert.equal(unknown.status, 404);
  assert.equal(country.status, 400);
});

test('faults_failTheNextRequestsOnly', async () => {
  await sandbox.control('PUT', '/faults', { failNext: 1, failStatus: 503 });
  assert.equal((await sandbox.createApplicant('usr_fault')).status, 503);
  assert.equal((await sandbox.createApplicant('usr_fault')).status, 201);
});

test('faults_slowTheNextRequestsOnly', async () => {
  await sandbox.control('PUT', '/faults', { slowNext: 1, slowMs: 120 });
  const started = performance.now();
  await sandbox.createApplicant('usr_slow');
  const slow = performance.now() - started;
  await sandbox.createApplicant('usr_fast');
  assert.ok(slow >= 110, `${slow} ms`);
  assert.ok(performance.now() - started - slow < slow);
});
