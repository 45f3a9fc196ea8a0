// SPDX-License-Identifier: GPL-3.0-or-later
// Payments as a module of the server that asks for money would begin them, and people who pay them at Stripe.
import { randomBytes } from 'node:crypto';
import StripeClient from 'stripe';
import { defaultConfig } from '../sandbox/config.ts';
import { stripeApiVersion } from '../sandbox/stripe_config.ts';
import type { Collection, CollectionState, Conversion } from './api_types_payments.ts';
import { until } from './processes.ts';
import type { World } from './world.ts';

const digits = '0123456789abcdefghjkmnpqrstvwxyz';
const timeLength = 10;
const randomLength = 16;

/** In the order of their making, as the server's own. */
function newId(prefix: string): string {
  let time = '';
  for (let rest = Date.now(); time.length < timeLength; rest = Math.floor(rest / digits.length))
    time = digits[rest % digits.length] + time;
  const random = [...randomBytes(randomLength)].map((byte) => digits[byte % digits.length]).join('');
  return `${prefix}_${time}${random}`;
}

export interface OpenCollection {
  id: string;
  /** Of Stripe's page. */
  url: string | null;
}

/** Its money does not rest at Stripe. */
export const availableAtOnce = '4000000000000077';

export class Collections {
  readonly stripe: StripeClient;
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
    const { hostname, port } = new URL(world.sandbox.url);
    const options = { host: hostname, port, protocol: 'http', apiVersion: stripeApiVersion } as const;
    this.stripe = new StripeClient(defaultConfig.stripe.secretKey, options);
  }

  /** `isKnown` is false for one whose making the server does not remember, because the answer was lost. */
  async begin(propertyId: string, cents = 100_000, { isKnown = true } = {}): Promise<OpenCollection> {
    const id = newId('col');
    const session = await this.checkout(id, cents);
    const now = Date.now();
    await this.#world.database.execute(
      `INSERT INTO collections (id, property_id, subject, description, amount_cents, state, session_id, created_at,
         expires_at, checked_at)
       VALUES ('${id}', '${propertyId}', 'test:${id}', 'Rent', ${cents}, 'STARTED',
         ${isKnown ? `'${session.id}'` : 'NULL'}, ${now}, ${now + 3_600_000}, ${now})`,
    );
    return { id, url: session.url };
  }

  /** A checkout with this reference, ours or somebody else's. */
  checkout(reference: string, cents = 100_000) {
    return this.stripe.checkout.sessions.create({
      mode: 'payment',
      client_reference_id: reference,
      payment_method_types: ['card', 'us_bank_account'],
      line_items: [
        { quantity: 1, price_data: { currency: 'usd', unit_amount: cents, product_data: { name: 'Rent' } } },
      ],
      payment_intent_data: { metadata: { reference } },
      metadata: { reference },
      success_url: 'https://freehold.example/paid',
      cancel_url: 'https://freehold.example/rent',
    });
  }

  /** From nothing to a payment by card that went through. */
  async paid(propertyId: string, card?: string, cents?: number): Promise<Collection> {
    const { id, url } = await this.begin(propertyId, cents);
    await this.#world.sandbox.stripe.payByCard(url, card);
    return this.waitFor(id, ({ paid_at }) => paid_at !== null);
  }

  get(id: string): Promise<Collection> {
    return this.#world.admin.api.call('getCollection', { path: { collection_id: id } });
  }

  async chargeOf(id: string): Promise<string> {
    const { data } = await this.stripe.charges.list({ limit: 100 });
    const charge = data.find(({ metadata }) => metadata.reference === id);
    if (!charge) throw new Error(`no charge of ${id}`);
    return charge.id;
  }

  waitFor(id: string, isReached: (collection: Collection) => boolean): Promise<Collection> {
    return until(`payment ${id}`, async () => {
      const collection = await this.get(id);
      return isReached(collection) && collection;
    });
  }

  waitForState(id: string, ...states: CollectionState[]): Promise<Collection> {
    return this.waitFor(id, ({ state }) => states.includes(state));
  }

  conversionOf({ conversion_id }: Collection): Promise<Conversion> {
    return until(`conversion ${conversion_id}`, async () => {
      const { items } = await this.#world.admin.api.call('listConversions');
      return items.find(({ id }) => id === conversion_id);
    });
  }
}
