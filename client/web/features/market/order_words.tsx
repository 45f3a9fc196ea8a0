// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { useTranslations } from 'next-intl';
import { useName } from '@/components/named';
import type { Schemas } from '@/lib/api/types';
import { useFormats } from '@/lib/format/use_formats';

type Order = Schemas['Order'];

/** Bought or sold, how many shares, and of what; all of it as it was signed on hover. */
export function OrderWords({ order }: { order: Order }) {
  const t = useTranslations('market');
  const common = useTranslations('common');
  const formats = useFormats();
  const name = useName(order.property_id);
  const shares = common('shares', { count: Number(order.shares), shown: formats.count(order.shares) });
  return <span title={order.summary}>{name ? t(`${order.side}Of`, { shares, name }) : order.summary}</span>;
}
