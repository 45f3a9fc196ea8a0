// SPDX-License-Identifier: GPL-3.0-or-later
// A checkout session and its lines as Stripe shows them.
import type Stripe from 'stripe';
import { newId, nowSeconds } from './stripe_ids.ts';

export interface Line {
  name: string;
  description: string | null;
  unitAmount: number;
  quantity: number;
}

export interface SessionRequest {
  lines: Line[];
  methods: string[];
  successUrl: string;
  cancelUrl: string | null;
  expiresAt: number;
  metadata: Record<string, string>;
  clientReferenceId: string | null;
  customer: string | null;
  customerEmail: string | null;
  customerCreation: 'always' | 'if_required' | null;
  locale: Stripe.Checkout.Session.Locale | null;
  submitType: Stripe.Checkout.Session.SubmitType | null;
}

export function totalOf(lines: Line[]): number {
  return lines.reduce((total, { unitAmount, quantity }) => total + unitAmount * quantity, 0);
}

export function newSession(request: SessionRequest, payPage: string): Stripe.Checkout.Session {
  const id = newId('cs_test', 58);
  const total = totalOf(request.lines);
  return {
    ...unusedOfSession,
    id,
    object: 'checkout.session',
    amount_subtotal: total,
    amount_total: total,
    cancel_url: request.cancelUrl,
    client_reference_id: request.clientReferenceId,
    created: nowSeconds(),
    currency: 'usd',
    customer: request.customer,
    customer_creation: request.customerCreation,
    customer_email: request.customerEmail,
    expires_at: request.expiresAt,
    livemode: false,
    locale: request.locale,
    metadata: request.metadata,
    mode: 'payment',
    payment_method_types: request.methods,
    payment_status: 'unpaid',
    status: 'open',
    submit_type: request.submitType,
    success_url: request.successUrl,
    total_details: { amount_discount: 0, amount_shipping: 0, amount_tax: 0 },
    ui_mode: 'hosted_page',
    url: `${payPage}/${id}`,
  };
}

/** What Stripe shows of features that nobody here uses. */
const unusedOfSession = {
  adaptive_pricing: { enabled: false },
  after_expiration: null,
  allow_promotion_codes: null,
  automatic_tax: { enabled: false, liability: null, provider: null, status: null },
  billing_address_collection: null,
  client_secret: null,
  collected_information: null,
  consent: null,
  consent_collection: null,
  currency_conversion: null,
  custom_fields: [],
  custom_text: { after_submit: null, shipping_address: null, submit: null, terms_of_service_acceptance: null },
  customer_account: null,
  customer_details: null,
  discounts: [],
  integration_identifier: null,
  invoice: null,
  invoice_creation: null,
  managed_payments: null,
  origin_context: null,
  payment_intent: null,
  payment_link: null,
  payment_method_collection: 'if_required',
  payment_method_configuration_details: null,
  payment_method_options: {},
  permissions: null,
  phone_number_collection: { enabled: false },
  recovered_from: null,
  saved_payment_method_options: null,
  setup_intent: null,
  shipping_address_collection: null,
  shipping_cost: null,
  shipping_options: [],
  subscription: null,
  wallet_options: null,
} satisfies Partial<Stripe.Checkout.Session>;

export function lineItem({ name, description, unitAmount, quantity }: Line): Stripe.LineItem {
  const amount = unitAmount * quantity;
  return {
    id: newId('li'),
    object: 'item',
    adjustable_quantity: null,
    amount_discount: 0,
    amount_subtotal: amount,
    amount_tax: 0,
    amount_total: amount,
    currency: 'usd',
    description: description ?? name,
    metadata: {},
    price: priceOf(unitAmount),
    quantity,
  };
}

function priceOf(unitAmount: number): Stripe.Price {
  return {
    id: newId('price'),
    object: 'price',
    active: false,
    billing_scheme: 'per_unit',
    created: nowSeconds(),
    currency: 'usd',
    custom_unit_amount: null,
    livemode: false,
    lookup_key: null,
    metadata: {},
    nickname: null,
    product: newId('prod', 14),
    recurring: null,
    tax_behavior: 'unspecified',
    tiers_mode: null,
    transform_quantity: null,
    type: 'one_time',
    unit_amount: unitAmount,
    // A decimal is a string on the wire; the client makes an object of it.
    unit_amount_decimal: String(unitAmount) as unknown as Stripe.Price['unit_amount_decimal'],
  };
}
