// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: what holds for every operation alike, taken from openapi.yaml: sessions, CSRF, unknown ids, unknown fields,
// malformed bodies, idempotency keys and pages.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { OperationId, Problem } from '../harness/api_types.ts';
import { recordCall } from '../harness/calls.ts';
import { openApi, type CallOptions } from '../harness/client.ts';
import type { Caller } from '../harness/openapi.ts';
import type { Person } from '../harness/person.ts';
import { announceBody } from '../harness/heads.ts';
import { worldForFile } from '../harness/test_world.ts';
import { bodies, contentOf, queries, takesFile, unknownIds, valuesAgainst } from './requests.ts';

type Rights = 'admin' | 'manager' | 'investor';

const world = await worldForFile({ admins: 2 });
let manager: Person;
let investor: Person;
/** By rights: whose mail address is not verified, and whose second factor is missing. */
const unverified = {} as Record<Rights, Person>;
const withoutFactor = {} as Record<Rights, Person>;
before(async () => {
  [manager, investor] = await Promise.all([world.manager(), world.investor()]);
  const makeAdmin = (person: Person) => world.setRoles(person, ['admin']);
  const signedUp = async (role: 'investor' | 'property_manager') => (await world.person().signUp(role)).logIn();
  unverified.investor = await signedUp('investor');
  unverified.manager = await (await signedUp('property_manager')).enrolTotp();
  unverified.admin = await (await signedUp('investor')).enrolTotp();
  await makeAdmin(unverified.admin);
  withoutFactor.manager = await signedUp('property_manager');
  withoutFactor.admin = await world.investor();
  await makeAdmin(withoutFactor.admin);
});

const operations = [...openApi.operations.values()].map((operation) => ({
  ...operation,
  id: operation.id as OperationId,
}));
const optionsOf = (id: OperationId): CallOptions => ({ path: unknownIds, query: queries[id] });
const withUnknownIds = (path: string) =>
  path.replaceAll(/\{(\w+)\}/g, (_all, name: string) => unknownIds[name as keyof typeof unknownIds]);
const needsSession = operations.filter(({ id }) => openApi.needsSession(id));
const isUnsafe = (method: string) => method !== 'GET';

const allowedOnly = (caller: Caller) =>
  operations.filter(({ id }) => openApi.caller(id) === caller).map(({ id }) => id);
const adminOnly = allowedOnly('admin');
const managerOnly = allowedOnly('property_manager');
const investorOnly = allowedOnly('investor');

function rightsFor(id: OperationId): Rights {
  if (adminOnly.includes(id)) return 'admin';
  return managerOnly.includes(id) ? 'manager' : 'investor';
}

function personWith(rights: Rights): Person {
  return { admin: world.admin, manager, investor }[rights];
}

for (const { id } of operations)
  test(`${id}_saysWhoMayCall`, () => {
    assert.equal(openApi.needsSession(id), openApi.caller(id) !== 'anybody');
  });

for (const { id } of needsSession)
  test(`${id}_refusesWithoutSession`, async () => {
    await world.person().api.refused(id, optionsOf(id), 401, 'no_session');
  });

for (const { id } of needsSession.filter(({ method }) => isUnsafe(method)))
  test(`${id}_refusesWrongCsrfToken`, async () => {
    const { api } = personWith(rightsFor(id));
    await api.refused(id, { ...optionsOf(id), headers: { 'x-csrf-token': '' } }, 403, 'csrf_token_invalid');
    await api.refused(id, { ...optionsOf(id), headers: { 'x-csrf-token': 'guessed' } }, 403, 'csrf_token_invalid');
  });

test('address_ofNothingIsNotFound', async () => {
  for (const path of ['/api/v1/nothing', '/api/v2/properties', '/', '/api/v1/properties/']) {
    const answer = await fetch(world.url + path);
    const { reason } = (await answer.json()) as Problem;
    assert.equal(`${answer.status} ${reason}`, '404 route_not_found', path);
    recordCall({ operation: 'none', status: answer.status, reason });
  }
});

/** Which operations are at an address that may fit several paths. */
const operationsAt = (address: string) =>
  operations.filter(({ base, path }) => new RegExp(`^${base}${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(address));

for (const address of new Set(operations.map(({ base, path }) => base + withUnknownIds(path))))
  test(`${address}_namesItsMethodsToOthers`, async () => {
    const methods = new Set(
      operationsAt(address).flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : method)),
    );
    for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].filter((other) => !methods.has(other))) {
      const answer = await fetch(world.url + address, { method });
      const { reason } = (await answer.json()) as Problem;
      assert.equal(`${answer.status} ${reason}`, '405 method_not_allowed', method);
      assert.deepEqual(answer.headers.get('allow')?.split(', ').sort(), [...methods, 'OPTIONS'].sort());
      recordCall({ operation: 'none', status: answer.status, reason });
    }
  });

/** Called by machines, which have no origin; their signature is asked for instead. */
const calledByMachines = ['receiveSumsubWebhook', 'receiveStripeWebhook', 'receiveCircleWebhook'];

for (const { id } of operations.filter(({ method }) => isUnsafe(method)))
  test(`${id}_looksAtTheOrigin`, async () => {
    const { api } = openApi.needsSession(id) ? personWith(rightsFor(id)) : world.person();
    for (const origin of ['https://evil.example', 'null']) {
      const options = { ...optionsOf(id), body: {}, headers: { origin } };
      if (calledByMachines.includes(id)) await api.refused(id, options, 401, 'webhook_signature');
      else await api.refused(id, options, 403, 'origin_not_allowed');
    }
  });

/** What an account may do before it is complete: finish it, look after it, and leave. */
const incompleteToo = [
  'getSession',
  'logOut',
  'resendVerification',
  'changeEmail',
  'enrolTotp',
  'confirmTotp',
  'renewRecoveryCodes',
  'disableTotp',
  'changePassword',
  'revokeSession',
  'revokeOtherSessions',
];
const needsComplete = needsSession.filter(({ id }) => !incompleteToo.includes(id));

for (const { id } of needsComplete.filter(({ method }) => isUnsafe(method)))
  test(`${id}_refusesUnverifiedEmail`, async () => {
    await unverified[rightsFor(id)].api.refused(id, optionsOf(id), 403, 'email_not_verified');
  });

for (const { id } of needsComplete.filter((operation) => rightsFor(operation.id) !== 'investor'))
  test(`${id}_refusesMissingSecondFactor`, async () => {
    await withoutFactor[rightsFor(id)].api.refused(id, optionsOf(id), 403, 'totp_enrolment_required');
  });

for (const { id } of operations.filter((operation) =>
  [...adminOnly, ...managerOnly, ...investorOnly].includes(operation.id),
))
  test(`${id}_refusesWrongRole`, async () => {
    const needed = rightsFor(id);
    for (const other of (['admin', 'manager', 'investor'] as const).filter((rights) => rights !== needed))
      await personWith(other).api.refused(id, optionsOf(id), 403, 'missing_permission');
  });

for (const { id, responses } of operations.filter((operation) => operation.responses.has(404)))
  test(`${id}_refusesUnknownId`, async () => {
    assert.ok(responses.has(404));
    await personWith(rightsFor(id)).api.refused(id, { ...optionsOf(id), ...contentOf(id) }, 404, 'not_found');
  });

for (const { id, path } of operations.filter(({ path }) => path.includes('{')))
  test(`${id}_refusesMalformedId`, async () => {
    const malformed = Object.fromEntries(Object.keys(unknownIds).map((name) => [name, "prop_'; DROP TABLE users--"]));
    const options = { ...optionsOf(id), ...contentOf(id), path: malformed };
    const { status } = await personWith(rightsFor(id)).api.send(id, options);
    assert.equal(status, 404, path);
  });

for (const { id } of operations.filter(
  (operation) => openApi.takesJson(operation.id) && !calledByMachines.includes(operation.id),
)) {
  test(`${id}_refusesMalformedJson`, async () => {
    const { api } = personWith(rightsFor(id));
    for (const data of ['{', '[]', '{"a":1,"a":2}', '{} {}', '\u0000']) {
      const { status } = await api.send(id, { ...optionsOf(id), raw: { type: 'application/json', data } });
      assert.equal(status, 400, data);
    }
  });
  test(`${id}_refusesAnotherContentType`, async () => {
    const raw = { type: 'text/plain', data: JSON.stringify(bodies[id] ?? {}) };
    await personWith(rightsFor(id)).api.refused(id, { ...optionsOf(id), raw }, 415, 'json_expected');
  });
  test(`${id}_refusesUnknownField`, async () => {
    const options = { ...optionsOf(id), body: { ...(bodies[id] as object), no_such_field: 1 } };
    const problem = await personWith(rightsFor(id)).api.refused(id, options, 400, 'invalid_fields');
    const fields = problem.params.fields as { field: string; reason: string }[];
    assert.ok(fields.some(({ field, reason }) => field === 'no_such_field' && reason === 'unknown'));
  });
}

const jsonBytes = 64 * 1024;
/** More than any operation takes. */
const hugeBytes = 1025 * 1024 * 1024;

for (const { id } of operations.filter(({ method }) => isUnsafe(method)))
  test(`${id}_refusesTooLargeBodyUnread`, async () => {
    const announce = (bytes: number) => announceBody(world.url, id, unknownIds, bytes);
    const huge = await announce(hugeBytes);
    assert.equal(`${huge.status} ${huge.problem?.reason}`, '413 body_too_large');
    const limit = huge.problem?.params.max_bytes as number;
    assert.ok(takesFile(id) ? limit >= 1024 * 1024 && limit < hugeBytes : limit === jsonBytes, String(limit));
    assert.equal((await announce(limit + 1)).status, 413);
    // An upload is asked for last of all, and there is no session here.
    assert.equal((await announce(limit)).status, takesFile(id) ? 401 : 100);
  });

for (const { id } of operations.filter((operation) => openApi.takesIdempotencyKey(operation.id)))
  test(`${id}_refusesMalformedIdempotencyKey`, async () => {
    await personWith(rightsFor(id)).api.refused(
      id,
      { ...optionsOf(id), body: bodies[id], headers: { 'idempotency-key': 'x'.repeat(129) } },
      400,
      'idempotency_key_malformed',
    );
  });

/** For a whole request: the values that its other parameters need, and an id where one is asked for. */
for (const { id, name, wrong } of operations.flatMap((operation) =>
  openApi.queryParameters(operation.id).flatMap(({ name, schema }) => {
    const wrong = valuesAgainst(schema);
    return wrong.length > 0 ? [{ id: operation.id, name, wrong }] : [];
  }),
))
  test(`${id}_refusesWrong ${name}`, async () => {
    for (const value of wrong) {
      const options = { ...optionsOf(id), ...contentOf(id), query: { ...queries[id], [name]: value } };
      const { params } = await personWith(rightsFor(id)).api.refused(id, options, 400, 'invalid_fields');
      const named = (params.fields as { field: string }[]).map(({ field }) => field);
      assert.deepEqual(new Set(named), new Set([name]), value);
    }
  });

for (const { id } of operations.filter((operation) => openApi.isPaged(operation.id)))
  test(`${id}_refusesWrongPage`, async () => {
    const { api } = personWith(rightsFor(id));
    await api.refusedFields(id, { ...optionsOf(id), query: { cursor: 'nonsense' } }, 'cursor');
    const users: Record<string, string> = id === 'listUsers' ? { role: 'admin' } : {};
    const { next_cursor } = await world.admin.api.call('listUsers', { query: { limit: 1 } });
    const options = { ...optionsOf(id), query: { ...users, cursor: next_cursor ?? '' } };
    const { params } = await api.refusedFields(id, options, 'cursor');
    const reason = (params.fields as { reason: string }[])[0]?.reason ?? '';
    assert.match(reason, /^(of_another_list|malformed)$/);
  });
