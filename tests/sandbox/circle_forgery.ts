// SPDX-License-Identifier: GPL-3.0-or-later
// Messages that no receiver may believe, each wrong in one thing only.
import { randomUUID } from 'node:crypto';
import type { Circle } from './circle.ts';
import { notificationText } from './circle_notifications.ts';
import type { Transfer } from './circle_transfers.ts';
import { forgerName, signingKey, snsName } from './sns_certificate.ts';
import { deliveryHeaders, type SnsMessage } from './sns_message.ts';
import type { Subscription } from './sns_topic.ts';
import { forgerTimeoutMs, post } from './webhook_sender.ts';

export const circleForgeries = [
  /** Another key than the one of the certificate that is named. */
  'wrong_key',
  /** Signed well, with a certificate of the forger's own at another host. */
  'wrong_host',
  /** Signed by SNS itself, for a topic of somebody else. */
  'wrong_topic',
  /** Signed by SNS itself, hours ago. */
  'old',
  'changed_message',
  'unsigned',
  /** SNS itself asks to confirm a topic of somebody else. */
  'foreign_confirmation',
] as const;
export type CircleForgery = (typeof circleForgeries)[number];

const oldMs = 3 * 3_600_000;
const foreignArn = 'arn:aws:sns:us-east-1:123456789012:somebody-elses-topic';

async function forged(circle: Circle, kind: CircleForgery, text: string, to: Subscription): Promise<SnsMessage> {
  const { topic } = circle;
  const [sns, forger] = await Promise.all([signingKey(snsName), signingKey(forgerName)]);
  const honest = topic.notification(text, to.arn);
  switch (kind) {
    case 'wrong_key':
      return { ...topic.sign(honest, forger), SigningCertURL: topic.sign(honest, sns).SigningCertURL };
    case 'wrong_host':
      return topic.sign(honest, forger, elsewhere(topic.origin));
    case 'wrong_topic':
      return topic.sign({ ...honest, TopicArn: foreignArn }, sns);
    case 'old':
      return topic.sign({ ...honest, Timestamp: new Date(Date.now() - oldMs).toISOString() }, sns);
    case 'changed_message':
      return { ...topic.sign(honest, sns), Message: text.replace(/"version":1/, '"version":2') };
    case 'unsigned':
      return { ...topic.sign(honest, sns), Signature: '' };
    case 'foreign_confirmation': {
      const SubscribeURL = `${topic.origin}/?Action=ConfirmSubscription&TopicArn=${foreignArn}&Token=1`;
      const head = { Type: 'SubscriptionConfirmation', TopicArn: foreignArn, Token: '1', SubscribeURL } as const;
      return topic.sign({ ...head, MessageId: randomUUID(), Message: 'Confirm', Timestamp: honest.Timestamp }, sns);
    }
  }
}

/** The same sandbox by another name. */
function elsewhere(origin: string): string {
  const url = new URL(origin);
  url.hostname = url.hostname === '127.0.0.1' ? 'localhost' : `${url.hostname}.example`;
  return url.origin;
}

/** Says that the transfer is complete. Returns the receiver's status. */
export async function sendForgery(circle: Circle, to: Subscription, kind: CircleForgery, transfer: Transfer) {
  const claim = { ...transfer, status: 'complete' };
  const text = notificationText(circle.config.clientId, 'transfers', 'transfer', claim);
  const message = await forged(circle, kind, text, to);
  const headers = deliveryHeaders(message, to.arn);
  return post(
    { type: message.Type, url: to.endpoint, body: JSON.stringify(message, null, 2), headers },
    forgerTimeoutMs,
  );
}
