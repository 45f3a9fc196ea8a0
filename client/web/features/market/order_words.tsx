// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/button';
import { useName } from '@/components/named';
import type { Schemas } from '@/lib/api/types';
import { useFormats } from '@/lib/format/use_formats';

type Order = Schemas['Order'];

/** Bought or sold, how many shares, and of what; until the name is known as it was signed. */
function useOrderWords({ property_id: id, side, shares: count, summary }: Order): string {
  const t = useTranslations('market');
  const common = useTranslations('common');
  const formats = useFormats();
  const name = useName(id);
  const shares = common('shares', { count: Number(count), shown: formats.count(count) });
  return name ? t(`${side}Of`, { shares, name }) : summary;
}

/** All of it as it was signed on hover. */
export function OrderWords({ order }: { order: Order }) {
  return <span title={order.summary}>{useOrderWords(order)}</span>;
}

/** What can be done with one order of a list: `words` on it, `label` with the order's own words for who does not see the row. */
export function OrderAct({
  order,
  words,
  label,
  onClick,
}: {
  order: Order;
  words: string;
  label: (summary: string) => string;
  onClick: () => void;
}) {
  const formats = useFormats();
  return (
    <Button kind="quiet" aria-label={`${label(useOrderWords(order))}, ${formats.usdc(order.price)}`} onClick={onClick}>
      {words}
    </Button>
  );
}
