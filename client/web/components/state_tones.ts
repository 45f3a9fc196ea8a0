// SPDX-License-Identifier: GPL-3.0-or-later
import type { Tone } from './surface';

/** How a state is coloured; those that are not here are neutral. */
const tones = {
  property: {
    DRAFT: 'neutral',
    PENDING_APPROVAL: 'warning',
    CHANGES_REQUESTED: 'warning',
    APPROVED: 'positive',
    REJECTED: 'danger',
    TOKENIZING: 'info',
    TOKENIZED: 'positive',
    SUSPENDED: 'danger',
    EXITED: 'neutral',
  },
  proposal: { OPEN: 'warning', EXECUTING: 'info', EXECUTED: 'positive', REFUSED: 'danger', FAILED: 'danger' },
  stop: { REQUESTED: 'info', IN_FORCE: 'danger', LIFTED: 'neutral', FAILED: 'danger' },
  verification: {
    STARTED: 'neutral',
    PENDING: 'info',
    APPROVED: 'positive',
    REJECTED: 'danger',
    REVOKED: 'danger',
    EXPIRED: 'warning',
  },
  charge: {
    DUE: 'warning',
    PAYMENT_STARTED: 'info',
    PAID_UNSETTLED: 'positive',
    SETTLED: 'positive',
    CONVERTING: 'positive',
    CONVERTED: 'positive',
    REFUNDED: 'neutral',
    DISPUTED: 'danger',
    WAIVED: 'neutral',
    CANCELLED: 'neutral',
  },
  collection: {
    STARTED: 'neutral',
    PROCESSING: 'info',
    PAID: 'info',
    SETTLED: 'info',
    CONVERTING: 'info',
    CONVERTED: 'positive',
    FAILED: 'danger',
    EXPIRED: 'neutral',
  },
  conversion: { REQUESTED: 'info', SENT: 'info', CONVERTED: 'positive', FAILED: 'danger' },
  distribution: {
    DRAFT: 'neutral',
    APPROVED: 'warning',
    FUNDED: 'info',
    SNAPSHOTTED: 'info',
    PAYING: 'info',
    COMPLETE: 'positive',
    DISCARDED: 'neutral',
    CANCELLED: 'neutral',
  },
  dividend: { PENDING: 'neutral', PAID: 'positive', OWED: 'warning' },
  trade: { MATCHED: 'info', SETTLING: 'info', SETTLED: 'positive', FAILED: 'danger' },
  chainTransaction: {
    QUEUED: 'neutral',
    SIGNED: 'info',
    BROADCAST: 'info',
    MINED: 'info',
    CONFIRMED: 'positive',
    FAILED: 'danger',
    REPLACED: 'neutral',
  },
  job: { STUCK: 'warning', POISONED: 'danger' },
  transferApproval: { OPEN: 'info', USED: 'positive', WITHDRAWN: 'neutral', REPLACED: 'neutral', EXPIRED: 'neutral' },
  order: {
    OPEN: 'info',
    PARTIALLY_FILLED: 'info',
    FILLED: 'positive',
    SUSPENDED: 'warning',
    CANCELLED: 'neutral',
    EXPIRED: 'neutral',
  },
  chainCancel: { UNDERWAY: 'info', DONE: 'positive', FAILED: 'danger' },
  purchase: {
    REQUESTED: 'neutral',
    SUBMITTED: 'info',
    CONFIRMED: 'positive',
    FAILED: 'danger',
    REFUNDED: 'neutral',
  },
} satisfies Record<string, Record<string, Tone>>;

export type StateOf = keyof typeof tones;

export function toneOf(of: StateOf, state: string): Tone {
  const known: Record<string, Tone> = tones[of];
  return known[state] ?? 'neutral';
}
