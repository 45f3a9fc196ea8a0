// SPDX-License-Identifier: GPL-3.0-or-later

/** The version whose shapes the stand-in speaks: the one that the pinned client of the tests was made for. */
export const stripeApiVersion = '2026-08-26.dahlia';

export interface StripeConfig {
  secretKey: string;
  /** May read and nothing else. */
  restrictedKey: string;
  /** Where events go from the start; empty: nowhere, until an endpoint is made over the API. */
  webhookUrl: string;
  webhookSecret: string;
  /** Pauses before each resend of a failed webhook. Stripe's own go on for three days. */
  retryDelaysMs: number[];
  /** How long a bank takes to answer (debits, refunds); 0: until the control plane says so. */
  bankDelayMs: number;
}
