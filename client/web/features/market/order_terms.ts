// SPDX-License-Identifier: GPL-3.0-or-later
import type { Schemas } from '@/lib/api/types';
import { decimal } from '@/lib/format/formats';

export interface Typed {
  side: 'buy' | 'sell';
  shares: string;
  price: string;
  days: number;
  timeInForce: Schemas['TimeInForce'];
  wallet: string;
}

/** Half a percent: what the ticket promises at most. */
export const maxFeeBps = 50;
const priceDecimals = 6n;

/** Micro-USDC of a price that was typed, with at most two decimals; undefined for what is none. */
export function priceUnits(text: string): bigint | undefined {
  const trimmed = text.trim().replace(',', '.');
  if (!/^\d{1,9}(\.\d{1,2})?$/.test(trimmed)) return undefined;
  const { units, decimals } = decimal(trimmed);
  const micro = units * 10n ** (priceDecimals - BigInt(decimals));
  return micro > 0n ? micro : undefined;
}

/** "51.250000" */
export function usdcText(micro: bigint): string {
  const digits = micro.toString().padStart(7, '0');
  return `${digits.slice(0, -6)}.${digits.slice(-6)}`;
}

/** "51.250000" as one types it: "51.25" */
export function shortPrice(price: string): string {
  return price.replace(/(\.\d{2})0+$/, '$1');
}

/** Shares times price, exactly; undefined until both can be read. */
export function totalOf({ shares, price }: Pick<Typed, 'shares' | 'price'>): string | undefined {
  const units = priceUnits(price);
  if (units === undefined || !/^[1-9]\d{0,14}$/.test(shares.trim())) return undefined;
  return usdcText(BigInt(shares.trim()) * units);
}

export function termsOf(typed: Typed, propertyId: string, now: Date): Schemas['OrderTerms'] {
  const end = new Date(now.getTime() + typed.days * 86_400_000);
  end.setMilliseconds(0);
  return {
    property_id: propertyId,
    wallet: typed.wallet,
    side: typed.side,
    shares: typed.shares.trim(),
    price: usdcText(priceUnits(typed.price) ?? 0n),
    time_in_force: typed.timeInForce,
    max_fee_bps: maxFeeBps,
    expires_at: end.toISOString(),
  };
}
