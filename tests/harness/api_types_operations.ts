// SPDX-License-Identifier: GPL-3.0-or-later
// Queues and jobs, as admins see them.
import type { Page } from './api_types.ts';

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

export interface OperationsAnswers {
  listQueues: { items: QueueDepth[] };
  listTroubledJobs: Page<TroubledJob>;
  retryJob: TroubledJob;
}
