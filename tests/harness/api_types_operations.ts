// SPDX-License-Identifier: GPL-3.0-or-later
// Queues, jobs and the figures of the business, as admins see them.
import type { Page, PropertyState, VerificationState } from './api_types.ts';

export interface QueueDepth {
  queue: string;
  waiting: number;
  stuck: number;
  poisoned: number;
  oldest_due_at: string | null;
}

export interface TroubledJob {
  id: string;
  queue: string;
  key: string;
  state: 'STUCK' | 'POISONED';
  attempts: number;
  crashes: number;
  created_at: string;
  due_at: string;
  last_error: string | null;
}

export interface PropertiesInState {
  state: PropertyState;
  count: number;
  valuation_usd: string;
}

export interface IdentitiesInState {
  state: VerificationState;
  count: number;
  on_chain: number;
}

export interface ChargesSum {
  count: number;
  amount_usd: string;
}

export interface BusinessMonth {
  month: string;
  tokenized: number;
  volume: string;
  trades: number;
  dividends_paid: string;
  verified: number;
}

export interface BusinessFigures {
  properties: PropertiesInState[];
  tokenized: number;
  raised: string;
  volume: string;
  trades: number;
  dividends_paid: string;
  dividends_owed: { count: number; amount: string };
  rent_due: ChargesSum;
  rent_late: ChargesSum;
  verified: number;
  verifications: IdentitiesInState[];
  months: BusinessMonth[];
}

export interface OperationsAnswers {
  getBusinessFigures: BusinessFigures;
  listQueues: { items: QueueDepth[] };
  listTroubledJobs: Page<TroubledJob>;
  retryJob: TroubledJob;
}
