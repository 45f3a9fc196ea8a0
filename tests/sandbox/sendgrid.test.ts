// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: SendGrid's answers to right and wrong messages.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { SandboxFixture } from './sandbox_fixture.ts';

const sandbox = new SandboxFixture();
before(() => sandbox.start());
after(() => sandbox.close());

const message = {
  personalizations: [{ to: [{ email: 'ann@example.com' }] }],
  from: { email: 'no-reply@freehold.example' },
  subject: 'Shares bought',
  content: [{ type: 'text/plain', value: 'You own 40 shares.' }],
};

function send(body: unknown, key = 'SG.local') {
  return sandbox.send('POST', '/v3/mail/send', JSON.stringify(body), {
    authorization: `Bearer ${key}`,
    'content-type': 'application/json',
  });
}

test('send_acceptsAndKeepsTheMail', async () => {
  const { status, headers } = await send(message);
  assert.equal(status, 202);
  assert.ok(headers.get('x-message-id'));
  const { body } = await sandbox.control('GET', '/mails?to=ann@example.com');
  assert.equal(body.length, 1);
  assert.equal(body[0].subject, 'Shares bought');
});

test('send_refusesWrongKey', async () => {
  const { status, body } = await send(message, 'SG.other');
  assert.equal(status, 401);
  assert.equal(body.errors[0].message, 'The provided authorization grant is invalid, expired, or revoked');
});

const wrong: [string, unknown, string][] = [
  ['noRecipients', { ...message, personalizations: [] }, 'personalizations'],
  ['emptyTo', { ...message, personalizations: [{ to: [] }] }, 'personalizations.0.to'],
  ['malformedTo', { ...message, personalizations: [{ to: [{ email: 'nobody' }] }] }, 'personalizations.0.to'],
  ['noSender', { ...message, from: undefined }, 'from.email'],
  ['noSubject', { ...message, subject: '' }, 'subject'],
  ['noContent', { ...message, content: [] }, 'content'],
];
for (const [name, body, field] of wrong)
  test(`send_refuses_${name}`, async () => {
    const answer = await send(body);
    assert.equal(answer.status, 400);
    assert.equal(answer.body.errors[0].field, field);
  });

test('send_refusesMalformedJson', async () => {
  const answer = await sandbox.send('POST', '/v3/mail/send', '{', {
    authorization: 'Bearer SG.local',
    'content-type': 'application/json',
  });
  assert.equal(answer.status, 400);
});
