// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of a payment: by card at once, or after the bank's question; by bank debit days later.
import type Stripe from 'stripe';
import type { StripeDisputes } from './stripe_disputes.ts';
import { invalidRequest } from './stripe_errors.ts';
import { paymentFeeCents } from './stripe_ledger.ts';
import { testAccounts, testCards, testRouting, type CardRefusal, type TestCard } from './stripe_methods.ts';
import type { StripeParts } from './stripe_parts.ts';
import { bankDetails, cardDetails, newCharge, outcomeOf, type CardDetails, type Payer } from './stripe_payment_json.ts';

export interface CardPayment extends Payer {
  number: string;
  expMonth: number;
  expYear: number;
}

export interface BankPayment extends Payer {
  routing: string;
  account: string;
}

export type Attempt =
  | { kind: 'processing' | 'asks' }
  /** What happens once everybody knows that it was paid. */
  | { kind: 'paid'; afterwards: () => void }
  | { kind: 'refused'; message: string };

/** What the payment is for learns how it went. */
export interface Watcher {
  paid(intent: Stripe.PaymentIntent): void;
  failed(intent: Stripe.PaymentIntent): void;
}

const cardRestsDays = 2;
const debitRestsDays = 4;

export class StripePayments {
  readonly #parts: StripeParts;
  readonly #disputes: StripeDisputes;
  /** Cards whose banks ask their customers, by intent. */
  readonly #asked = new Map<string, CardPayment>();

  constructor(parts: StripeParts, disputes: StripeDisputes) {
    this.#parts = parts;
    this.#disputes = disputes;
  }

  byCard(intent: Stripe.PaymentIntent, card: CardPayment, askPage: string): Attempt {
    const script = testCards[card.number];
    if (!script) return { kind: 'refused', message: 'Your card number is invalid.' };
    if (!script.authenticates) return this.#charge(intent, card, script, false);
    this.#asked.set(intent.id, card);
    intent.status = 'requires_action';
    intent.next_action = { type: 'redirect_to_url', redirect_to_url: { url: askPage, return_url: askPage } };
    this.#parts.events.emit('payment_intent.requires_action', intent);
    return { kind: 'asks' };
  }

  /** The bank's customer said yes, or did not. */
  authenticated(intent: Stripe.PaymentIntent, isAuthenticated: boolean): Attempt {
    const card = this.#asked.get(intent.id);
    this.#asked.delete(intent.id);
    if (!card) throw invalidRequest('This payment waits for no authentication.');
    intent.next_action = null;
    if (isAuthenticated) return this.#charge(intent, card, testCards[card.number] as TestCard, true);
    const message =
      'We are unable to authenticate your payment method. Please choose a different payment method and try again.';
    return this.#refuse(intent, { code: 'payment_intent_authentication_failure', message });
  }

  byBank(intent: Stripe.PaymentIntent, payer: BankPayment, watcher: Watcher): Attempt {
    const script = testAccounts[payer.account];
    if (!script || payer.routing !== testRouting)
      return { kind: 'refused', message: 'The bank account number or the routing number is not a test number.' };
    const { tables, events } = this.#parts;
    const charge = tables.charges.add(newCharge('py', intent, payer, bankDetails(payer.routing, payer.account)));
    Object.assign(charge, { captured: true, amount_captured: charge.amount });
    Object.assign(intent, { status: 'processing', latest_charge: charge.id, payment_method: charge.payment_method });
    events.emit('charge.pending', charge);
    events.emit('payment_intent.processing', intent);
    const { answer, dispute } = script;
    this.#parts.bank.later(intent.id, () => {
      if (answer === 'succeeded') {
        this.bankAnswers(intent, undefined, watcher);
        if (dispute) this.#disputes.open(charge, { reason: dispute.reason });
      } else if (answer) this.bankAnswers(intent, answer, watcher);
    });
    return { kind: 'processing' };
  }

  /** The debit went through, or came back with this refusal. */
  bankAnswers(intent: Stripe.PaymentIntent, refusal: CardRefusal | undefined, watcher: Watcher): void {
    if (intent.status !== 'processing') throw invalidRequest(`The payment is ${intent.status}, not processing.`);
    this.#parts.bank.forget(intent.id);
    const charge = this.#parts.tables.charges.get(intent.latest_charge);
    if (refusal) {
      this.#fail(intent, charge, refusal);
      watcher.failed(intent);
      return;
    }
    this.#succeed(intent, charge, debitRestsDays);
    watcher.paid(intent);
  }

  #charge(intent: Stripe.PaymentIntent, card: CardPayment, script: TestCard, authenticated: boolean): Attempt {
    const details: CardDetails = { ...card, brand: script.brand, authenticated };
    const charge = this.#parts.tables.charges.add(newCharge('ch', intent, card, cardDetails(details)));
    intent.latest_charge = charge.id;
    if (script.refusal) return this.#fail(intent, charge, script.refusal);
    Object.assign(charge, { captured: true, amount_captured: charge.amount });
    this.#succeed(intent, charge, script.availableAtOnce ? 0 : cardRestsDays);
    const { dispute } = script;
    return { kind: 'paid', afterwards: () => void (dispute && this.#disputes.open(charge, dispute)) };
  }

  #succeed(intent: Stripe.PaymentIntent, charge: Stripe.Charge, restsDays: number): void {
    Object.assign(charge, { status: 'succeeded', paid: true, outcome: outcomeOf('authorized', null) });
    Object.assign(intent, {
      status: 'succeeded',
      amount_received: intent.amount,
      payment_method: charge.payment_method,
      last_payment_error: null,
    });
    let isToldBefore = false;
    this.#parts.ledger.whenBooked(() => {
      charge.balance_transaction = this.#book(charge, restsDays);
      if (isToldBefore) this.#parts.events.emit('charge.updated', charge);
    });
    isToldBefore = true;
    this.#parts.events.emit('charge.succeeded', charge);
    this.#parts.events.emit('payment_intent.succeeded', intent);
  }

  #book(charge: Stripe.Charge, restsDays: number): string {
    const isCard = charge.payment_method_details?.type === 'card';
    return this.#parts.ledger.book({
      type: isCard ? 'charge' : 'payment',
      reportingCategory: 'charge',
      amount: charge.amount,
      fee: paymentFeeCents(isCard ? 'card' : 'us_bank_account', charge.amount),
      source: charge.id,
      description: charge.description ?? 'Payment',
      restsDays,
    });
  }

  #fail(intent: Stripe.PaymentIntent, charge: Stripe.Charge, refusal: CardRefusal): Attempt {
    Object.assign(charge, {
      status: 'failed',
      failure_code: refusal.code,
      failure_message: refusal.message,
      outcome: outcomeOf('issuer_declined', refusal.declineCode ?? refusal.code),
    });
    this.#parts.events.emit('charge.failed', charge);
    return this.#refuse(intent, refusal, charge.id);
  }

  #refuse(intent: Stripe.PaymentIntent, { code, declineCode, message }: CardRefusal, charge?: string): Attempt {
    intent.status = 'requires_payment_method';
    intent.payment_method = null;
    intent.last_payment_error = {
      type: 'card_error',
      code: code as Stripe.PaymentIntent.LastPaymentError.Code,
      message,
      ...(declineCode ? { decline_code: declineCode } : {}),
      ...(charge ? { charge } : {}),
    };
    this.#parts.events.emit('payment_intent.payment_failed', intent);
    return { kind: 'refused', message };
  }
}
