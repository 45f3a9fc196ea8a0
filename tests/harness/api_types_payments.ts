// SPDX-License-Identifier: GPL-3.0-or-later
// Payments, conversions and the books, as admins see them.
import type { Page } from './api_types.ts';

export type CollectionState =
  'STARTED' | 'PROCESSING' | 'PAID' | 'SETTLED' | 'CONVERTING' | 'CONVERTED' | 'FAILED' | 'EXPIRED';
export type ConversionState = 'REQUESTED' | 'SENT' | 'CONVERTED' | 'FAILED';

export interface Dispute {
  id: string;
  status: 'OPEN' | 'WON' | 'LOST';
  reason: string;
  amount_usd: string;
  withdrawn_usd: string;
  fees_usd: string;
  opened_at: string;
  decided_at: string | null;
}

export interface Collection {
  id: string;
  property_id: string;
  subject: string;
  description: string;
  state: CollectionState;
  amount_usd: string;
  fee_usd: string;
  net_usd: string;
  refunded_usd: string;
  withdrawn_usd: string;
  method: string | null;
  last_digits: string | null;
  failure: string | null;
  conversion_id: string | null;
  created_at: string;
  paid_at: string | null;
  available_at: string | null;
  settled_at: string | null;
  converted_at: string | null;
  disputes?: Dispute[];
}

export interface Conversion {
  id: string;
  property_id: string;
  state: ConversionState;
  amount_usd: string;
  transfer_id: string | null;
  transaction_hash: string | null;
  waiting_reason: string | null;
  failure: string | null;
  created_at: string;
  sent_at: string | null;
  converted_at: string | null;
}

export interface Reconciliation {
  differences: { book: string; currency: 'USD' | 'USDC'; property_id: string | null; ledger: string; actual: string }[];
  contradictions: string[];
  overdue: { what: 'payment' | 'conversion' | 'payout'; id: string | null; state: string; since: string }[];
  compared_at: string;
}

export interface PaymentsAnswers {
  receiveStripeWebhook: undefined;
  receiveCircleWebhook: undefined;
  listCollections: Page<Collection>;
  getCollection: Collection;
  listConversions: Page<Conversion>;
  getReconciliation: { items: Reconciliation[] };
}
