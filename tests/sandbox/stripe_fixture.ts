// SPDX-License-Identifier: GPL-3.0-or-later
// A sandbox with a receiver for Stripe's webhooks, Stripe's own client, and somebody who pays on the hosted page.
import StripeClient from 'stripe';
import type { TestContext } from 'node:test';
import { defaultConfig } from './config.ts';
import { SandboxFixture, startReceiver } from './sandbox_fixture.ts';
import { stripeApiVersion, type StripeConfig } from './stripe_config.ts';
import { goodAccount, goodCard, payByBank, payByCard } from './stripe_payer.ts';

export class StripeFixture {
  readonly sandbox: SandboxFixture;
  readonly receiver: Awaited<ReturnType<typeof startReceiver>>;
  readonly client: StripeClient;
  readonly secret = defaultConfig.stripe.webhookSecret;

  private constructor(sandbox: SandboxFixture, receiver: StripeFixture['receiver']) {
    this.sandbox = sandbox;
    this.receiver = receiver;
    this.client = this.clientWith();
  }

  static async start(statuses: number[] = [], changes: Partial<StripeConfig> = {}): Promise<StripeFixture> {
    const receiver = await startReceiver(statuses);
    const retryDelaysMs = [20, 20, 20];
    const stripe = { ...defaultConfig.stripe, webhookUrl: receiver.url, retryDelaysMs, ...changes };
    return new StripeFixture(await new SandboxFixture({}, { stripe }).start(), receiver);
  }

  /** For one test, and closed after it. */
  static async startFor(context: TestContext, ...args: Parameters<typeof StripeFixture.start>): Promise<StripeFixture> {
    const fixture = await StripeFixture.start(...args);
    context.after(() => fixture.close());
    return fixture;
  }

  async close(): Promise<void> {
    await this.sandbox.close();
    this.receiver.close();
  }

  clientWith({ key = 'sk_test_local', maxNetworkRetries = 0 } = {}): StripeClient {
    const { hostname, port } = new URL(this.sandbox.url);
    const apiVersion = stripeApiVersion;
    return new StripeClient(key, { host: hostname, port, protocol: 'http', apiVersion, maxNetworkRetries });
  }

  rentSession(changes: Partial<StripeClient.Checkout.SessionCreateParams> = {}, options?: StripeClient.RequestOptions) {
    const rent = { currency: 'usd', unit_amount: 120_000, product_data: { name: 'Rent for May' } };
    const params: StripeClient.Checkout.SessionCreateParams = {
      mode: 'payment',
      payment_method_types: ['card', 'us_bank_account'],
      line_items: [{ price_data: rent, quantity: 1 }],
      success_url: 'https://freehold.example/paid?session={CHECKOUT_SESSION_ID}',
      cancel_url: 'https://freehold.example/rent',
      ...changes,
    };
    return this.client.checkout.sessions.create(params, options);
  }

  /** A session that somebody has paid, and what came of it. */
  async paid(number = goodCard) {
    const { id, url } = await this.rentSession();
    await payByCard(url, number);
    return this.outcome(id);
  }

  /** The same by bank debit, which is not over yet. */
  async debited(account = goodAccount) {
    const { id, url } = await this.rentSession();
    await payByBank(url, account);
    return this.outcome(id);
  }

  async outcome(sessionId: string) {
    const session = await this.client.checkout.sessions.retrieve(sessionId);
    const expand = ['latest_charge.balance_transaction'];
    const intent = await this.client.paymentIntents.retrieve(String(session.payment_intent), { expand });
    const charge = intent.latest_charge as StripeClient.Charge;
    const booked = charge?.balance_transaction as StripeClient.BalanceTransaction | null;
    return { session, intent, charge, booked };
  }

  async control(method: string, path: string, body: unknown = {}) {
    const reply = await this.sandbox.control(method, `/stripe${path}`, method === 'GET' ? undefined : body);
    if (reply.status !== 200) throw new Error(`${path}: ${JSON.stringify(reply.body)}`);
    return reply.body;
  }

  /** Types of everything that happened, first to last. */
  async eventTypes(): Promise<string[]> {
    const { data } = await this.client.events.list({ limit: 100 });
    return data.map(({ type }) => type).reverse();
  }
}
