// SPDX-License-Identifier: GPL-3.0-or-later
// The fee and the reserve over time: which entry holds on a day. Days are of UTC, as the server counts them.
import type { Schemas } from '@/lib/api/types';

export type RentTerms = Schemas['RentTerms'];
export type Parts = Pick<RentTerms, 'management_fee_basis_points' | 'reserve_basis_points'>;
export type Standing = 'ahead' | 'inForce' | 'over' | 'replaced';
export interface StandingTerms extends RentTerms {
  standing: Standing;
}

/** Before anything is set, nothing is taken. */
export const noParts: Parts = { management_fee_basis_points: 0, reserve_basis_points: 0 };

/** `items` as the server gives them, latest first: of several for one day, the one that was set last comes first and holds. */
export function termsOn(items: RentTerms[], day: string): RentTerms | undefined {
  return items.find(({ effective_from: from }) => from <= day);
}

export function withStanding(items: RentTerms[], today: string): StandingTerms[] {
  const inForce = termsOn(items, today);
  return items.map((terms, at) => {
    if (items[at - 1]?.effective_from === terms.effective_from) return { ...terms, standing: 'replaced' };
    if (terms === inForce) return { ...terms, standing: 'inForce' };
    return { ...terms, standing: terms.effective_from > today ? 'ahead' : 'over' };
  });
}

/** The next change that is set already. */
export function nextTerms(items: StandingTerms[]): StandingTerms | undefined {
  return items.findLast(({ standing }) => standing === 'ahead');
}

export const takenOf = ({ management_fee_basis_points: fee, reserve_basis_points: reserve }: Parts) => fee + reserve;

/** Dollars of every 1,000.00 of rent, as a decimal number: a basis point of it is ten cents. */
export const ofThousand = (basisPoints: number) => (basisPoints / 10).toFixed(2);
