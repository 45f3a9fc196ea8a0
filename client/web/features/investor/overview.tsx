// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ButtonLink } from '@/components/button';
import { DataTable, type Column } from '@/components/data_table';
import { EmptyState, Loaded } from '@/components/states';
import { Card, Figures, Notice, PageHeader, Stack } from '@/components/surface';
import { Address, Shares, Usdc } from '@/components/values';
import { answer, api } from '@/lib/api/client';
import type { AnswerOf, Schemas } from '@/lib/api/types';
import { useFormats } from '@/lib/format/use_formats';
import { useLive } from '@/lib/live/use_live';
import { isOpenOrder } from '../market/order_state';
import { PortfolioCharts } from './portfolio_charts';
import { sumOf, yieldOf } from './portfolio_history';
import { useHistory } from './use_history';

type Holding = Schemas['Holding'];

export function Overview() {
  const t = useTranslations('investor.overview');
  const client = useQueryClient();
  const portfolio = useQuery({ queryKey: ['portfolio'], queryFn: () => answer(api.GET('/portfolio')) });
  useLive('me:portfolio', ({ data }) => client.setQueryData(['portfolio'], data as AnswerOf<'getPortfolio'>));
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        action={
          <ButtonLink href="/properties" kind="primary">
            {t('browse')}
          </ButtonLink>
        }
      />
      <Stack>
        <NeedsYou />
        <Loaded query={portfolio} lines={8}>
          {(data) => <Portfolio portfolio={data} />}
        </Loaded>
      </Stack>
    </>
  );
}

function Portfolio({ portfolio }: { portfolio: AnswerOf<'getPortfolio'> }) {
  const t = useTranslations('investor.overview');
  const formats = useFormats();
  const [totals, setTotals] = useState<{ paid: string; owed: string }>();
  useLive('me:dividends', ({ data }) => setTotals(data.totals));
  const orders = useQuery({
    queryKey: ['orders', 'open'],
    queryFn: () => answer(api.GET('/orders', { params: { query: { limit: 100 } } })),
  });
  const open = orders.data?.items.filter(isOpenOrder);
  const history = useHistory(portfolio.holdings);
  const value = history.data?.values.at(-1);
  const income = history.data ? sumOf(history.data.income) : undefined;
  const rate = value && income ? yieldOf(income, value) : undefined;
  return (
    <>
      <Card>
        <Figures
          figures={[
            {
              label: t('valueNow'),
              value: value ? <Usdc amount={value} /> : '–',
              note: t('paidFor', { amount: formats.usdc(portfolio.total_cost) }),
            },
            { label: t('incomeYear'), value: income ? <Usdc amount={income} /> : '–' },
            { label: t('yield'), value: rate === undefined ? '–' : formats.percent(rate) },
            { label: t('owed'), value: totals ? <Usdc amount={totals.owed} /> : '–' },
            { label: t('orders'), value: open ? open.length : '–' },
          ]}
        />
      </Card>
      <Loaded query={history} lines={6}>
        {(known) => <PortfolioCharts history={known} />}
      </Loaded>
      <Holdings holdings={portfolio.holdings} />
    </>
  );
}

function Holdings({ holdings }: { holdings: Holding[] }) {
  const t = useTranslations('investor.overview');
  const columns: Column<Holding>[] = [
    {
      id: 'property',
      header: t('property'),
      cell: (row) => row.property_name,
      csv: (row) => row.property_name,
      sortBy: (row) => row.property_name,
    },
    {
      id: 'shares',
      header: t('shares'),
      align: 'end',
      cell: ({ shares }) => <Shares count={shares} />,
      csv: ({ shares }) => shares,
      sortBy: ({ shares }) => BigInt(shares),
    },
    {
      id: 'cost',
      header: t('cost'),
      align: 'end',
      cell: ({ cost }) => <Usdc amount={cost} />,
      csv: ({ cost }) => cost,
      unit: 'USDC',
      sortBy: ({ cost }) => BigInt(cost.replace('.', '')),
    },
    {
      id: 'wallet',
      header: t('wallet'),
      cell: ({ wallet }) => <Address address={wallet} />,
      csv: ({ wallet }) => wallet,
    },
  ];
  const empty = (
    <EmptyState title={t('none')} action={<ButtonLink href="/properties">{t('browse')}</ButtonLink>}>
      {t('noneText')}
    </EmptyState>
  );
  return (
    <Card title={t('holdings')} isFlush>
      <DataTable
        label={t('holdings')}
        columns={columns}
        rows={holdings}
        rowId={({ property_id, wallet }) => `${property_id} ${wallet}`}
        href={({ property_id }) => `/properties/${property_id}`}
        empty={empty}
        file={{ name: t('holdings'), rows: async () => holdings }}
      />
    </Card>
  );
}

/** What keeps the investor from buying, with the way to mend it. */
function NeedsYou() {
  const t = useTranslations('investor.overview');
  const wallets = useQuery({ queryKey: ['wallets'], queryFn: async () => (await answer(api.GET('/wallets'))).items });
  const verifications = useQuery({
    queryKey: ['verifications'],
    queryFn: async () => (await answer(api.GET('/verifications'))).items,
  });
  if (wallets.data?.length === 0)
    return (
      <Notice tone="warning" title={t('needsYou')} action={<ButtonLink href="/settings">{t('walletsAct')}</ButtonLink>}>
        {t('wallets')}
      </Notice>
    );
  const isVerified = verifications.data?.some(({ level, state }) => level === 'identity' && state === 'APPROVED');
  if (verifications.data === undefined || isVerified) return null;
  return (
    <Notice
      tone="warning"
      title={t('needsYou')}
      action={<ButtonLink href="/verification">{t('verifyAct')}</ButtonLink>}
    >
      {t('verify')}
    </Notice>
  );
}
