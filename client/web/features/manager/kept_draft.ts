// SPDX-License-Identifier: GPL-3.0-or-later
// What was typed about a property and is not saved yet, in this browser.
import type { TypedProperty } from './property_form';

const keyOf = (id: string | undefined) => `freehold_draft_${id ?? 'new'}`;

export function keepDraft(id: string | undefined, typed: TypedProperty): void {
  window.localStorage.setItem(keyOf(id), JSON.stringify(typed));
}

export function forgetDraft(id: string | undefined): void {
  window.localStorage.removeItem(keyOf(id));
}

export function keptDraft(id: string | undefined): TypedProperty | undefined {
  try {
    return (JSON.parse(window.localStorage.getItem(keyOf(id)) ?? 'null') as TypedProperty | null) ?? undefined;
  } catch {
    return undefined;
  }
}
