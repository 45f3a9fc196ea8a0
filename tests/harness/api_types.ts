// SPDX-License-Identifier: GPL-3.0-or-later
// The API's answers as TypeScript types. That they are true is checked at run time against openapi.yaml.
import type { Address, Hash, Hex } from 'viem';
import type { AuthAnswers } from './api_types_auth.ts';
import type { ChainAnswers } from './api_types_chain.ts';
import type { DividendAnswers } from './api_types_dividend.ts';
import type { KycAnswers } from './api_types_kyc.ts';
import type { MarketAnswers } from './api_types_market.ts';
import type { OperationsAnswers } from './api_types_operations.ts';
import type { PaymentsAnswers } from './api_types_payments.ts';
import type { RentAnswers } from './api_types_rent.ts';
import type { TokenAnswers } from './api_types_token.ts';
import type { Document, PartialUpload, Valuation } from './api_types_documents.ts';

export * from './api_types_auth.ts';
export * from './api_types_chain.ts';
export * from './api_types_dividend.ts';
export * from './api_types_kyc.ts';
export * from './api_types_market.ts';
export * from './api_types_operations.ts';
export * from './api_types_rent.ts';
export * from './api_types_token.ts';

export type { Document, Valuation };

export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  code:
    | 'invalid_request'
    | 'unauthenticated'
    | 'forbidden'
    | 'not_found'
    | 'conflict'
    | 'payload_too_large'
    | 'unsupported_media_type'
    | 'rule_refused'
    | 'rate_limited'
    | 'internal'
    | 'provider_failed'
    | 'unavailable';
  reason: string;
  params: Record<string, any>;
  request_id: string;
}

export interface Page<T> {
  items: T[];
  next_cursor: string | null;
}

export type PropertyState =
  | 'DRAFT'
  | 'PENDING_APPROVAL'
  | 'CHANGES_REQUESTED'
  | 'APPROVED'
  | 'REJECTED'
  | 'TOKENIZING'
  | 'TOKENIZED'
  | 'SUSPENDED'
  | 'EXITED';
export type ProposalState = 'OPEN' | 'EXECUTING' | 'EXECUTED' | 'REFUSED' | 'FAILED';

export interface Wallet {
  id: string;
  address: Address;
  label: string | null;
  linked_at: string;
}

export interface PropertyDraft {
  name: string;
  description: string;
  address: { street: string; city: string; postal_code: string; country: string };
  kind: 'residential' | 'commercial' | 'mixed' | 'industrial';
  valuation_usd: string;
  area_square_meters: number;
  year_built: number;
}

export interface Property extends Omit<PropertyDraft, 'kind'> {
  id: string;
  kind: string;
  manager_id: string;
  state: PropertyState;
  valued_on: string;
  price_per_share: string | null;
  open_for_sale: boolean;
  review_note: string | null;
  created_at: string;
  updated_at: string;
}

export interface TypedData {
  types: Record<string, { name: string; type: string }[]>;
  primaryType: string;
  domain: Record<string, any>;
  message: Record<string, any>;
}

export interface Purchase {
  id: string;
  property_id: string;
  wallet: Address;
  shares: string;
  price_per_share: string;
  cost: string;
  state: 'REQUESTED' | 'SUBMITTED' | 'CONFIRMED' | 'FAILED' | 'REFUNDED';
  expires_at: string;
  transaction_hash: Hash | null;
  failure_reason: string | null;
  failure_params: Record<string, any>;
  executable_until: string | null;
  waiting_reason: string | null;
  created_at: string;
  confirmed_at: string | null;
  refunded_at: string | null;
}

export interface PurchaseOffer {
  purchase: Purchase;
  purchase_typed_data: TypedData;
  permit_typed_data: TypedData;
  authorization_typed_data: TypedData;
}

export interface Holding {
  property_id: string;
  property_name: string;
  symbol: string;
  wallet: Address;
  shares: string;
  cost: string;
  lots: {
    shares: string;
    remaining_shares: string;
    cost: string | null;
    acquired_at: string;
    transaction_hash: Hash;
  }[];
}

export interface Proposal {
  id: string;
  kind:
    | 'tokenize'
    | 'close_sale'
    | 'reopen_sale'
    | 'cancel_sale'
    | 'release_proceeds'
    | 'unpause_token'
    | 'thaw_wallet'
    | 'approve_transfer'
    | 'withdraw_approval'
    | 'fund_distribution'
    | 'redirect_dividend'
    | 'cancel_distribution';
  subject_id: string;
  title: string;
  title_params: Record<string, string>;
  state: ProposalState;
  safe: Address;
  nonce: number;
  to: Address;
  data: Hex;
  decoded: Record<string, any>;
  safe_tx_hash: Hash;
  typed_data: TypedData;
  threshold: number;
  signatures: { signer: Address; user_id: string; signed_at: string }[];
  requested_by: string;
  refusal_reason: string | null;
  failure_reason: string | null;
  transaction_hash: Hash | null;
  created_at: string;
  executed_at: string | null;
}

export interface Notification {
  id: string;
  kind: string;
  params: Record<string, any>;
  read_at: string | null;
  created_at: string;
}

/** What each operation answers when it goes well. */
export interface Answers
  extends
    AuthAnswers,
    ChainAnswers,
    DividendAnswers,
    KycAnswers,
    MarketAnswers,
    OperationsAnswers,
    PaymentsAnswers,
    RentAnswers,
    TokenAnswers {
  createWalletChallenge: { message: string; nonce: string; expires_at: string };
  listWallets: Page<Wallet>;
  linkWallet: Wallet;
  unlinkWallet: undefined;
  listProperties: Page<Property>;
  createProperty: Property;
  getProperty: Property;
  editProperty: Property;
  submitProperty: Property;
  withdrawProperty: Property;
  approveProperty: Property;
  requestPropertyChanges: Property;
  rejectProperty: Property;
  listValuations: Page<Valuation>;
  addValuation: Valuation;
  listDocuments: Page<Document>;
  uploadDocument: Document;
  startUpload: PartialUpload;
  getUpload: PartialUpload;
  appendToUpload: undefined;
  giveUpUpload: undefined;
  presentDocument: Document;
  orderPhotos: Page<Document>;
  removeDocument: undefined;
  getDocumentContent: undefined;
  listPurchases: Page<Purchase>;
  createPurchase: PurchaseOffer;
  getPurchase: Purchase;
  cancelPurchase: Purchase;
  signPurchase: Purchase;
  getPortfolio: { holdings: Holding[]; total_cost: string };
  listProposals: Page<Proposal>;
  getProposal: Proposal;
  signProposal: Proposal;
  refuseProposal: Proposal;
  getLiveness: { status: 'ok' };
  getReadiness: { status: 'ok' | 'degraded' | 'not_ready' | 'draining'; checks: Record<string, boolean> };
  listNotifications: Page<Notification> & { unread: number };
  markNotificationRead: undefined;
}

export type OperationId = keyof Answers;
