// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { Button, ButtonLink } from '@/components/button';
import { useConfirm } from '@/components/confirm';
import { DataTable, type Column } from '@/components/data_table';
import { EmptyState, Loaded } from '@/components/states';
import { Card, Notice, PageHeader, Stack } from '@/components/surface';
import { useToast } from '@/components/toasts';
import { DateTime, StatePill, Usdc } from '@/components/values';
import { answer, api } from '@/lib/api/client';
import type { Schemas } from '@/lib/api/types';
import { usePages } from '@/lib/api/use_pages';
import { useProblemWords } from '@/lib/api/use_problem_words';
import { useFormats } from '@/lib/format/use_formats';
import { useLive } from '@/lib/live/use_live';
import { ChainCancelState } from './chain_cancel';
import { isOpenOrder } from './order_state';
import { OrderAct, OrderWords } from './order_words';

type Order = Schemas['Order'];

export function Orders() {
  const t = useTranslations('market');
  return (
    <>
      <PageHeader
        title={t('orders')}
        lead={t('ordersLead')}
        action={
          <>
            <ButtonLink href="/orders/cancel">{t('chain.title')}</ButtonLink>
            <ButtonLink href="/trade" kind="primary">
              {t('ticket')}
            </ButtonLink>
          </>
        }
      />
      <OrderTable />
    </>
  );
}

/** All of one's orders, or those of one property, as they stand now. */
export function OrderTable({ propertyId }: { propertyId?: string }) {
  const t = useTranslations('market');
  const words = useProblemWords();
  const toast = useToast();
  const client = useQueryClient();
  const key = ['orders', propertyId ?? 'all'];
  const query = usePages(key, (cursor) =>
    answer(api.GET('/orders', { params: { query: { cursor, property_id: propertyId } } })),
  );
  const refresh = () => client.invalidateQueries({ queryKey: ['orders'] });
  useLive('me:orders', () => void refresh());
  const cancel = useMutation({
    mutationFn: (id: string) => answer(api.POST('/orders/{order_id}/cancel', { params: { path: { order_id: id } } })),
    onSuccess: () => toast(t('cancelled')),
    onSettled: refresh,
  });
  const [question, ask] = useConfirm();
  const cancelAll = () =>
    ask({
      title: t('cancelAllAsk'),
      consequence: t(propertyId ? 'cancelAllHere' : 'cancelAllText'),
      confirm: t('cancelAll'),
      isDanger: true,
      act: async () => {
        await answer(api.POST('/orders/cancel', { body: propertyId ? { property_id: propertyId } : {} }));
        await refresh();
      },
      done: t('allCancelled'),
    });
  const action = query.data?.some(isOpenOrder) ? <Button onClick={cancelAll}>{t('cancelAll')}</Button> : undefined;
  const isBrief = propertyId !== undefined;
  const columns = useOrderColumns((order) => cancel.mutate(order.id), isBrief);
  const inFile = [
    { header: t('property'), csv: ({ property_id: id }: Order) => id },
    { header: t('side'), csv: ({ side }: Order) => t(side) },
    { header: t('shares'), csv: ({ shares }: Order) => shares },
    { header: t('wallet'), csv: ({ wallet }: Order) => wallet },
    { header: t('hash'), csv: ({ hash }: Order) => hash },
    ...(isBrief
      ? [
          { header: t('until'), csv: ({ expires_at: at }: Order) => at },
          { header: t('placedAt'), csv: ({ placed_at: at }: Order) => at },
        ]
      : []),
  ];
  const empty = (
    <EmptyState
      title={t('noOrders')}
      action={isBrief ? undefined : <ButtonLink href="/trade">{t('title')}</ButtonLink>}
    >
      {t('noOrdersText')}
    </EmptyState>
  );
  return (
    <Stack>
      {cancel.error ? <Notice tone="danger">{words.sentence(cancel.error)}</Notice> : null}
      {question}
      <Card title={t('myOrders')} action={action} isFlush>
        <Loaded query={query} lines={5}>
          {(rows) => (
            <DataTable
              label={t('orders')}
              columns={columns}
              rows={rows}
              rowId={({ id }) => id}
              empty={empty}
              more={query.more}
              file={{ name: t('orders'), rows: query.all, more: inFile }}
            />
          )}
        </Loaded>
      </Card>
    </Stack>
  );
}

/** `isBrief` beside a market, where the property is known and there is less room. */
function useOrderColumns(onCancel: (order: Order) => void, isBrief: boolean): Column<Order>[] {
  const t = useTranslations('market');
  const words = useProblemWords();
  const formats = useFormats();
  const times: Column<Order>[] = [
    {
      id: 'placed',
      header: t('placedAt'),
      cell: ({ placed_at }) => <DateTime at={placed_at} />,
      csv: ({ placed_at }) => placed_at,
      sortBy: ({ placed_at }) => placed_at,
    },
    {
      id: 'until',
      header: t('until'),
      cell: ({ expires_at }) => <DateTime at={expires_at} />,
      csv: ({ expires_at }) => expires_at,
      sortBy: ({ expires_at }) => expires_at,
    },
  ];
  return [
    {
      id: 'order',
      header: t('order'),
      cell: (order) =>
        isBrief ? (
          <span className="nowrap" title={order.summary}>
            {`${t(order.side)} ${formats.count(order.shares)}`}
          </span>
        ) : (
          <OrderWords order={order} />
        ),
      csv: ({ summary }) => summary,
    },
    {
      id: 'price',
      header: t('price'),
      align: 'end',
      cell: ({ price }) => <Usdc amount={price} />,
      csv: ({ price }) => price,
      unit: 'USDC',
    },
    {
      id: 'filled',
      header: t('filled'),
      align: 'end',
      cell: ({ filled_shares: filled, shares }) => (
        <span className="nowrap">{t('of', { filled: formats.count(filled), all: formats.count(shares) })}</span>
      ),
      csv: ({ filled_shares: filled }) => filled,
    },
    {
      id: 'state',
      header: t('state'),
      cell: ({ state, reason, chain_cancel: cancel }) => (
        <div>
          <StatePill of="order" state={state} />
          {reason ? <p className="muted small">{words.reason(reason, {}, '')}</p> : null}
          <ChainCancelState cancel={cancel} />
        </div>
      ),
      csv: ({ state }) => state,
      sortBy: ({ state }) => state,
    },
    ...(isBrief ? [] : times),
    {
      id: 'cancel',
      header: '',
      align: 'end',
      cell: (order) =>
        isOpenOrder(order) ? (
          <OrderAct
            order={order}
            words={t('cancel')}
            label={(summary) => t('cancelOne', { summary })}
            onClick={() => onCancel(order)}
          />
        ) : null,
    },
  ];
}
