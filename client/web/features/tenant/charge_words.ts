// SPDX-License-Identifier: GPL-3.0-or-later
// What a charge's state means for who pays it.
import type { Schemas } from '@/lib/api/types';

export type ChargeState = Schemas['ChargeState'];

export const canBePaid = (state: ChargeState) => state === 'DUE' || state === 'PAYMENT_STARTED';

export function isPaid(state: ChargeState): boolean {
  switch (state) {
    case 'PAID_UNSETTLED':
    case 'SETTLED':
    case 'CONVERTING':
    case 'CONVERTED':
      return true;
    case 'DUE':
    case 'PAYMENT_STARTED':
    case 'REFUNDED':
    case 'DISPUTED':
    case 'WAIVED':
    case 'CANCELLED':
      return false;
  }
}

/** Today as leases and charges count days: in UTC. */
export const today = () => new Date().toISOString().slice(0, 10);
