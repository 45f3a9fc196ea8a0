// SPDX-License-Identifier: GPL-3.0-or-later
// One topic: whoever subscribes is asked to confirm, and only then gets what is published.
import { randomBytes, randomUUID } from 'node:crypto';
import { route, type Answer, type Incoming, type RouteEntry } from './http.ts';
import { forgerName, signingKey, snsName, type SigningKey } from './sns_certificate.ts';
import { deliveryHeaders, signed, type SnsMessage, type UnsignedMessage } from './sns_message.ts';
import type { WebhookSender } from './webhook_sender.ts';

export interface Subscription {
  id: string;
  arn: string;
  endpoint: string;
  token: string;
  status: 'pending' | 'confirmed' | 'deleted';
}

export interface SnsTopicConfig {
  topicArn: string;
  signatureVersion: '1' | '2';
  snsOrigin: string;
}

export class SnsTopic {
  readonly arn: string;
  readonly subscriptions: Subscription[] = [];
  readonly sender: WebhookSender;
  signatureVersion: '1' | '2';
  readonly #config: SnsTopicConfig;
  readonly #sandboxOrigin: () => string;
  /** Keeps what is published in its order while the key is made. */
  #queue: Promise<void> = Promise.resolve();

  constructor(config: SnsTopicConfig, sender: WebhookSender, sandboxOrigin: () => string) {
    this.arn = config.topicArn;
    this.signatureVersion = config.signatureVersion;
    this.sender = sender;
    this.#config = config;
    this.#sandboxOrigin = sandboxOrigin;
  }

  get origin(): string {
    return this.#config.snsOrigin || this.#sandboxOrigin();
  }

  routes(): RouteEntry[] {
    return [
      route('GET', '/', (request) => this.#act(request)),
      route('GET', '/{}.pem', (_request, [name = '']) => this.#certificate(`${name}.pem`)),
    ];
  }

  subscribe(endpoint: string): Subscription {
    const id = randomUUID();
    const token = randomBytes(128).toString('hex');
    const subscription: Subscription = { id, arn: `${this.arn}:${id}`, endpoint, token, status: 'pending' };
    this.subscriptions.push(subscription);
    this.askToConfirm(subscription);
    return subscription;
  }

  askToConfirm({ endpoint, token }: Subscription): void {
    const query = new URLSearchParams({ Action: 'ConfirmSubscription', TopicArn: this.arn, Token: token });
    this.#send(endpoint, () => ({
      ...this.#head('SubscriptionConfirmation'),
      Token: token,
      Message: `You have chosen to subscribe to the topic ${this.arn}.\nTo confirm the subscription, visit the SubscribeURL included in this message.`,
      SubscribeURL: `${this.origin}/?${query.toString()}`,
    }));
  }

  publish(text: string): void {
    for (const { endpoint, arn, status } of this.subscriptions)
      if (status === 'confirmed') this.#send(endpoint, () => this.notification(text, arn), arn);
  }

  notification(text: string, subscriptionArn: string): UnsignedMessage {
    const query = new URLSearchParams({ Action: 'Unsubscribe', SubscriptionArn: subscriptionArn });
    return { ...this.#head('Notification'), Message: text, UnsubscribeURL: `${this.origin}/?${query.toString()}` };
  }

  sign(message: UnsignedMessage, key: SigningKey, origin = this.origin): SnsMessage {
    return signed(message, key, this.signatureVersion, origin);
  }

  #send(endpoint: string, make: () => UnsignedMessage, subscriptionArn?: string): void {
    this.#queue = this.#queue.then(async () => {
      const message = this.sign(make(), await signingKey(snsName));
      this.sender.send({
        type: message.Type,
        url: endpoint,
        body: JSON.stringify(message, null, 2),
        headers: deliveryHeaders(message, subscriptionArn),
      });
    });
  }

  #head(type: SnsMessage['Type']) {
    return { Type: type, MessageId: randomUUID(), TopicArn: this.arn, Timestamp: new Date().toISOString() };
  }

  /** Both certificates can be had here, the forger's too: a receiver tells them apart by the host of their URL. */
  async #certificate(fileName: string): Promise<Answer> {
    for (const name of [snsName, forgerName]) {
      const key = await signingKey(name);
      if (key.fileName === fileName)
        return { status: 200, text: key.certificatePem, headers: { 'content-type': 'application/x-pem-file' } };
    }
    return { status: 404, body: { message: 'No such certificate' } };
  }

  #act({ url: { searchParams } }: Incoming): Answer {
    const action = searchParams.get('Action');
    if (action === 'ConfirmSubscription') {
      const token = searchParams.get('Token');
      const subscription = this.subscriptions.find((each) => each.token === token && each.status !== 'deleted');
      if (!subscription || searchParams.get('TopicArn') !== this.arn)
        return snsError('InvalidParameter', 'Invalid token');
      subscription.status = 'confirmed';
      return snsAnswer(action, `<SubscriptionArn>${subscription.arn}</SubscriptionArn>`);
    }
    if (action === 'Unsubscribe') {
      const arn = searchParams.get('SubscriptionArn');
      const subscription = this.subscriptions.find((each) => each.arn === arn);
      if (!subscription) return snsError('NotFound', 'Subscription does not exist');
      subscription.status = 'deleted';
      return snsAnswer(action, '');
    }
    return snsError('InvalidAction', 'The action or operation requested is invalid');
  }
}

const xml = (status: number, text: string): Answer => ({ status, text, headers: { 'content-type': 'text/xml' } });

function snsAnswer(action: string, result: string): Answer {
  const body = result ? `<${action}Result>${result}</${action}Result>` : '';
  const metadata = `<ResponseMetadata><RequestId>${randomUUID()}</RequestId></ResponseMetadata>`;
  const namespace = 'http://sns.amazonaws.com/doc/2010-03-31/';
  return xml(200, `<${action}Response xmlns="${namespace}">${body}${metadata}</${action}Response>`);
}

function snsError(code: string, message: string): Answer {
  const error = `<Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error>`;
  return xml(400, `<ErrorResponse>${error}<RequestId>${randomUUID()}</RequestId></ErrorResponse>`);
}
