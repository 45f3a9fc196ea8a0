// SPDX-License-Identifier: GPL-3.0-or-later
import type { Schemas } from '@/lib/api/types';

type Order = Schemas['Order'];

export const isOpenOrder = ({ state }: Order) => ['OPEN', 'PARTIALLY_FILLED', 'SUSPENDED'].includes(state);

/** Its signature could still be used, and nobody has asked yet, or in vain. */
export function canBeVoided({ state, expires_at: end, chain_cancel: cancel }: Order, now: Date): boolean {
  return state !== 'FILLED' && Date.parse(end) > now.getTime() && (cancel === null || cancel.state === 'FAILED');
}

/** Of the checks of a purchase in the first sale, those that hold for whoever buys of another investor too. */
export function rulesOfTrading(checks: Schemas['EligibilityCheck'][]): Schemas['EligibilityCheck'][] {
  const ofTheSale = ['sale_open', 'shares_available', 'usdc_balance', 'sale_settled'];
  return checks.filter(({ rule }) => !ofTheSale.includes(rule));
}
