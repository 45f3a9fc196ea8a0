// SPDX-License-Identifier: GPL-3.0-or-later
// Makes signatures void on the chain: of one order, by its hash, or of all that a wallet has signed so far, by its epoch. Only
// needed by who does not want to trust that this server no longer uses them.
'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button, ButtonLink } from '@/components/button';
import { DataTable, type Column } from '@/components/data_table';
import { SelectField } from '@/components/field';
import { EmptyState, Loaded } from '@/components/states';
import { ButtonRow, Card, Notice, PageHeader, Stack } from '@/components/surface';
import { DateTime, StatePill } from '@/components/values';
import { answer, api } from '@/lib/api/client';
import type { Schemas } from '@/lib/api/types';
import { usePages } from '@/lib/api/use_pages';
import { shortAddress } from '@/lib/format/formats';
import { useLive } from '@/lib/live/use_live';
import { useLinkedWallets } from '../wallet/use_linked_wallets';
import { ChainCancelState } from './chain_cancel';
import { canBeVoided } from './order_state';
import { OrderAct, OrderWords } from './order_words';
import { CancelAll, CancelOne } from './sign_cancel';

type Order = Schemas['Order'];

export function CancelOnChain() {
  const t = useTranslations('market');
  return (
    <>
      <PageHeader
        title={t('chain.title')}
        lead={t('chain.lead')}
        action={<ButtonLink href="/orders">{t('orders')}</ButtonLink>}
      />
      <Stack>
        <EveryOrder />
        <OneOrder />
      </Stack>
    </>
  );
}

function OneOrder() {
  const t = useTranslations('market');
  const [chosen, setChosen] = useState<Order>();
  const [now] = useState(() => new Date());
  const query = usePages(['orders', 'all'], (cursor) => answer(api.GET('/orders', { params: { query: { cursor } } })));
  useLive('me:orders', () => void query.refetch());
  const columns: Column<Order>[] = [
    { id: 'order', header: t('order'), cell: (order) => <OrderWords order={order} /> },
    { id: 'state', header: t('state'), cell: ({ state }) => <StatePill of="order" state={state} /> },
    {
      id: 'until',
      header: t('until'),
      cell: ({ expires_at: at }) => <DateTime at={at} />,
      sortBy: ({ expires_at: at }) => at,
    },
    { id: 'chain', header: t('chain.state'), cell: ({ chain_cancel: cancel }) => <ChainCancelState cancel={cancel} /> },
    {
      id: 'act',
      header: t('chain.act'),
      align: 'end',
      cell: (order) =>
        canBeVoided(order, now) ? (
          <OrderAct
            order={order}
            words={t('chain.one')}
            label={(summary) => t('chain.oneOf', { summary })}
            onClick={() => setChosen(order)}
          />
        ) : null,
    },
  ];
  return (
    <Card title={t('chain.oneTitle')} isFlush>
      <Loaded query={query} lines={5}>
        {(rows) => (
          <DataTable
            label={t('chain.oneTitle')}
            columns={columns}
            rows={rows.filter((order) => order.chain_cancel !== null || canBeVoided(order, now))}
            rowId={({ id }) => id}
            empty={<EmptyState title={t('chain.none')}>{t('chain.noneText')}</EmptyState>}
            more={query.more}
          />
        )}
      </Loaded>
      {chosen ? <CancelOne order={chosen} onClose={() => setChosen(undefined)} /> : null}
    </Card>
  );
}

type Request = { wallet: string; epoch: string; signature: string };

function EveryOrder() {
  const t = useTranslations('market');
  const wallets = useLinkedWallets();
  const [chosen, setChosen] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [request, setRequest] = useState<Request>();
  return (
    <Card title={t('chain.allTitle')}>
      <div className="form">
        <p className="muted">{t('chain.allLead')}</p>
        <Loaded query={wallets} lines={2}>
          {(linked) => {
            const wallet = chosen || linked[0]?.address;
            if (!wallet) return <Notice tone="warning">{t('chain.noWallet')}</Notice>;
            return (
              <div className="form">
                <SelectField label={t('wallet')} value={wallet} onChange={(event) => setChosen(event.target.value)}>
                  {linked.map(({ address, label }) => (
                    <option key={address} value={address}>
                      {[label, shortAddress(address)].filter(Boolean).join(' · ')}
                    </option>
                  ))}
                </SelectField>
                <ButtonRow>
                  <Button kind="danger" onClick={() => setOpen(true)}>
                    {t('chain.all')}
                  </Button>
                </ButtonRow>
                {isOpen ? <CancelAll wallet={wallet} onSent={setRequest} onClose={() => setOpen(false)} /> : null}
              </div>
            );
          }}
        </Loaded>
        {request ? <HowFar request={request} /> : null}
      </div>
    </Card>
  );
}

/** The same request again tells how far it is. */
function HowFar({ request }: { request: Request }) {
  const t = useTranslations('market');
  const query = useQuery({
    queryKey: ['orders', 'epoch', request.wallet, request.epoch],
    queryFn: () => answer(api.POST('/orders/cancel-on-chain', { body: request })),
    refetchInterval: ({ state }) => (state.data && state.data.chain_cancel.state !== 'UNDERWAY' ? false : 3000),
  });
  return (
    <div role="status">
      <Loaded query={query} lines={1}>
        {({ summary, chain_cancel: cancel }) => (
          <Notice title={t('chain.asked')}>
            <p>{summary}</p>
            <ChainCancelState cancel={cancel} />
          </Notice>
        )}
      </Loaded>
    </div>
  );
}
