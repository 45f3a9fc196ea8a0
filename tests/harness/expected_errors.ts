// SPDX-License-Identifier: GPL-3.0-or-later
// Errors in the server's log that tests bring about on purpose: docs/operations.md says what each means.

/** The node or a provider is away, or the operator cannot pay or may not: that is what alarms are for. */
export const chainAlarms = /"event":"chain_alarm"/;

/**
 * What a node, a provider, a contract or a kill can do to a server. Its own faults are in no list: exceptions, answers with
 * 500, poisoned jobs, tasks that failed, gaps in mails.
 */
export const troubleOutside =
  /"event":"(chain_\w+|claim_\w+|stop_failed|refund_failed|job_stuck|mail_refused|idempotency_answer_lost)"/;
