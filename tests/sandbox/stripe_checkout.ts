// SPDX-License-Identifier: GPL-3.0-or-later
// Checkout sessions: made by the merchant, paid on the page, expired by either time or the merchant.
import type Stripe from 'stripe';
import { invalidRequest } from './stripe_errors.ts';
import { nowSeconds } from './stripe_ids.ts';
import { listPage } from './stripe_list.ts';
import type { CardRefusal } from './stripe_methods.ts';
import type { StripeCall, StripeEndpoint, StripeParts } from './stripe_parts.ts';
import { newIntent, type IntentData, type Payer } from './stripe_payment_json.ts';
import type { Attempt, BankPayment, CardPayment, StripePayments, Watcher } from './stripe_payments.ts';
import { lineItem, newSession } from './stripe_session_json.ts';
import { readSession } from './stripe_session_request.ts';

type Session = Stripe.Checkout.Session;

export const payPath = '/c/pay';

export class StripeCheckout {
  readonly #parts: StripeParts;
  readonly #payments: StripePayments;
  readonly #intentData = new Map<string, IntentData>();

  constructor(parts: StripeParts, payments: StripePayments) {
    this.#parts = parts;
    this.#payments = payments;
  }

  endpoints(): StripeEndpoint[] {
    const { sessions, lineItems, paymentIntents } = this.#parts.tables;
    const url = '/v1/checkout/sessions';
    return [
      { method: 'POST', path: url, handle: (call) => this.#create(call) },
      {
        method: 'GET',
        path: url,
        handle: ({ params }) => {
          const intent = params.optional('payment_intent');
          if (intent !== undefined) paymentIntents.get(intent, 'payment_intent');
          const matches = (session: Session) => intent === undefined || session.payment_intent === intent;
          return listPage(sessions, params, { url, equal: ['status', 'customer'], matches });
        },
      },
      { method: 'GET', path: `${url}/{}`, handle: ({ id, params }) => (params.done(), this.get(id)) },
      {
        method: 'GET',
        path: `${url}/{}/line_items`,
        handle: ({ id }) => ({
          object: 'list',
          url: `${url}/${id}/line_items`,
          has_more: false,
          data: lineItems.get(sessions.get(id).id) ?? [],
        }),
      },
      { method: 'POST', path: `${url}/{}/expire`, handle: ({ id, params }) => (params.done(), this.#expireNow(id)) },
    ];
  }

  /** As it is at this moment: a session whose time is over has expired. */
  get(id: string): Session {
    const session = this.#parts.tables.sessions.get(id);
    if (session.status === 'open' && session.expires_at <= nowSeconds()) this.expire(session);
    return session;
  }

  expire(session: Session): Session {
    session.status = 'expired';
    session.url = null;
    this.#parts.events.emit('checkout.session.expired', session);
    return session;
  }

  payByCard(session: Session, card: CardPayment, askPage: string): Attempt {
    return this.#conclude(session, card, this.#payments.byCard(this.#intentOf(session), card, askPage));
  }

  /** After the bank's question. */
  authenticate(session: Session, isAuthenticated: boolean): Attempt {
    const intent = this.#intentOf(session);
    const attempt = this.#payments.authenticated(intent, isAuthenticated);
    const charge = this.#parts.tables.charges.find(intent.latest_charge);
    const { name, email } = charge?.billing_details ?? { name: null, email: null };
    return this.#conclude(session, { name: name ?? '', email: email ?? '' }, attempt);
  }

  payByBank(session: Session, payer: BankPayment): Attempt {
    const attempt = this.#payments.byBank(this.#intentOf(session), payer, this.#watch(session));
    return this.#conclude(session, payer, attempt);
  }

  /** The bank's answer to a debit, from the control plane. */
  bankAnswers(intent: Stripe.PaymentIntent, refusal: CardRefusal | undefined): void {
    const session = this.#parts.tables.sessions.all.find(({ payment_intent }) => payment_intent === intent.id);
    if (!session) throw invalidRequest('This payment belongs to no session.');
    this.#payments.bankAnswers(intent, refusal, this.#watch(session));
  }

  #create({ params, origin }: StripeCall): Session {
    const { session: request, intent } = readSession(params);
    const { tables } = this.#parts;
    if (request.customer !== null) tables.customers.get(request.customer, 'customer');
    const session = tables.sessions.add(newSession(request, origin + payPath));
    tables.lineItems.set(session.id, request.lines.map(lineItem));
    this.#intentData.set(session.id, intent);
    return session;
  }

  #expireNow(id: string): Session {
    const session = this.get(id);
    if (session.status !== 'open')
      throw invalidRequest(
        `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of ${session.status}.`,
      );
    return this.expire(session);
  }

  /** It comes into being with the first attempt to pay. */
  #intentOf(session: Session): Stripe.PaymentIntent {
    const { tables, events } = this.#parts;
    const known = tables.paymentIntents.find(session.payment_intent);
    if (known) return known;
    const data = this.#intentData.get(session.id) as IntentData;
    const intent = newIntent(session.amount_total ?? 0, session.payment_method_types, data);
    intent.customer = session.customer;
    session.payment_intent = tables.paymentIntents.add(intent).id;
    events.emit('payment_intent.created', intent);
    return intent;
  }

  #conclude(session: Session, payer: Payer, attempt: Attempt): Attempt {
    if (attempt.kind !== 'paid' && attempt.kind !== 'processing') return attempt;
    session.status = 'complete';
    session.url = null;
    session.payment_status = attempt.kind === 'paid' ? 'paid' : 'unpaid';
    session.customer_details = {
      address: null,
      business_name: null,
      email: payer.email,
      individual_name: null,
      name: payer.name,
      phone: null,
      tax_exempt: 'none',
      tax_ids: [],
    };
    this.#parts.events.emit('checkout.session.completed', session);
    if (attempt.kind === 'paid') attempt.afterwards();
    return attempt;
  }

  #watch(session: Session): Watcher {
    return {
      paid: () => {
        session.payment_status = 'paid';
        this.#parts.events.emit('checkout.session.async_payment_succeeded', session);
      },
      failed: () => this.#parts.events.emit('checkout.session.async_payment_failed', session),
    };
  }
}
