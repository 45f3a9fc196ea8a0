// SPDX-License-Identifier: GPL-3.0-or-later
// Where each role can go; the words are common.areas.* of translations/web. Those that come first stand in the bottom bar of phones.
import type { Role } from '../api/types';

export interface Area {
  href: string;
  /** Of its words and of its icon (components/area_icon.tsx). */
  name: string;
}

const investor = [
  'overview',
  'properties',
  'trade',
  'dividends',
  'orders',
  'transactions',
  'statements',
  'verification',
];
const manager = ['overview', 'properties', 'leases', 'payments', 'documents', 'rent-links', 'expenses', 'rent-terms'];
const admin = [
  ...['queue', 'review', 'proposals', 'distributions', 'tokenization', 'investors', 'compliance', 'payments'],
  ...['users', 'audit', 'figures', 'health'],
];
const tenant = ['home', 'receipts'];

const below = (path: string, names: string[]): Area[] => names.map((name) => ({ href: `${path}/${name}`, name }));

export const areasOfRole: Record<Role, Area[]> = {
  investor: below('', investor),
  property_manager: below('/manager', manager),
  admin: below('/admin', admin),
  tenant: below('', tenant),
};

/** In this order when somebody has several. */
const order: Role[] = ['investor', 'property_manager', 'admin', 'tenant'];

export function areasOf(roles: readonly Role[]): { role: Role; areas: Area[] }[] {
  return order.filter((role) => roles.includes(role)).map((role) => ({ role, areas: areasOfRole[role] }));
}

/** Where somebody lands after a log-in. */
export function homeOf(roles: readonly Role[]): string {
  return areasOf(roles)[0]?.areas[0]?.href ?? '/settings';
}

export function isWithin(path: string, href: string): boolean {
  return path === href || path.startsWith(`${href}/`);
}
