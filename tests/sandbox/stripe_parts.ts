// SPDX-License-Identifier: GPL-3.0-or-later
// What the parts of the stand-in share.
import type { StripeBank } from './stripe_bank.ts';
import type { StripeEvents } from './stripe_events.ts';
import type { StripeLedger } from './stripe_ledger.ts';
import type { Params } from './stripe_params.ts';
import type { StripeTables } from './stripe_tables.ts';

export interface StripeParts {
  tables: StripeTables;
  ledger: StripeLedger;
  events: StripeEvents;
  bank: StripeBank;
}

export interface StripeCall {
  /** Of the path. */
  id: string;
  params: Params;
  /** Where the stand-in was called, for the pages it serves. */
  origin: string;
}

export interface StripeEndpoint {
  method: 'GET' | 'POST' | 'DELETE';
  path: string;
  handle: (call: StripeCall) => object;
}
