// SPDX-License-Identifier: GPL-3.0-or-later
import type { Schemas } from '@/lib/api/types';

export type DocumentKind = Schemas['DocumentKind'];
export type Visibility = Schemas['DocumentVisibility'];

/** Those of a property; a receipt belongs to an expense. */
export const documentKinds = ['deed', 'valuation', 'photo', 'inspection', 'insurance', 'other'] as const;
export const visibilities = ['public', 'members', 'managers'] as const;

export const contentPath = (id: string) => `/api/v1/documents/${encodeURIComponent(id)}/content`;
