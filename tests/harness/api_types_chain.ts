// SPDX-License-Identifier: GPL-3.0-or-later
// The part of api_types.ts that is about the chain.
import type { Address, Hash } from 'viem';
import type { Page } from './api_types.ts';

export type ChainTransactionState = 'QUEUED' | 'SIGNED' | 'BROADCAST' | 'MINED' | 'CONFIRMED' | 'FAILED' | 'REPLACED';

export interface ChainTransaction {
  id: string;
  purpose: string;
  reference: string;
  state: ChainTransactionState;
  hash: Hash | null;
  nonce: number | null;
  to: Address;
  gas_used: number | null;
  block_number: number | null;
  failure_reason: string | null;
  waiting_reason: 'fee_ceiling' | 'insufficient_funds' | 'node_refuses' | 'operator_not_authorized' | null;
  created_at: string;
  confirmed_at: string | null;
}

export interface BalanceAudit {
  property_id: string;
  token: Address;
  block: number;
  wallets: number;
  differences: { what: string; chain: string; tables: string }[];
  audited_at: string;
}

export interface ChainProvider {
  name: string;
  state: 'closed' | 'open' | 'half_open' | 'quarantined';
  quarantine_reason: string | null;
  head_block: number | null;
  lag_blocks: number | null;
  latency_ms: number;
  error_rate: number;
  requests: number;
  errors: number;
  last_error: string | null;
}

export interface ChainStatus {
  head_block: number | null;
  read_block: number;
  lag_blocks: number | null;
  confirmations: number;
  quorum: number;
  active: boolean;
  providers: ChainProvider[];
  alarms: { name: string; subject: string; params: Record<string, any>; since: string }[];
  operator: { address: Address; balance: string | null; min_balance: string };
  transactions: { queued: number; in_flight: number; waiting: number; oldest_open_at: string | null };
}

export interface ChainAnswers {
  getChain: {
    chain_id: number;
    head_block: number | null;
    read_block: number;
    rpc_url: string | null;
    explorer_url: string | null;
    contracts: Record<string, Address>;
  };
  getChainStatus: ChainStatus;
  listBalanceAudits: { items: BalanceAudit[] };
  listChainTransactions: Page<ChainTransaction>;
}
