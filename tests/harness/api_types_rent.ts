// SPDX-License-Identifier: GPL-3.0-or-later
// Leases, what is due on them, and what a property costs.
import type { Page } from './api_types.ts';
import type { CollectionState, Dispute } from './api_types_payments.ts';

export type ChargeState =
  | 'DUE'
  | 'PAYMENT_STARTED'
  | 'PAID_UNSETTLED'
  | 'SETTLED'
  | 'CONVERTING'
  | 'CONVERTED'
  | 'REFUNDED'
  | 'DISPUTED'
  | 'WAIVED'
  | 'CANCELLED';

export interface LateFee {
  kind: 'none' | 'fixed' | 'percent';
  amount_usd?: string;
  basis_points?: number;
  cap_usd?: string | null;
  grace_days?: number;
}

export interface LeaseRequest {
  unit: string;
  tenant_name: string;
  tenant_email: string;
  starts_on: string;
  ends_on?: string | null;
  charged_from?: string | null;
  rent_usd: string;
  due_day: string;
  late_fee: LateFee;
}

export interface LeaseLink {
  id: string;
  url: string | null;
  issued_at: string;
  revoked_at: string | null;
}

export interface Lease extends LeaseRequest {
  id: string;
  property_id: string;
  tenant_id: string | null;
  ends_on: string | null;
  charged_from: string;
  terminated_at: string | null;
  payment_link: LeaseLink;
  created_at: string;
  updated_at: string;
}

export interface Charge {
  id: string;
  property_id: string;
  lease_id: string | null;
  unit: string;
  kind: 'rent' | 'late_fee' | 'other';
  month: string | null;
  period_from: string | null;
  period_to: string | null;
  late_for: string | null;
  description: string;
  amount_usd: string;
  due_on: string;
  state: ChargeState;
  failure: string | null;
  refunded_usd: string;
  withdrawn_usd: string;
  paid_at: string | null;
  converted_at: string | null;
  created_at: string;
}

export interface ChargeStep {
  state: ChargeState;
  payment_id: string | null;
  refunded_usd: string;
  withdrawn_usd: string;
  reason: string | null;
  actor_id: string | null;
  at: string;
}

export interface ChargePayment {
  id: string;
  state: CollectionState;
  amount_usd: string;
  fee_usd: string;
  net_usd: string;
  refunded_usd: string;
  withdrawn_usd: string;
  method: string | null;
  last_digits: string | null;
  failure: string | null;
  created_at: string;
  paid_at: string | null;
  settled_at: string | null;
  converted_at: string | null;
  disputes: Dispute[];
}

export interface ChargeHistory extends Charge {
  steps: ChargeStep[];
  payments: ChargePayment[];
}

export interface TenantCharge extends Charge {
  property_name: string;
}

export interface TenantLease {
  id: string;
  property_name: string;
  unit: string;
  starts_on: string;
  ends_on: string | null;
  rent_usd: string;
  due_day: string;
  late_fee: LateFee;
  unpaid_usd: string;
}

export interface PaymentLink extends LeaseLink {
  property_id: string;
  lease_id: string | null;
  unit: string;
  charge: Charge | null;
  created_at: string;
}

export interface PayableCharge {
  id: string;
  kind: 'rent' | 'late_fee' | 'other';
  period_from: string | null;
  period_to: string | null;
  description: string;
  amount_usd: string;
  due_on: string;
  state: ChargeState;
  failure: string | null;
}

export interface PaymentPage {
  property_id: string;
  property_name: string;
  unit: string;
  charges: PayableCharge[];
}

export type ExpenseCategory =
  'repairs' | 'maintenance' | 'utilities' | 'insurance' | 'property_tax' | 'legal' | 'other';

export interface ExpenseRequest {
  category: ExpenseCategory;
  spent_on: string;
  amount_usd: string;
  vendor: string;
  note?: string;
  document_id?: string | null;
}

export interface Expense extends ExpenseRequest {
  id: string;
  property_id: string;
  note: string;
  document_id: string | null;
  booked_at: string;
  voided_at: string | null;
  void_reason: string | null;
}

export interface RentTerms {
  effective_from: string;
  management_fee_basis_points: number;
  reserve_basis_points: number;
  set_at: string;
}

export interface RentAnswers {
  listLeases: Page<Lease>;
  createLease: Lease;
  getLease: Lease;
  editLease: Lease;
  terminateLease: Lease;
  addCharge: Charge;
  listCharges: Page<Charge>;
  listAllCharges: Page<Charge>;
  listAllLeases: Page<Lease>;
  getCharge: ChargeHistory;
  waiveCharge: Charge;
  getReceipt: undefined;
  listPaymentLinks: Page<PaymentLink>;
  createPaymentLink: PaymentLink;
  reissuePaymentLink: PaymentLink;
  revokePaymentLink: undefined;
  listExpenses: Page<Expense>;
  bookExpense: Expense;
  voidExpense: Expense;
  listRentTerms: Page<RentTerms>;
  setRentTerms: RentTerms;
  listMyLeases: Page<TenantLease>;
  listMyCharges: Page<TenantCharge>;
  startCheckout: { checkout_url: string };
  getPaymentPage: PaymentPage;
  startLinkCheckout: { checkout_url: string };
}
