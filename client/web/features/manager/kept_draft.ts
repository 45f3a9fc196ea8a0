// SPDX-License-Identifier: GPL-3.0-or-later
// What was typed about a property and is not saved yet, in this browser. It is its writer's only, who may not be the next one here.
import type { TypedProperty } from './property_form';

/** Of a property that was never saved, or of this one. */
export function draftKey(userId: string, propertyId: string | undefined): string {
  return `freehold_draft_${userId}_${propertyId ?? 'new'}`;
}

export function keepDraft(key: string, typed: TypedProperty): void {
  window.localStorage.setItem(key, JSON.stringify(typed));
}

export function forgetDraft(key: string): void {
  window.localStorage.removeItem(key);
}

export function keptDraft(key: string): TypedProperty | undefined {
  try {
    return (JSON.parse(window.localStorage.getItem(key) ?? 'null') as TypedProperty | null) ?? undefined;
  } catch {
    return undefined;
  }
}
