// SPDX-License-Identifier: GPL-3.0-or-later
// Serves the hosted pages. A refused payment answers 402 with the page again, a form filled in wrongly 400.
import type Stripe from 'stripe';
import { route, type Answer, type Incoming, type RouteEntry } from './http.ts';
import { payPath, type StripeCheckout } from './stripe_checkout.ts';
import { StripeError } from './stripe_errors.ts';
import { askPage, closedPage, page, payPage } from './stripe_page.ts';
import type { Attempt } from './stripe_payments.ts';
import type { StripeTables } from './stripe_tables.ts';

type Session = Stripe.Checkout.Session;
type Handler = (session: Session, form: URLSearchParams, host: string) => Answer;

function html(status: number, text: string): Answer {
  return {
    status,
    text,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    },
  };
}

const seeOther = (location: string): Answer => ({ status: 303, headers: { location } });

export class StripeHosted {
  readonly #checkout: StripeCheckout;
  readonly #tables: StripeTables;

  constructor(checkout: StripeCheckout, tables: StripeTables) {
    this.#checkout = checkout;
    this.#tables = tables;
  }

  routes(): RouteEntry[] {
    const own = `${payPath}/{}`;
    return [
      route(
        'GET',
        own,
        this.#open((session) => html(200, this.#payPage(session))),
      ),
      route(
        'POST',
        own,
        this.#open((session, form, host) => this.#pay(session, form, host)),
      ),
      route(
        'GET',
        `${own}/authenticate`,
        this.#open((session) => html(200, askPage(session))),
      ),
      route(
        'POST',
        `${own}/authenticate`,
        this.#open((session, form) => this.#authenticate(session, form)),
      ),
    ];
  }

  /** Only while the session is open; the page of another says what became of it. */
  #open(handler: Handler): (request: Incoming, parts: string[]) => Answer {
    return (request, [id = '']) => {
      try {
        const session = this.#checkout.get(id);
        if (session.status !== 'open') return html(410, closedPage(session));
        const host = request.headers.host ?? '';
        return handler(session, new URLSearchParams(request.body.toString('utf8')), host);
      } catch (error) {
        if (error instanceof StripeError) return html(error.status, page('Something went wrong', error.message));
        throw error;
      }
    };
  }

  #payPage(session: Session, message?: string, form?: URLSearchParams): string {
    const lines = this.#tables.lineItems.get(session.id) ?? [];
    const kept = ['email', 'name', 'payment_method'].map((name) => [name, form?.get(name) ?? '']);
    return payPage(session, lines, message ? { message, typed: Object.fromEntries(kept) } : undefined);
  }

  #pay(session: Session, form: URLSearchParams, host: string): Answer {
    const text = (name: string) => (form.get(name) ?? '').trim();
    const digits = (name: string) => text(name).replace(/[ -]/g, '');
    const payer = { name: text('name'), email: text('email') || (session.customer_email ?? '') };
    const method = text('payment_method') || (session.payment_method_types[0] ?? '');
    const complain = (message: string) => html(400, this.#payPage(session, message, form));

    if (!/^[^@\s]+@[^@\s]+$/.test(payer.email)) return complain('Your email is incomplete.');
    if (!payer.name) return complain('Your name is missing.');
    if (!session.payment_method_types.includes(method)) return complain('Choose how to pay.');
    if (method === 'us_bank_account') {
      const account = { routing: digits('routing_number'), account: digits('account_number') };
      return this.#after(session, form, this.#checkout.payByBank(session, { ...payer, ...account }));
    }
    const expiry = /^(0?[1-9]|1[0-2])\s*\/\s*(\d{2})$/.exec(text('card_expiry'));
    if (!expiry || isOver(Number(expiry[1]), Number(expiry[2])))
      return complain("Your card's expiration date is wrong.");
    if (!/^\d{3,4}$/.test(digits('card_cvc'))) return complain("Your card's security code is incomplete.");
    const card = { number: digits('card_number'), expMonth: Number(expiry[1]), expYear: 2000 + Number(expiry[2]) };
    const asks = `http://${host}${payPath}/${session.id}/authenticate`;
    return this.#after(session, form, this.#checkout.payByCard(session, { ...payer, ...card }, asks));
  }

  #authenticate(session: Session, form: URLSearchParams): Answer {
    return this.#after(session, form, this.#checkout.authenticate(session, form.get('outcome') === 'complete'));
  }

  #after(session: Session, form: URLSearchParams, attempt: Attempt): Answer {
    if (attempt.kind === 'refused') return html(402, this.#payPage(session, attempt.message, form));
    if (attempt.kind === 'asks') return seeOther(`${payPath}/${session.id}/authenticate`);
    return seeOther((session.success_url ?? '').replaceAll('{CHECKOUT_SESSION_ID}', session.id));
  }
}

function isOver(month: number, year: number): boolean {
  const now = new Date();
  return 2000 + year < now.getFullYear() || (2000 + year === now.getFullYear() && month < now.getMonth() + 1);
}
