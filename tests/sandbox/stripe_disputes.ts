// SPDX-License-Identifier: GPL-3.0-or-later
// Disputes: the bank takes the money back and asks for evidence; an inquiry asks first. A debit's dispute is lost at once.
// Source: docs.stripe.com/disputes/how-disputes-work and docs.stripe.com/testing (evidence that wins or loses).
import type Stripe from 'stripe';
import { invalidRequest } from './stripe_errors.ts';
import { daySeconds, newId, nowSeconds } from './stripe_ids.ts';
import { disputeFeeCents } from './stripe_ledger.ts';
import { listPage } from './stripe_list.ts';
import type { Params } from './stripe_params.ts';
import type { StripeEndpoint, StripeParts } from './stripe_parts.ts';

export interface DisputeReason {
  reason: string;
  amount?: number;
  isInquiry?: boolean;
}

export type DisputeEnd = 'won' | 'lost' | 'warning_closed';

const evidenceTexts = [
  ...['access_activity_log', 'billing_address', 'cancellation_policy', 'cancellation_policy_disclosure'],
  ...['cancellation_rebuttal', 'customer_communication', 'customer_email_address', 'customer_name'],
  ...['customer_purchase_ip', 'customer_signature', 'duplicate_charge_documentation', 'duplicate_charge_explanation'],
  ...['duplicate_charge_id', 'product_description', 'receipt', 'refund_policy', 'refund_policy_disclosure'],
  ...['refund_refusal_explanation', 'service_date', 'service_documentation', 'shipping_address', 'shipping_carrier'],
  ...['shipping_date', 'shipping_documentation', 'shipping_tracking_number', 'uncategorized_file'],
  'uncategorized_text',
] as const;

export class StripeDisputes {
  readonly #parts: StripeParts;

  constructor(parts: StripeParts) {
    this.#parts = parts;
  }

  endpoints(): StripeEndpoint[] {
    const { disputes } = this.#parts.tables;
    const url = '/v1/disputes';
    return [
      {
        method: 'GET',
        path: url,
        handle: ({ params }) => listPage(disputes, params, { url, equal: ['charge', 'payment_intent'] }),
      },
      { method: 'GET', path: `${url}/{}`, handle: ({ id, params }) => (params.done(), disputes.get(id)) },
      { method: 'POST', path: `${url}/{}`, handle: ({ id, params }) => this.#update(disputes.get(id), params) },
      {
        method: 'POST',
        path: `${url}/{}/close`,
        handle: ({ id, params }) => (params.done(), this.end(disputes.get(id), 'lost')),
      },
    ];
  }

  open(charge: Stripe.Charge, { reason, amount, isInquiry }: DisputeReason): Stripe.Dispute {
    if (!charge.paid || charge.disputed) throw invalidRequest('This charge cannot be disputed.');
    const isDebit = charge.payment_method_details?.type !== 'card';
    const dispute = this.#parts.tables.disputes.add(newDispute(charge, reason, amount ?? charge.amount));
    if (isInquiry) dispute.status = 'warning_needs_response';
    charge.disputed = true;
    this.#parts.events.emit('charge.dispute.created', dispute);
    if (!isInquiry) this.#withdraw(dispute);
    if (isDebit) this.end(dispute, 'lost');
    return dispute;
  }

  end(dispute: Stripe.Dispute, end: DisputeEnd): Stripe.Dispute {
    const isInquiry = dispute.status.startsWith('warning_');
    if (['won', 'lost', 'warning_closed'].includes(dispute.status))
      throw invalidRequest('This dispute is already closed', undefined, 'dispute_already_closed');
    if (isInquiry !== (end === 'warning_closed'))
      throw invalidRequest(
        isInquiry ? 'An inquiry is closed as warning_closed.' : 'Only an inquiry is warning_closed.',
      );
    dispute.status = end;
    dispute.is_charge_refundable = end === 'warning_closed';
    this.#parts.events.emit('charge.dispute.closed', dispute);
    if (end === 'won') this.#reinstate(dispute);
    return dispute;
  }

  #withdraw(dispute: Stripe.Dispute): void {
    this.#book(dispute, 'dispute', -dispute.amount, disputeFeeCents, 'Chargeback withdrawal for');
    this.#parts.events.emit('charge.dispute.funds_withdrawn', dispute);
  }

  /** The fee stays with Stripe. */
  #reinstate(dispute: Stripe.Dispute): void {
    this.#book(dispute, 'dispute_reversal', dispute.amount, 0, 'Chargeback reversal for');
    this.#parts.events.emit('charge.dispute.funds_reinstated', dispute);
  }

  #book(dispute: Stripe.Dispute, reportingCategory: string, amount: number, fee: number, words: string): void {
    const description = `${words} ${String(dispute.charge)}`;
    const booking = { type: 'adjustment', reportingCategory, amount, fee, source: dispute.id, description } as const;
    const id = this.#parts.ledger.book(booking);
    dispute.balance_transactions.push(this.#parts.tables.balanceTransactions.get(id));
  }

  #update(dispute: Stripe.Dispute, params: Params): Stripe.Dispute {
    const given = params.object('evidence');
    const evidence = evidenceTexts.flatMap((name) => {
      const text = given.optional(name, 20_000);
      return text === undefined ? [] : [[name, text || null] as const];
    });
    const metadata = params.metadata(dispute.metadata);
    const isSubmitted = params.flag('submit') ?? evidence.length > 0;
    params.done();
    if (!/needs_response$/.test(dispute.status))
      throw invalidRequest('This dispute is not in a state where evidence can be submitted.', 'evidence');
    Object.assign(dispute, { metadata });
    Object.assign(dispute.evidence, Object.fromEntries(evidence));
    dispute.evidence_details.has_evidence = Object.values(dispute.evidence).some((text) => typeof text === 'string');
    if (isSubmitted) this.#submit(dispute);
    else this.#parts.events.emit('charge.dispute.updated', dispute);
    return dispute;
  }

  #submit(dispute: Stripe.Dispute): void {
    dispute.evidence_details.submission_count += 1;
    dispute.status = dispute.status === 'needs_response' ? 'under_review' : 'warning_under_review';
    this.#parts.events.emit('charge.dispute.updated', dispute);
    const verdicts: Record<string, DisputeEnd> = { winning_evidence: 'won', losing_evidence: 'lost' };
    const verdict = verdicts[dispute.evidence.uncategorized_text ?? ''];
    if (!verdict) return;
    setImmediate(() => {
      if (dispute.status === 'under_review') this.end(dispute, verdict);
      if (dispute.status === 'warning_under_review') this.end(dispute, 'warning_closed');
    });
  }
}

function newDispute(charge: Stripe.Charge, reason: string, amount: number): Stripe.Dispute {
  const evidence = Object.fromEntries(evidenceTexts.map((name) => [name, null]));
  const isCard = charge.payment_method_details?.type === 'card';
  return {
    id: newId('du'),
    object: 'dispute',
    amount,
    balance_transactions: [],
    charge: charge.id,
    created: nowSeconds(),
    currency: 'usd',
    enhanced_eligibility_types: [],
    evidence: {
      ...evidence,
      customer_email_address: charge.billing_details.email,
      customer_name: charge.billing_details.name,
      enhanced_evidence: {},
    } as Stripe.Dispute.Evidence,
    evidence_details: {
      due_by: nowSeconds() + 7 * daySeconds,
      enhanced_eligibility: {},
      has_evidence: false,
      past_due: false,
      submission_count: 0,
    },
    is_charge_refundable: false,
    livemode: false,
    metadata: {},
    payment_intent: charge.payment_intent,
    ...(isCard
      ? {
          payment_method_details: {
            type: 'card',
            card: { brand: 'visa', case_type: 'chargeback', network: 'visa', network_reason_code: '10' },
          },
        }
      : {}),
    reason,
    status: 'needs_response',
  };
}
