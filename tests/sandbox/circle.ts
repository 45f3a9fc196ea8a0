// SPDX-License-Identifier: GPL-3.0-or-later
// Circle Mint as far as Freehold uses it: dollars that arrive by wire leave as USDC.
import { CircleAccount, wireInstructions } from './circle_account.ts';
import { CircleChain } from './circle_chain.ts';
import type { CircleChainConfig, CircleConfig } from './circle_config.ts';
import { CircleError, invalidField, notFound } from './circle_errors.ts';
import { CircleIdempotency } from './circle_idempotency.ts';
import { listPage } from './circle_list.ts';
import { readAmount } from './circle_money.ts';
import { CircleNotifications } from './circle_notifications.ts';
import { CircleRecipients, recipientJson } from './circle_recipients.ts';
import { CircleServer, type CircleEndpoint } from './circle_server.ts';
import { CircleTransfers } from './circle_transfers.ts';
import type { RouteEntry } from './http.ts';
import { PaymentFaults } from './payment_faults.ts';
import { SnsTopic, type Subscription } from './sns_topic.ts';
import { WebhookSender } from './webhook_sender.ts';

/** Of Circle's sandbox. */
const maxSubscriptions = 3;

export class Circle {
  readonly config: CircleConfig;
  readonly faults = new PaymentFaults();
  readonly topic: SnsTopic;
  readonly account: CircleAccount;
  readonly recipients: CircleRecipients;
  readonly transfers: CircleTransfers;
  readonly #idempotency = new CircleIdempotency();
  readonly #stopped = new AbortController();
  #chain: CircleChain | undefined;

  constructor(config: CircleConfig, sandboxOrigin: () => string) {
    this.config = config;
    this.topic = new SnsTopic(config, new WebhookSender(config.retryDelaysMs), sandboxOrigin);
    const notifications = new CircleNotifications(config.clientId, this.topic);
    this.account = new CircleAccount(config.masterWalletId, notifications);
    this.recipients = new CircleRecipients(notifications);
    this.transfers = new CircleTransfers({
      walletId: config.masterWalletId,
      account: this.account,
      recipients: this.recipients,
      notifications,
      chain: () => this.#chain,
    });
    if (config.chain) this.connect(config.chain);
  }

  connect(chain: CircleChainConfig): void {
    this.#chain = new CircleChain(chain, this.#stopped.signal);
  }

  /** After the sandbox knows its own address, which stands in the message. */
  start(): void {
    if (this.config.notificationUrl) this.#subscribe(this.config.notificationUrl);
  }

  stop(): void {
    this.#stopped.abort();
    this.topic.sender.stop();
  }

  routes(): RouteEntry[] {
    const server = new CircleServer(this.config.apiKey, this.faults);
    return [
      ...this.topic.routes(),
      ...server.routes([
        ...this.#accountEndpoints(),
        ...this.#wireEndpoints(),
        ...this.#recipientEndpoints(),
        ...this.#transferEndpoints(),
        ...this.#subscriptionEndpoints(),
      ]),
    ];
  }

  /** Circle looks whether somebody is there, before SNS asks. */
  #subscribe(endpoint: string): Subscription {
    void fetch(endpoint, { method: 'HEAD' }).catch(() => undefined);
    return this.topic.subscribe(endpoint);
  }

  #accountEndpoints(): CircleEndpoint[] {
    const { masterWalletId } = this.config;
    return [
      { method: 'GET', path: '/v1/configuration', handle: () => ({ payments: { masterWalletId } }) },
      { method: 'GET', path: '/v1/businessAccount/balances', handle: () => this.account.balances() },
      {
        method: 'GET',
        path: '/v1/businessAccount/deposits',
        handle: ({ query }) => listPage(this.account.deposits, query),
      },
    ];
  }

  #wireEndpoints(): CircleEndpoint[] {
    const path = '/v1/businessAccount/banks/wires';
    const { wires } = this.account;
    const find = (id: string) => {
      const wire = wires.find((each) => each.id === id);
      if (!wire) throw notFound();
      return wire;
    };
    return [
      {
        method: 'POST',
        path,
        status: 201,
        handle: ({ body }) => this.#idempotency.once('wire', body, () => this.account.linkWire(body)),
      },
      { method: 'GET', path, handle: () => wires },
      { method: 'GET', path: `${path}/{}`, handle: ({ id }) => find(id) },
      { method: 'GET', path: `${path}/{}/instructions`, handle: ({ id }) => wireInstructions(find(id)) },
      {
        method: 'POST',
        path: '/v1/mocks/payments/wire',
        status: 201,
        handle: ({ body }) => {
          const { trackingRef, amount, beneficiaryBank } = body;
          this.account.receive(String(trackingRef), readAmount(amount));
          return { trackingRef, amount, beneficiaryBank, status: 'pending' };
        },
      },
    ];
  }

  #recipientEndpoints(): CircleEndpoint[] {
    const path = '/v1/businessAccount/wallets/addresses/recipient';
    const { recipients } = this;
    return [
      {
        method: 'POST',
        path,
        handle: ({ body }) => recipientJson(this.#idempotency.once('recipient', body, () => recipients.create(body))),
      },
      // Only those that money may go to.
      {
        method: 'GET',
        path,
        handle: ({ query }) =>
          listPage(
            recipients.all.filter(({ status }) => status === 'active'),
            query,
          ).map(recipientJson),
      },
      { method: 'DELETE', path: `${path}/{}`, handle: ({ id }) => (recipients.remove(id), {}) },
    ];
  }

  #transferEndpoints(): CircleEndpoint[] {
    const path = '/v1/businessAccount/transfers';
    const { transfers } = this;
    return [
      {
        method: 'POST',
        path,
        status: 201,
        handle: ({ body }) => this.#idempotency.once('transfer', body, () => transfers.create(body)),
      },
      { method: 'GET', path, handle: ({ query }) => listPage(transfers.all, query) },
      { method: 'GET', path: `${path}/{}`, handle: ({ id }) => transfers.get(id) },
    ];
  }

  #subscriptionEndpoints(): CircleEndpoint[] {
    const path = '/v1/notifications/subscriptions';
    const active = () => this.topic.subscriptions.filter(({ status }) => status !== 'deleted');
    const create = (endpoint: unknown) => {
      if (typeof endpoint !== 'string' || !/^https?:\/\//.test(endpoint) || !URL.canParse(endpoint))
        throw invalidField('endpoint', 'must be a URL');
      if (active().length >= maxSubscriptions) throw new CircleError(429, 429, 'Limit exceeded.');
      return subscriptionJson(this.#subscribe(endpoint));
    };
    const remove = (id: string) => {
      const subscription = active().find((each) => each.id === id);
      if (!subscription) throw notFound();
      if (subscription.status === 'pending')
        throw new CircleError(400, 2, 'A subscription that is pending cannot be removed.');
      subscription.status = 'deleted';
      return subscriptionJson(subscription);
    };
    return [
      { method: 'POST', path, handle: ({ body }) => create(body.endpoint) },
      { method: 'GET', path, handle: () => active().map(subscriptionJson) },
      { method: 'DELETE', path: `${path}/{}`, handle: ({ id }) => remove(id) },
    ];
  }
}

function subscriptionJson({ id, endpoint, arn, status }: Subscription): object {
  return { id, endpoint, subscriptionDetails: [{ url: arn, status }] };
}
