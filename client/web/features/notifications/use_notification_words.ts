// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { useTranslations } from 'next-intl';
import type { Schemas } from '@/lib/api/types';
import { useFormats } from '@/lib/format/use_formats';

/** A notification as one sentence; one that this page does not know, or that lacks a value, as "news". */
export function useNotificationWords(): (item: Schemas['Notification']) => string {
  const t = useTranslations('notifications');
  const formats = useFormats();
  const shown = (name: string, value: unknown) => {
    const text = String(value);
    if (/^(amount|amount_usd|refunded_usd|cost|price)$/.test(name) && /^\d+(\.\d+)?$/.test(text))
      return formats.amount(text);
    if (/_on$/.test(name) && /^\d{4}-\d{2}-\d{2}$/.test(text)) return formats.day(text);
    if (name === 'shares' && /^\d+$/.test(text)) return formats.count(text);
    return text;
  };
  return ({ kind, params }) => {
    const key = `kinds.${kind}`;
    if (!t.has(key)) return t('other');
    const names = [...String(t.raw(key)).matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
    if (names.some((name) => params[name] === undefined)) return t('other');
    return t(key, Object.fromEntries(names.map((name) => [name, shown(name, params[name])])));
  };
}
