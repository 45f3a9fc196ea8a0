// SPDX-License-Identifier: GPL-3.0-or-later
// Payment intents and charges to read, and their metadata to change.
import type Stripe from 'stripe';
import { listPage } from './stripe_list.ts';
import type { Params } from './stripe_params.ts';
import type { StripeEndpoint } from './stripe_parts.ts';
import type { StripeTables, Table } from './stripe_tables.ts';

type Kept = Stripe.PaymentIntent | Stripe.Charge;

function describe<T extends Kept>(kept: T, params: Params): T {
  const description = params.optional('description', 1000);
  const metadata = params.metadata(kept.metadata);
  params.done();
  return Object.assign(kept, { metadata }, description === undefined ? {} : { description: description || null });
}

function endpointsOf<T extends Kept>(table: Table<T>, url: string, equal: (keyof T & string)[]): StripeEndpoint[] {
  return [
    { method: 'GET', path: url, handle: ({ params }) => listPage(table, params, { url, equal }) },
    { method: 'GET', path: `${url}/{}`, handle: ({ id, params }) => (params.done(), table.get(id)) },
    { method: 'POST', path: `${url}/{}`, handle: ({ id, params }) => describe(table.get(id), params) },
  ];
}

export function intentEndpoints({ paymentIntents, charges }: StripeTables): StripeEndpoint[] {
  return [
    ...endpointsOf(paymentIntents, '/v1/payment_intents', ['customer']),
    ...endpointsOf(charges, '/v1/charges', ['customer', 'payment_intent']),
  ];
}
