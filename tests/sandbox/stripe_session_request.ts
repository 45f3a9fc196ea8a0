// SPDX-License-Identifier: GPL-3.0-or-later
// What a request for a checkout session may say. Source: docs.stripe.com/api/checkout/sessions/create.
import type Stripe from 'stripe';
import { invalidRequest } from './stripe_errors.ts';
import { daySeconds, nowSeconds } from './stripe_ids.ts';
import type { Params } from './stripe_params.ts';
import type { IntentData } from './stripe_payment_json.ts';
import { totalOf, type Line, type SessionRequest } from './stripe_session_json.ts';

const knownMethods = ['card', 'us_bank_account'];
const leastCents = 50;
const mostCents = 99_999_999;

export function readSession(params: Params): { session: SessionRequest; intent: IntentData } {
  requirePayment(params);
  const session: SessionRequest = {
    lines: params.objects('line_items').map(readLine),
    methods: readMethods(params),
    successUrl: webUrl(params, 'success_url', params.text('success_url')),
    cancelUrl: readCancelUrl(params),
    expiresAt: readExpiry(params),
    metadata: params.metadata(),
    clientReferenceId: params.optional('client_reference_id', 200) ?? null,
    customer: params.optional('customer') ?? null,
    customerEmail: params.optional('customer_email', 800) ?? null,
    customerCreation: params.oneOf('customer_creation', ['always', 'if_required'] as const) ?? 'if_required',
    locale: (params.optional('locale') ?? null) as Stripe.Checkout.Session.Locale | null,
    submitType: params.oneOf('submit_type', ['auto', 'book', 'donate', 'pay']) ?? null,
  };
  const intent = readIntent(params.object('payment_intent_data'));
  params.ignore('payment_method_options', 'billing_address_collection', 'phone_number_collection');
  params.done();
  requireTotal(session.lines);
  if (session.customer !== null && session.customerEmail !== null)
    throw invalidRequest('You may only specify one of these parameters: customer, customer_email.', 'customer_email');
  return { session, intent };
}

function requirePayment(params: Params): void {
  const mode = params.oneOf('mode', ['payment', 'setup', 'subscription']);
  if (mode === undefined) throw invalidRequest('Missing required param: mode.', 'mode', 'parameter_missing');
  if (mode !== 'payment') throw invalidRequest(`The sandbox knows no ${mode}s.`, 'mode');
  const uiMode = params.optional('ui_mode') ?? 'hosted_page';
  if (uiMode !== 'hosted_page') throw invalidRequest('The sandbox knows hosted pages only.', 'ui_mode');
}

function readMethods(params: Params): string[] {
  const methods = params.strings('payment_method_types');
  const unknown = methods.findIndex((method) => !knownMethods.includes(method));
  if (unknown >= 0)
    throw invalidRequest(
      `Invalid payment_method_types[${unknown}]: must be one of ${knownMethods.join(', ')}`,
      `payment_method_types[${unknown}]`,
    );
  return methods.length > 0 ? methods : ['card'];
}

function readLine(line: Params): Line {
  const price = line.object('price_data');
  const product = price.object('product_data');
  const currency = price.text('currency');
  if (currency !== 'usd') throw invalidRequest(`Invalid currency: ${currency}`, price.path('currency'));
  const name = product.text('name');
  const description = product.optional('description') ?? null;
  product.metadata();
  const unitAmount = requireAtLeast(price, 'unit_amount', 0);
  return { name, description, unitAmount, quantity: requireAtLeast(line, 'quantity', 1) };
}

function requireAtLeast(params: Params, name: string, least: number): number {
  const path = params.path(name);
  const value = params.integer(name);
  if (value === undefined) throw invalidRequest(`Missing required param: ${path}.`, path, 'parameter_missing');
  if (value < least) throw invalidRequest(`Invalid integer: must be at least ${least}`, path);
  return value;
}

function requireTotal(lines: Line[]): void {
  if (lines.length === 0)
    throw invalidRequest('Missing required param: line_items.', 'line_items', 'parameter_missing');
  const total = totalOf(lines);
  if (total < leastCents)
    throw invalidRequest(
      "The Checkout Session's total amount due must add up to at least $0.50 usd",
      undefined,
      'amount_too_small',
    );
  if (total > mostCents)
    throw invalidRequest(
      "The Checkout Session's total amount due must be no more than $999,999.99",
      undefined,
      'amount_too_large',
    );
}

/** From half an hour to a day from now. */
function readExpiry(params: Params): number {
  const expiresAt = params.integer('expires_at') ?? nowSeconds() + daySeconds;
  const seconds = expiresAt - nowSeconds();
  if (seconds < 1795)
    throw invalidRequest(
      'The `expires_at` timestamp must be at least 30 minutes from Checkout Session creation.',
      'expires_at',
    );
  if (seconds > daySeconds + 5)
    throw invalidRequest(
      'The `expires_at` timestamp must be less than 24 hours from Checkout Session creation.',
      'expires_at',
    );
  return expiresAt;
}

function readCancelUrl(params: Params): string | null {
  const url = params.optional('cancel_url');
  return url === undefined ? null : webUrl(params, 'cancel_url', url);
}

function webUrl(params: Params, name: string, text: string): string {
  if (/^https?:\/\//.test(text) && URL.canParse(text)) return text;
  throw invalidRequest('Not a valid URL', params.path(name), 'url_invalid');
}

function readIntent(data: Params): IntentData {
  return {
    description: data.optional('description', 1000) ?? null,
    metadata: data.metadata(),
    receiptEmail: data.optional('receipt_email') ?? null,
    statementDescriptor: data.optional('statement_descriptor', 22) ?? null,
    statementDescriptorSuffix: data.optional('statement_descriptor_suffix', 22) ?? null,
    transferGroup: data.optional('transfer_group') ?? null,
  };
}
