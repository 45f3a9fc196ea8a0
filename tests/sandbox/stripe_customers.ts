// SPDX-License-Identifier: GPL-3.0-or-later
import type Stripe from 'stripe';
import { newId, nowSeconds } from './stripe_ids.ts';
import { listPage } from './stripe_list.ts';
import type { Params } from './stripe_params.ts';
import type { StripeEndpoint, StripeParts } from './stripe_parts.ts';

export function customerEndpoints({ tables: { customers }, events }: StripeParts): StripeEndpoint[] {
  const url = '/v1/customers';
  const create = (params: Params) => {
    const customer = newCustomer();
    change(customer, params);
    events.emit('customer.created', customers.add(customer));
    return customer;
  };
  const update = (customer: Stripe.Customer, params: Params) => {
    change(customer, params);
    events.emit('customer.updated', customer);
    return customer;
  };
  return [
    { method: 'POST', path: url, handle: ({ params }) => create(params) },
    { method: 'GET', path: url, handle: ({ params }) => listPage(customers, params, { url, equal: ['email'] }) },
    { method: 'GET', path: `${url}/{}`, handle: ({ id, params }) => (params.done(), customers.get(id)) },
    { method: 'POST', path: `${url}/{}`, handle: ({ id, params }) => update(customers.get(id), params) },
  ];
}

function change(customer: Stripe.Customer, params: Params): void {
  const fields = (['name', 'email', 'phone', 'description'] as const).flatMap((name) => {
    const text = params.optional(name, 512);
    return text === undefined ? [] : [[name, text || null]];
  });
  const metadata = params.metadata(customer.metadata);
  params.done();
  Object.assign(customer, Object.fromEntries(fields), { metadata });
}

function newCustomer(): Stripe.Customer {
  return {
    id: newId('cus', 14),
    object: 'customer',
    address: null,
    balance: 0,
    created: nowSeconds(),
    currency: null,
    default_source: null,
    delinquent: false,
    description: null,
    discount: null,
    email: null,
    invoice_prefix: newId('').slice(1, 9).toUpperCase(),
    invoice_settings: { custom_fields: null, default_payment_method: null, footer: null, rendering_options: null },
    livemode: false,
    metadata: {},
    name: null,
    next_invoice_sequence: 1,
    phone: null,
    preferred_locales: [],
    shipping: null,
    tax_exempt: 'none',
    test_clock: null,
  };
}
