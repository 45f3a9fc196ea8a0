// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: people hear of what concerns them, once, and nobody else does.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { approvedProperty, submittedProperty } from '../harness/flows.ts';
import type { Person } from '../harness/person.ts';
import { until } from '../harness/processes.ts';
import { worldForFile } from '../harness/test_world.ts';

const world = await worldForFile({ admins: 1 });
let manager: Person;
before(async () => {
  manager = await world.manager();
  await approvedProperty(world, manager, { name: 'Haus Eins' });
});

test('list_tellsTheManagerOfTheApproval', async () => {
  const { items, unread } = await manager.api.call('listNotifications');
  const approval = items.find(({ kind }) => kind === 'property_approved');
  assert.equal(approval?.params.property_name, 'Haus Eins');
  assert.equal(unread, items.filter(({ read_at }) => read_at === null).length);
});

test('list_tellsAdminsOfTheSubmission', async () => {
  const { items } = await world.admin.api.call('listNotifications');
  assert.ok(items.some(({ kind }) => kind === 'property_submitted'));
});

test('list_showsNothingToOthers', async () => {
  const other = await world.manager();
  assert.deepEqual((await other.api.call('listNotifications')).items, []);
});

test('read_countsDownOnce', async () => {
  const { items, unread } = await manager.api.call('listNotifications');
  const path = { notification_id: items.find(({ read_at }) => read_at === null)?.id ?? '' };
  await manager.api.call('markNotificationRead', { path });
  await manager.api.call('markNotificationRead', { path });
  assert.equal((await manager.api.call('listNotifications')).unread, unread - 1);
});

test('read_hidesAnothersNotification', async () => {
  const { items } = await manager.api.call('listNotifications');
  const other = await world.manager();
  await other.api.refused('markNotificationRead', { path: { notification_id: items[0]?.id ?? '' } }, 404, 'not_found');
});

test('list_pages', async () => {
  for (let n = 0; n < 2; ++n) await approvedProperty(world, manager);
  const first = await manager.api.call('listNotifications', { query: { limit: 1 } });
  const second = await manager.api.call('listNotifications', { query: { limit: 1, cursor: first.next_cursor ?? '' } });
  assert.notEqual(first.items[0]?.id, second.items[0]?.id);
});

test('mail_isSentOnceAndAgainAfterAFault', async () => {
  const approvals = async () =>
    (await world.sandbox.mailsTo(manager.email)).filter(({ subject }) => subject.startsWith('Approved:')).length;
  const noMailWaits = () =>
    until(
      'all mails to be sent',
      async () => {
        const { items } = await world.admin.api.call('listQueues');
        return items.every(({ queue, waiting }) => queue !== 'mail' || waiting === 0);
      },
      { timeoutMs: 60_000 },
    );
  const { id } = await submittedProperty(manager);
  await noMailWaits();
  const before = await approvals();
  await world.sandbox.setFaults({ failNext: 1, failStatus: 503 });
  await world.admin.api.call('approveProperty', { path: { property_id: id } });
  await until('the mail', async () => (await approvals()) > before, { timeoutMs: 60_000 });
  await noMailWaits();
  assert.equal(await approvals(), before + 1);
});
