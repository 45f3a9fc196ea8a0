// SPDX-License-Identifier: GPL-3.0-or-later
// Refunds: at once to a card, days later to a bank account; either may come back. Source: docs.stripe.com/refunds.
import type Stripe from 'stripe';
import { invalidRequest, noSuch } from './stripe_errors.ts';
import { newId, nowSeconds } from './stripe_ids.ts';
import { listPage } from './stripe_list.ts';
import { testCards } from './stripe_methods.ts';
import type { Params } from './stripe_params.ts';
import type { StripeEndpoint, StripeParts } from './stripe_parts.ts';

const reasons = ['duplicate', 'fraudulent', 'requested_by_customer'] as const;

/** Test numbers are told apart by their last four digits, as charges keep no more of them. */
const refundBehaviours = new Map(Object.entries(testCards).map(([number, { refund }]) => [number.slice(-4), refund]));

export class StripeRefunds {
  readonly #parts: StripeParts;

  constructor(parts: StripeParts) {
    this.#parts = parts;
  }

  endpoints(): StripeEndpoint[] {
    const { refunds } = this.#parts.tables;
    const url = '/v1/refunds';
    return [
      { method: 'POST', path: url, handle: ({ params }) => this.#create(params) },
      {
        method: 'GET',
        path: url,
        handle: ({ params }) => listPage(refunds, params, { url, equal: ['charge', 'payment_intent'] }),
      },
      { method: 'GET', path: `${url}/{}`, handle: ({ id, params }) => (params.done(), refunds.get(id)) },
      { method: 'POST', path: `${url}/{}`, handle: ({ id, params }) => this.#update(refunds.get(id), params) },
    ];
  }

  succeed(refund: Stripe.Refund): void {
    if (refund.status !== 'pending') throw invalidRequest(`The refund is ${refund.status}, not pending.`);
    this.#parts.bank.forget(refund.id);
    refund.status = 'succeeded';
    delete refund.pending_reason;
    this.#tell(refund, 'refund.updated');
  }

  /** Also after it had succeeded: the bank sends the money back, and it is the account's again. */
  fail(refund: Stripe.Refund, failureReason: string): void {
    if (refund.status !== 'pending' && refund.status !== 'succeeded')
      throw invalidRequest(`The refund is ${refund.status}.`);
    this.#parts.bank.forget(refund.id);
    const { charges } = this.#parts.tables;
    const charge = charges.get(refund.charge);
    refund.status = 'failed';
    refund.failure_reason = failureReason;
    delete refund.pending_reason;
    charge.amount_refunded -= refund.amount;
    charge.refunded = false;
    refund.failure_balance_transaction = this.#parts.ledger.book({
      type: isCard(charge) ? 'refund_failure' : 'payment_failure_refund',
      reportingCategory: 'refund_failure',
      amount: refund.amount,
      source: refund.id,
      description: 'REFUND FAILURE',
    });
    this.#tell(refund, 'refund.failed');
  }

  #tell(refund: Stripe.Refund, type: 'refund.updated' | 'refund.failed'): void {
    this.#parts.events.emit(type, refund);
    this.#parts.events.emit('charge.refund.updated', refund);
  }

  #create(params: Params): Stripe.Refund {
    const charge = this.#chargeOf(params.optional('charge'), params.optional('payment_intent'));
    const amount = params.integer('amount') ?? charge.amount - charge.amount_refunded;
    const reason = params.oneOf('reason', reasons) ?? null;
    const metadata = params.metadata();
    params.done();
    requireRefundable(charge, amount);

    const behaviour = isCard(charge) ? refundBehaviours.get(last4(charge)) : 'late';
    const refund = this.#parts.tables.refunds.add(newRefund(charge, amount, reason, metadata));
    if (behaviour === 'late') Object.assign(refund, { status: 'pending', pending_reason: 'processing' });
    charge.amount_refunded += amount;
    charge.refunded = charge.amount_refunded === charge.amount;
    refund.balance_transaction = this.#parts.ledger.book({
      type: isCard(charge) ? 'refund' : 'payment_refund',
      reportingCategory: 'refund',
      amount: -amount,
      source: refund.id,
      description: `REFUND FOR ${charge.description ?? 'PAYMENT'}`,
    });
    this.#parts.events.emit('refund.created', refund);
    this.#parts.events.emit('charge.refunded', charge);
    if (behaviour === 'late') this.#parts.bank.later(refund.id, () => this.succeed(refund));
    if (behaviour === 'failing') this.#parts.bank.later(refund.id, () => this.fail(refund, 'expired_or_canceled_card'));
    return refund;
  }

  #chargeOf(chargeId: string | undefined, intentId: string | undefined): Stripe.Charge {
    const { charges, paymentIntents } = this.#parts.tables;
    if (chargeId !== undefined && intentId !== undefined)
      throw invalidRequest('You cannot specify both a charge and a payment_intent.');
    if (chargeId !== undefined) return charges.get(chargeId, 'charge');
    if (intentId === undefined)
      throw invalidRequest(
        "One of the following params should be provided for this request: 'payment_intent' or 'charge'.",
      );
    const charge = charges.find(paymentIntents.get(intentId, 'payment_intent').latest_charge);
    if (!charge) throw invalidRequest(`This PaymentIntent (${intentId}) does not have a successful charge to refund.`);
    return charge;
  }

  #update(refund: Stripe.Refund, params: Params): Stripe.Refund {
    const metadata = params.metadata(refund.metadata ?? {});
    params.done();
    refund.metadata = metadata;
    this.#tell(refund, 'refund.updated');
    return refund;
  }
}

function isCard(charge: Stripe.Charge): boolean {
  return charge.payment_method_details?.type === 'card';
}

function last4(charge: Stripe.Charge): string {
  return charge.payment_method_details?.card?.last4 ?? '';
}

function requireRefundable(charge: Stripe.Charge, amount: number): void {
  if (!charge.paid) throw noSuch('charge', charge.id, 'charge');
  if (charge.refunded)
    throw invalidRequest(`Charge ${charge.id} has already been refunded.`, undefined, 'charge_already_refunded');
  if (charge.disputed)
    throw invalidRequest(
      `Charge ${charge.id} has been charged back; cannot issue a refund.`,
      undefined,
      'charge_disputed',
    );
  if (amount < 1) throw invalidRequest('Invalid positive integer', 'amount', 'parameter_invalid_integer');
  const left = charge.amount - charge.amount_refunded;
  if (amount > left)
    throw invalidRequest(
      `Refund amount ($${(amount / 100).toFixed(2)}) is greater than unrefunded amount on charge ($${(left / 100).toFixed(2)})`,
      'amount',
      'amount_too_large',
    );
}

function newRefund(
  charge: Stripe.Charge,
  amount: number,
  reason: Stripe.Refund.Reason | null,
  metadata: Record<string, string>,
): Stripe.Refund {
  return {
    id: newId(isCard(charge) ? 're' : 'pyr'),
    object: 'refund',
    amount,
    balance_transaction: null,
    charge: charge.id,
    created: nowSeconds(),
    currency: 'usd',
    customer: charge.customer,
    customer_account: null,
    destination_details: isCard(charge)
      ? {
          type: 'card',
          card: { reference_status: 'pending', reference_type: 'acquirer_reference_number', type: 'refund' },
        }
      : { type: 'us_bank_transfer', us_bank_transfer: { reference: null, reference_status: 'pending' } },
    metadata,
    payment_intent: charge.payment_intent,
    payment_method: null,
    reason,
    receipt_number: null,
    source_transfer_reversal: null,
    status: 'succeeded',
    transfer_reversal: null,
  };
}
