// SPDX-License-Identifier: GPL-3.0-or-later
// Distributions and dividends.
import type { Address, Hash } from 'viem';
import type { ChainTransactionState, ExpenseCategory, Page, Proposal } from './api_types.ts';

export type DistributionState =
  'DRAFT' | 'APPROVED' | 'FUNDED' | 'SNAPSHOTTED' | 'PAYING' | 'COMPLETE' | 'DISCARDED' | 'CANCELLED';
export type DividendState = 'PENDING' | 'PAID' | 'OWED';
export type OwedReason = 'frozen' | 'not_verified' | 'transfer_failed' | 'moved';
export type StatementLineKind =
  | 'rent'
  | 'processing_fee'
  | 'dispute_fee'
  | 'reversal'
  | 'expense'
  | 'expense_returned'
  | 'holdback'
  | 'holdback_released'
  | 'fee_moved'
  | 'reserve_moved'
  | 'adjustment';

export interface StatementTotals {
  rent_usd: string;
  processing_fees_usd: string;
  reversals_usd: string;
  expenses_usd: string;
  holdbacks_usd: string;
  already_moved_usd: string;
  adjustments_usd: string;
  management_fee_usd: string;
  reserve_usd: string;
  distributable_usd: string;
}

/** What the payment of a line was for. */
export interface StatementCharge {
  kind: 'rent' | 'late_fee' | 'other';
  month: string | null;
}

export interface StatementExpense {
  category: ExpenseCategory;
  spent_on: string;
}

export interface IncomeStatement {
  property_id: string;
  period_from: string;
  period_to: string;
  lines: {
    kind: StatementLineKind;
    source: string;
    payment: string;
    charge?: StatementCharge;
    expense?: StatementExpense;
    text: string;
    amount_usd: string;
    management_fee_bps: number;
    reserve_bps: number;
  }[];
  management_fee_ahead_usd: string;
  reserve_ahead_usd: string;
  totals: StatementTotals;
}

interface ChainStep {
  at: string;
  transaction_hash: Hash;
}

export interface TransactionAttempts {
  attempts: number;
  transaction_state: ChainTransactionState | null;
  transaction_hash: Hash | null;
  waiting_reason: string | null;
  failure_reason: string | null;
}

export interface Distribution {
  id: string;
  property_id: string;
  state: DistributionState;
  period_from: string;
  period_to: string;
  statement: IncomeStatement;
  statement_hash: Hash;
  adjustments: { amount_usd: string; reason: string; made_by: string; made_at: string }[];
  withholding: { other_bps: number; rates: { country: string; bps: number }[] };
  amount: string | null;
  reserve: string | null;
  fee: string | null;
  proposal_id: string | null;
  setback: string | null;
  figures: {
    holders: number;
    pending_holders: number;
    paid: string;
    owed: string;
    withheld: string;
    carried: string;
    pending: string;
  };
  contradictions: string[];
  created_at: string;
  approved_at: string | null;
  funded: ChainStep | null;
  cancelled: ChainStep | null;
  snapshot_attempts: TransactionAttempts | null;
  snapshot: (ChainStep & { total_shares: string; pot: string; carried_in: string }) | null;
  completed: (ChainStep & { carried_out: string }) | null;
}

export interface DistributionPage extends TransactionAttempts {
  page: number;
  holders: number;
  pending_holders: number;
  owed_holders: number;
}

export interface DividendPayment {
  wallet: Address;
  holder_number: number;
  shares: string;
  state: DividendState;
  gross: string | null;
  withheld: string | null;
  net: string | null;
  owed_reason: OwedReason | null;
  owed_to: Address | null;
  settled_at: string | null;
  settled_transaction_hash: Hash | null;
  paid_to: Address | null;
  paid_at: string | null;
  paid_transaction_hash: Hash | null;
}

export interface Dividend extends DividendPayment {
  distribution_id: string;
  property_id: string;
  property_name: string;
  period_from: string;
  period_to: string;
}

export interface OwedDividend {
  property_id: string;
  token: Address;
  wallet: Address;
  amount: string;
  reason: OwedReason;
  since: string;
  distributions: number;
}

export interface DividendBooks {
  deposited: string;
  paid: string;
  owed: string;
  withheld: string;
  carried: string;
  pending: string;
  released: string;
}

export interface DistributionTrail {
  distribution_id: string;
  property_id: string;
  state: DistributionState;
  period_from: string;
  period_to: string;
  statement: string;
  statement_hash: Hash;
  totals: StatementTotals;
  lines: {
    kind: StatementLineKind;
    source: string | null;
    charge?: StatementCharge;
    expense?: StatementExpense;
    text: string;
    amount_usd: string;
    paid_at: string | null;
    conversion_id: string | null;
    circle_transfer_id: string | null;
    transfer_transaction_hash: Hash | null;
    booking_transaction_hash: Hash | null;
    converted_at: string | null;
  }[];
  amount: string;
  funded: Distribution['funded'];
  snapshot: Distribution['snapshot'];
  completed: Distribution['completed'];
  payments: DividendPayment[];
}

export interface DividendAnswers {
  createDistribution: Distribution;
  listDistributions: Page<Distribution>;
  getDistribution: Distribution;
  discardDistribution: undefined;
  setDistributionAdjustments: Distribution;
  approveDistribution: Proposal;
  proposeDistributionCancellation: Proposal;
  listDistributionPages: { items: DistributionPage[] };
  retryDistributionPage: DistributionPage;
  listDistributionPayments: Page<DividendPayment>;
  getDividendBooks: { tables: DividendBooks; chain: DividendBooks; block: number; differences: string[] };
  listOwedDividends: { items: OwedDividend[] };
  payOwedDividend: OwedDividend;
  proposeOwedRedirection: Proposal;
  releaseWithheldDividends: { amount: string };
  listMyDividends: Page<Dividend>;
  getMyDividend: { items: Dividend[]; totals: { paid: string; owed: string; withheld: string } };
  getDividendStatement: undefined;
  getDistributionTrail: DistributionTrail;
}
