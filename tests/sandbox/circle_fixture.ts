// SPDX-License-Identifier: GPL-3.0-or-later
// A sandbox with a receiver for Circle's notifications, and a client with money, a bank account and addresses.
import { randomUUID } from 'node:crypto';
import type { TestContext } from 'node:test';
import { until } from '../harness/processes.ts';
import type { CircleConfig } from './circle_config.ts';
import type { Recipient } from './circle_recipients.ts';
import type { Transfer } from './circle_transfers.ts';
import { defaultConfig } from './config.ts';
import { SandboxFixture, startReceiver, type Reply } from './sandbox_fixture.ts';
import type { SnsMessage } from './sns_message.ts';

export const paths = {
  balances: '/v1/businessAccount/balances',
  deposits: '/v1/businessAccount/deposits',
  wires: '/v1/businessAccount/banks/wires',
  recipients: '/v1/businessAccount/wallets/addresses/recipient',
  transfers: '/v1/businessAccount/transfers',
  subscriptions: '/v1/notifications/subscriptions',
};

export const treasury = '0x8381470ED67C3802402dbbFa0058E8871F017A6F';

interface Notified {
  notificationType: string;
  clientId: string;
  version: number;
  transfer?: Transfer;
  deposit?: { status: string };
  addressBookRecipient?: { status: string };
}

export class CircleFixture {
  readonly sandbox: SandboxFixture;
  readonly receiver: Awaited<ReturnType<typeof startReceiver>>;

  private constructor(sandbox: SandboxFixture, receiver: CircleFixture['receiver']) {
    this.sandbox = sandbox;
    this.receiver = receiver;
  }

  static async start(context: TestContext, changes: Partial<CircleConfig> = {}, statuses: number[] = []) {
    const receiver = await startReceiver(statuses);
    const circle = { ...defaultConfig.circle, retryDelaysMs: [20, 20, 20], ...changes };
    const fixture = new CircleFixture(await new SandboxFixture({}, { circle }).start(), receiver);
    context.after(async () => {
      await fixture.sandbox.close();
      receiver.close();
    });
    return fixture;
  }

  /** The receiver has subscribed and confirmed before anything happens. */
  static async subscribed(...args: Parameters<typeof CircleFixture.start>) {
    const fixture = await CircleFixture.start(...args);
    await fixture.post(paths.subscriptions, { endpoint: fixture.receiver.url });
    const [message] = await fixture.messages(1);
    await fetch((message?.SubscribeURL ?? '').replace(/^.*\/\?/, `${fixture.sandbox.url}/?`));
    return fixture;
  }

  send(method: string, path: string, body?: object, key = defaultConfig.circle.apiKey): Promise<Reply> {
    const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
    return this.sandbox.send(method, path, body && JSON.stringify(body), headers);
  }

  get(path: string): Promise<Reply> {
    return this.send('GET', path);
  }

  post(path: string, body: object): Promise<Reply> {
    return this.send('POST', path, body);
  }

  /** Through the control plane. */
  async control(method: string, path: string, body: object = {}) {
    const reply = await this.sandbox.control(method, `/circle${path}`, method === 'GET' ? undefined : body);
    if (reply.status !== 200) throw new Error(`${path}: ${JSON.stringify(reply.body)}`);
    return reply.body;
  }

  linkWire(): Promise<Reply> {
    return this.post(paths.wires, {
      idempotencyKey: randomUUID(),
      accountNumber: '12340010',
      routingNumber: '121000248',
      billingDetails: { name: 'Freehold', city: 'Boston', country: 'US', line1: '1 Main Street', postalCode: '01234' },
      bankAddress: { bankName: 'Bank', city: 'Boston', country: 'US' },
    });
  }

  async fund(amount: string): Promise<void> {
    await this.linkWire();
    await this.control('POST', '/deposits', { amount });
  }

  addRecipient(address: string = treasury, idempotencyKey: string = randomUUID()): Promise<Reply> {
    return this.post(paths.recipients, { idempotencyKey, address, chain: 'POLY', description: 'Treasury' });
  }

  async activeRecipient(address: string = treasury): Promise<Recipient> {
    const { body } = await this.addRecipient(address);
    return (await this.control('POST', `/recipients/${body.data.id}`, { status: 'active' })) as unknown as Recipient;
  }

  transfer(addressId: string, amount: string, idempotencyKey: string = randomUUID()): Promise<Reply> {
    const destination = { type: 'verified_blockchain', addressId };
    return this.post(paths.transfers, { idempotencyKey, destination, amount: { amount, currency: 'USD' } });
  }

  untilTransfer(id: string, isSo: (transfer: Transfer) => boolean): Promise<Transfer> {
    return until(`the transfer ${id}`, async () => {
      const transfer = (await this.get(`${paths.transfers}/${id}`)).body.data as Transfer;
      return isSo(transfer) && transfer;
    });
  }

  async messages(count: number): Promise<SnsMessage[]> {
    const received = await this.receiver.until(count);
    return received.map(({ raw }) => JSON.parse(raw) as SnsMessage);
  }

  async available(): Promise<string> {
    return (await this.get(paths.balances)).body.data.available[0].amount as string;
  }
}

export function notified({ Message }: SnsMessage): Notified {
  return JSON.parse(Message) as Notified;
}
