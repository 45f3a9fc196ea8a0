// SPDX-License-Identifier: GPL-3.0-or-later
// Messages of Amazon's Simple Notification Service and their signatures.
// Source: docs.aws.amazon.com/sns/latest/dg/sns-verify-signature-of-message.html and sns-message-and-json-formats.html.
import { sign } from 'node:crypto';
import type { SigningKey } from './sns_certificate.ts';

export interface SnsMessage {
  Type: 'Notification' | 'SubscriptionConfirmation' | 'UnsubscribeConfirmation';
  MessageId: string;
  Token?: string;
  TopicArn: string;
  Message: string;
  Timestamp: string;
  SignatureVersion: string;
  Signature: string;
  SigningCertURL: string;
  SubscribeURL?: string;
  UnsubscribeURL?: string;
}

export type UnsignedMessage = Omit<SnsMessage, 'Signature' | 'SignatureVersion' | 'SigningCertURL'>;

const notificationKeys = ['Message', 'MessageId', 'Timestamp', 'TopicArn', 'Type'] as const;
const confirmationKeys = ['Message', 'MessageId', 'SubscribeURL', 'Timestamp', 'Token', 'TopicArn', 'Type'] as const;

/** Names and values in turn, each with a line feed after it. */
export function stringToSign(message: UnsignedMessage): string {
  const keys = message.Type === 'Notification' ? notificationKeys : confirmationKeys;
  return keys.map((key) => `${key}\n${message[key as keyof UnsignedMessage] ?? ''}\n`).join('');
}

export function signed(
  message: UnsignedMessage,
  key: SigningKey,
  version: '1' | '2',
  certificateOrigin: string,
): SnsMessage {
  const algorithm = version === '1' ? 'RSA-SHA1' : 'RSA-SHA256';
  return {
    ...message,
    SignatureVersion: version,
    Signature: sign(algorithm, Buffer.from(stringToSign(message)), key.privateKey).toString('base64'),
    SigningCertURL: `${certificateOrigin}/${key.fileName}`,
  };
}

export function deliveryHeaders(message: SnsMessage, subscriptionArn?: string): Record<string, string> {
  return {
    'content-type': 'text/plain; charset=UTF-8',
    'user-agent': 'Amazon Simple Notification Service Agent',
    'x-amz-sns-message-type': message.Type,
    'x-amz-sns-message-id': message.MessageId,
    'x-amz-sns-topic-arn': message.TopicArn,
    ...(subscriptionArn ? { 'x-amz-sns-subscription-arn': subscriptionArn } : {}),
  };
}
