// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: who may see a topic gets its state and every change once and in order, also after a break; nobody else gets a word.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Notification, Purchase, Token } from '../harness/api_types.ts';
import {
  approvedProperty,
  buy,
  createProperty,
  submittedProperty,
  tokenizationRequest,
  tokenize,
  tokenizedProperty,
  verifiedInvestor,
} from '../harness/flows.ts';
import { LiveClient, type LiveMessage } from '../harness/live.ts';
import type { Person } from '../harness/person.ts';
import { worldForFile } from '../harness/test_world.ts';

const world = await worldForFile();
const opened: LiveClient[] = [];
let manager: Person;
let investor: Person;
let token: Token;
before(async () => {
  manager = await world.manager();
  token = await tokenizedProperty(world, manager);
  investor = await verifiedInvestor(world);
});
after(() => opened.forEach((client) => client.close()));

async function connect(person?: Person, headers: Record<string, string> = {}): Promise<LiveClient> {
  const cookie: Record<string, string> = person ? { cookie: person.api.cookie } : {};
  const client = await LiveClient.connect(world.url, { ...cookie, ...headers });
  opened.push(client);
  return client;
}

async function refused(client: LiveClient, topic: string): Promise<void> {
  client.subscribe(topic);
  assert.deepEqual(await client.next(), { topic, error: 'topic_not_available' });
}

/** Takes numbered messages until one is as wanted; none may be missing on the way. */
async function seen(live: LiveClient, topic: string, after: number, isIt: (data: Record<string, any>) => boolean) {
  for (let seq = after + 1; ; ++seq) {
    const message = await live.nextOf(topic);
    assert.equal(message.seq, seq);
    if (isIt(message.data ?? {})) return { seq, data: message.data ?? {} };
  }
}

let held = 0;
const holds = (shares: number) => (data: Record<string, any>) =>
  (data.holdings as { shares: string }[])[0]?.shares === String(shares);

/** Buys, and waits until all that concerns the purchase has been sent: what comes later belongs to the test. */
async function buyAndSettle(shares = 1): Promise<Purchase> {
  const watcher = await connect(investor);
  const portfolio = await watcher.snapshotOf('me:portfolio');
  const news = await watcher.snapshotOf('me:notifications');
  const purchase = await buy(investor, token.property_id, shares);
  held += shares;
  await seen(watcher, 'me:portfolio', portfolio.seq, holds(held));
  await seen(watcher, 'me:notifications', news.seq, ({ params }) => params.purchase_id === purchase.id);
  return purchase;
}

const numbers = (messages: LiveMessage[]) => messages.map(({ seq }) => seq);

test('portfolio_startsWithItsStateAndFollowsAPurchase', async () => {
  const live = await connect(investor);
  const start = await live.snapshotOf('me:portfolio');
  assert.deepEqual(start.data, await investor.api.call('getPortfolio'));
  await buyAndSettle(3);
  const update = await live.nextOf('me:portfolio');
  assert.equal(update.snapshot, undefined);
  assert.equal(update.seq, start.seq + 1);
  assert.equal(update.epoch, start.epoch);
  assert.deepEqual(update.data, await investor.api.call('getPortfolio'));
});

test('notifications_areTheSameAsTheApis', async () => {
  const live = await connect(investor);
  const start = await live.snapshotOf('me:notifications');
  const known = await investor.api.call('listNotifications', { query: { limit: 20 } });
  assert.equal(start.data.unread, known.unread);
  const purchase = await buyAndSettle();
  const { seq, data } = await live.nextOf('me:notifications');
  assert.equal(seq, start.seq + 1);
  assert.equal(data?.kind, 'share_purchase_confirmed');
  assert.equal(data.params.purchase_id, purchase.id);
  const { items } = await investor.api.call('listNotifications');
  assert.deepEqual(data as Notification, items[0]);
});

test('resume_afterANumber_bringsWhatWasMissedAndNothingElse', async () => {
  const first = await connect(investor);
  const { seq, epoch } = await first.snapshotOf('me:portfolio');
  first.close();
  for (let n = 1; n <= 2; ++n) await buyAndSettle();

  const again = await connect(investor);
  again.subscribe('me:portfolio', { after: seq, epoch });
  const missed = [await again.nextOf('me:portfolio'), await again.nextOf('me:portfolio')];
  assert.deepEqual(numbers(missed), [seq + 1, seq + 2]);
  assert.ok(missed.every(({ snapshot }) => snapshot === undefined));
  assert.deepEqual(await again.drain(), []);
  await buyAndSettle();
  assert.equal((await again.nextOf('me:portfolio')).seq, seq + 3);
});

test('resume_withAnUnknownNumberOrEpoch_bringsASnapshot', async () => {
  const live = await connect(investor);
  const { seq, epoch } = await live.snapshotOf('me:portfolio');
  for (const position of [{ after: seq + 1, epoch }, { after: seq, epoch: 'of another run' }, { after: -5 }]) {
    live.subscribe('me:portfolio', position);
    const answer = await live.nextOf('me:portfolio');
    assert.deepEqual([answer.snapshot, answer.seq], [true, seq], JSON.stringify(position));
  }
});

test('resume_afterTheServersRestart_bringsASnapshotOfAnotherEpoch', async () => {
  const live = await connect(investor);
  const { seq, epoch } = await live.snapshotOf('me:portfolio');
  await world.server.stop();
  assert.deepEqual(await live.closed(), { code: 1001, reason: 'server_closing' });
  await world.server.start();
  const again = await connect(investor);
  again.subscribe('me:portfolio', { after: seq, epoch });
  const answer = await again.nextOf('me:portfolio');
  assert.equal(answer.snapshot, true);
  assert.notEqual(answer.epoch, epoch);
});

test('me_isOnesOwnOnly', async () => {
  const live = await connect(investor);
  for (const topic of [
    `me:notifications/${manager.user.id}`,
    `me:portfolio/${investor.user.id}`,
    'me:passwords',
    'me:',
    'admin:queue',
    'portfolio',
    '',
  ]) {
    live.subscribe(topic);
    const { topic: named = '', error } = await live.next();
    assert.deepEqual([named, error], [topic, 'topic_not_available']);
  }
  await live.snapshotOf('me:notifications');
  await approvedProperty(world, manager);
  assert.deepEqual(await live.drain(), []);
});

test('withoutASession_nothingOfPeopleIsSeen', async () => {
  const anonymous = await connect();
  for (const topic of ['me:notifications', 'me:portfolio', 'admin:queue']) await refused(anonymous, topic);
  const forged = await connect(undefined, { cookie: investor.api.cookie.replace(/=.*/, '=AAAA') });
  await refused(forged, 'me:portfolio');
});

test('property_tokenizedIsPublic', async () => {
  const anonymous = await connect();
  const { data } = await anonymous.snapshotOf(`property:${token.property_id}`);
  assert.deepEqual(Object.keys(data).sort(), ['property_id', 'state', 'updated_at']);
  assert.deepEqual([data.property_id, data.state], [token.property_id, 'TOKENIZED']);
});

test('property_draftIsItsManagersAndTheAdmins', async () => {
  const { id } = await createProperty(manager);
  const topic = `property:${id}`;
  for (const stranger of [await connect(), await connect(investor), await connect(await world.manager())])
    await refused(stranger, topic);
  for (const person of [manager, world.admin])
    assert.equal((await (await connect(person)).snapshotOf(topic)).data.state, 'DRAFT');
  await refused(await connect(manager), 'property:prop_00000000000000000000000000');
  await refused(await connect(manager), 'property:../users');
});

test('property_itsWayIsSeenStepByStep', async () => {
  const { id } = await submittedProperty(manager);
  const topic = `property:${id}`;
  const live = await connect(manager);
  const { seq, data } = await live.snapshotOf(topic);
  assert.equal(data.state, 'PENDING_APPROVAL');
  await world.admin.api.call('approveProperty', { path: { property_id: id } });
  const approved = await seen(live, topic, seq, ({ state }) => state === 'APPROVED');
  await tokenize(world, id, tokenizationRequest());
  const tokenized = await seen(live, topic, approved.seq, ({ state }) => state === 'TOKENIZED');
  assert.equal(tokenized.data.property_id, id);
  // Its price and its sale come with logs of their own, and may be told after it.
  assert.ok((await live.drain()).every((message) => message.data?.state === 'TOKENIZED'));
});

test('adminQueue_countsWhatWaits', async () => {
  const live = await connect(world.admin);
  const { data, seq } = await live.snapshotOf('admin:queue');
  await refused(await connect(manager), 'admin:queue');
  const { id } = await submittedProperty(manager);
  const pending = data.properties_pending as number;
  const counted = await seen(live, 'admin:queue', seq, ({ properties_pending }) => properties_pending === pending + 1);
  await world.admin.api.call('rejectProperty', { path: { property_id: id }, body: { note: 'Only for this test.' } });
  await seen(live, 'admin:queue', counted.seq, ({ properties_pending }) => properties_pending === pending);
});

test('unsubscribe_endsTheMessages', async () => {
  const live = await connect(investor);
  await live.snapshotOf('me:portfolio');
  live.send({ op: 'unsubscribe', topic: 'me:portfolio' });
  await buyAndSettle();
  assert.deepEqual(await live.drain(), []);
});

test('nonsense_isAnsweredAndTheSocketStaysUsable', async () => {
  const live = await connect(investor);
  for (const text of ['hello', '[]', '{"op":', '{"op":"publish","topic":"me:portfolio"}', '{}']) {
    live.send(text);
    const { error, topic } = await live.next();
    assert.ok(error, text);
    assert.equal(topic, undefined);
  }
  await live.snapshotOf('me:portfolio');
});

test('connect_refusesAnotherSitesPage', async () => {
  await assert.rejects(connect(investor, { origin: 'https://evil.example' }), /refused/);
  await connect(investor, { origin: world.url });
});

test('logOut_endsTheSessionsSocketsAndNoOthers', async () => {
  const person = await world.investor();
  const other = await connect(person);
  await person.logIn();
  const live = await connect(person);
  await live.snapshotOf('me:portfolio');
  await person.api.call('logOut');
  assert.deepEqual(await live.closed(), { code: 1008, reason: 'session_ended' });
  await other.snapshotOf('me:portfolio');
});

test('revocation_endsTheSessionsSockets', async () => {
  const person = await world.investor();
  const live = await connect(person);
  await live.snapshotOf('me:portfolio');
  const other = await world.person({ email: person.email, password: person.password }).logIn();
  await other.api.call('revokeOtherSessions');
  assert.deepEqual(await live.closed(), { code: 1008, reason: 'session_ended' });
});

test('roles_takenAway_endTheSocket', async () => {
  const person = await world.investor();
  await world.setRoles(person, ['admin']);
  await person.enrolTotp();
  const live = await connect(person);
  await live.snapshotOf('admin:queue');
  await world.setRoles(person, ['investor']);
  assert.deepEqual(await live.closed(), { code: 1008, reason: 'session_ended' });
});
