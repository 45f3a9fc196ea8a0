// SPDX-License-Identifier: GPL-3.0-or-later
// The part of api_types.ts that is about tokens, their rules and who may hold them.
import type { Address, Hash } from 'viem';
import type { Page, PropertyState, Proposal } from './api_types.ts';

export interface TokenRules {
  country_mode: 'any' | 'allow' | 'block';
  countries: string[];
  accredited_only: boolean;
  max_holding_bps: number;
  max_holders?: number | null;
  max_united_states_holders?: number | null;
  max_non_accredited_holders?: number | null;
  minimum_holding?: string | null;
  holding_period_seconds?: number | null;
  manual_approval?: boolean;
}

export interface TokenizationRequest {
  symbol: string;
  shares: string;
  price_per_share: string;
  sale_deadline?: string;
  minimum_raise?: string | null;
  rules: TokenRules;
}

export interface Token {
  property_id: string;
  address: Address;
  name: string;
  symbol: string;
  authorized_shares: string;
  sold_shares: string;
  price_per_share: string;
  sale_open: boolean;
  sale_state: 'open' | 'sold_out' | 'closed' | 'ended' | 'failed';
  sale_deadline: string | null;
  minimum_raise: string | null;
  minimum_raised: boolean;
  raised: string;
  released: string;
  refunded: string;
  deed_hash: Hash;
  rules: TokenRules;
  transaction_hash: Hash;
  tokenized_at: string;
}

export interface ListedToken {
  property_id: string;
  property_name: string;
  property_state: PropertyState;
  symbol: string;
  address: Address;
}

export interface Holder {
  wallet: Address;
  user_id: string | null;
  shares: string;
  share_of_supply_bps: number;
  since: string;
}

export interface EligibilityCheck {
  rule:
    | 'sale_open'
    | 'wallet_linked'
    | 'identity_verified'
    | 'not_frozen'
    | 'country_policy'
    | 'accredited_only'
    | 'max_holding'
    | 'holder_cap'
    | 'minimum_holding'
    | 'shares_available'
    | 'usdc_balance'
    | 'token_active'
    | 'sale_settled'
    | 'shares_free'
    | 'holding_period'
    | 'manual_approval'
    | 'receiver';
  passed: boolean;
  reason: string | null;
  message: string | null;
  params: Record<string, any>;
}

export interface Eligibility {
  eligible: boolean;
  cost: string;
  checks: EligibilityCheck[];
}

export type StopState = 'REQUESTED' | 'IN_FORCE' | 'LIFTED' | 'FAILED';

export interface Stop {
  id: string;
  kind: 'pause' | 'freeze';
  state: StopState;
  property_id: string;
  token: Address;
  wallet: Address | null;
  reason: string | null;
  requested_by: string | null;
  waiting_reason: string | null;
  failure_reason: string | null;
  transaction_hash: Hash | null;
  created_at: string;
  began_at: string | null;
  ended_at: string | null;
}

export interface TransferApproval {
  from: Address;
  to: Address;
  shares: string;
  state: 'OPEN' | 'USED' | 'WITHDRAWN' | 'REPLACED' | 'EXPIRED';
  valid_until: string;
  approved_at: string;
  transaction_hash: Hash;
}

export interface TokenAnswers {
  startTokenization: Proposal;
  listTokens: Page<ListedToken>;
  getToken: Token;
  listHolders: Page<Holder>;
  getEligibility: Eligibility;
  getTransferEligibility: { eligible: boolean; checks: EligibilityCheck[] };
  proposeSaleChange: Proposal;
  pauseToken: Stop;
  freezeWallet: { items: Stop[] };
  listStops: Page<Stop>;
  proposeLift: Proposal;
  listTransferApprovals: Page<TransferApproval>;
  proposeTransferApproval: Proposal;
}
