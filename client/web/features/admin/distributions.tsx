// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { usePathname, useRouter, useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { z } from 'zod';
import { Button } from '@/components/button';
import { DataTable, type Column } from '@/components/data_table';
import { SelectField, TextField } from '@/components/field';
import { FormPanel } from '@/components/form_panel';
import { EmptyState, Loaded } from '@/components/states';
import { Card, PageHeader, ScopeActions, Stack } from '@/components/surface';
import { Address, DateTime, StatePill, Usd, Usdc } from '@/components/values';
import { answer, api } from '@/lib/api/client';
import { everyPage } from '@/lib/api/every_page';
import type { Property, Schemas } from '@/lib/api/types';
import { day, todayText } from '@/lib/forms/fields';
import { useApiForm } from '@/lib/forms/use_api_form';
import { useFormats } from '@/lib/format/use_formats';
import { TermsHistory } from '@/features/terms/terms_history';
import { ListPage } from './list_page';

type Distribution = Schemas['Distribution'];

export function Distributions() {
  const t = useTranslations('admin.distributions');
  const areas = useTranslations('common.areas');
  const properties = useQuery({
    queryKey: ['admin', 'tokenized'],
    queryFn: () =>
      everyPage((cursor) =>
        answer(api.GET('/properties', { params: { query: { state: 'TOKENIZED', cursor, limit: 100 } } })),
      ),
  });
  return (
    <>
      <PageHeader title={areas('distributions')} lead={t('lead')} />
      <Stack>
        <Loaded query={properties}>{(all) => <OfProperty properties={all} />}</Loaded>
        <Owed />
      </Stack>
    </>
  );
}

function OfProperty({ properties }: { properties: Property[] }) {
  const t = useTranslations('admin.distributions');
  const router = useRouter();
  const path = usePathname();
  const wanted = useSearchParams().get('property');
  const formats = useFormats();
  const [isDrawing, setDrawing] = useState(false);
  const property = properties.find(({ id }) => id === wanted) ?? properties[0];
  if (!property) return <EmptyState title={t('noProperty')}>{t('noPropertyText')}</EmptyState>;
  const columns: Column<Distribution>[] = [
    {
      id: 'period',
      header: t('period'),
      cell: ({ period_from: from, period_to: to }) => formats.period(from, to),
      csv: ({ period_from: from, period_to: to }) => `${from} – ${to}`,
      sortBy: ({ period_from: from }) => from,
    },
    {
      id: 'state',
      header: t('state'),
      cell: ({ state }) => <StatePill of="distribution" state={state} />,
      csv: ({ state }) => state,
    },
    {
      id: 'rent',
      header: t('rent'),
      align: 'end',
      cell: ({ statement }) => <Usd amount={statement.totals.rent_usd} />,
      csv: ({ statement }) => statement.totals.rent_usd,
      unit: 'USD',
    },
    {
      id: 'sum',
      header: t('toDistribute'),
      align: 'end',
      cell: ({ statement }) => <Usd amount={statement.totals.distributable_usd} />,
      csv: ({ statement }) => statement.totals.distributable_usd,
      unit: 'USD',
    },
    {
      id: 'paid',
      header: t('paid'),
      align: 'end',
      cell: ({ figures }) => <Usdc amount={figures.paid} />,
      csv: ({ figures }) => figures.paid,
      unit: 'USDC',
    },
    {
      id: 'owed',
      header: t('owed'),
      align: 'end',
      cell: ({ figures }) => <Usdc amount={figures.owed} />,
      csv: ({ figures }) => figures.owed,
      unit: 'USDC',
    },
    {
      id: 'drawn',
      header: t('drawn'),
      cell: ({ created_at: at }) => <DateTime at={at} day />,
      csv: ({ created_at: at }) => at,
      sortBy: ({ created_at: at }) => at,
    },
  ];
  return (
    <>
      <SelectField
        label={t('property')}
        value={property.id}
        onChange={(event) => router.replace(`${path}?property=${event.target.value}`)}
      >
        {properties.map(({ id, name, address }) => (
          <option key={id} value={id}>
            {name}, {address.city}
          </option>
        ))}
      </SelectField>
      <ScopeActions>
        <Button kind="primary" onClick={() => setDrawing(true)}>
          {t('draw')}
        </Button>
      </ScopeActions>
      <ListPage
        label={t('distributions')}
        queryKey={['admin', 'distributions', property.id]}
        load={(cursor) =>
          answer(
            api.GET('/properties/{property_id}/distributions', {
              params: { path: { property_id: property.id }, query: { cursor } },
            }),
          )
        }
        columns={columns}
        rowId={({ id }) => id}
        href={({ id }) => `/admin/distributions/${id}`}
        inFile={[{ header: t('holders'), csv: ({ figures }) => figures.holders }]}
        empty={{ title: t('none'), text: t('noneText') }}
      />
      <TermsHistory propertyId={property.id} />
      {isDrawing ? <PeriodForm property={property} onClose={() => setDrawing(false)} /> : null}
    </>
  );
}

function Owed() {
  const t = useTranslations('admin.distributions');
  const owedWords = useTranslations('states.owed');
  const owed = useQuery({ queryKey: ['admin', 'owed'], queryFn: () => answer(api.GET('/owed-dividends')) });
  return (
    <Card title={t('owedDividends')} isFlush>
      <Loaded query={owed}>
        {({ items }) => (
          <DataTable
            label={t('owedDividends')}
            columns={[
              {
                id: 'wallet',
                header: t('wallet'),
                cell: ({ wallet }) => <Address address={wallet} />,
                csv: ({ wallet }) => wallet,
              },
              {
                id: 'amount',
                header: t('amount'),
                align: 'end',
                cell: ({ amount }) => <Usdc amount={amount} />,
                csv: ({ amount }) => amount,
                unit: 'USDC',
              },
              {
                id: 'reason',
                header: t('why'),
                cell: ({ reason }) => owedWords(reason),
                csv: ({ reason }) => owedWords(reason),
              },
              {
                id: 'since',
                header: t('since'),
                cell: ({ since }) => <DateTime at={since} />,
                csv: ({ since }) => since,
              },
            ]}
            rows={items}
            rowId={({ wallet, property_id: property }) => wallet + property}
            file={{ name: t('owedDividends'), rows: async () => items }}
            empty={<EmptyState title={t('nothingOwed')}>{t('nothingOwedText')}</EmptyState>}
          />
        )}
      </Loaded>
    </Card>
  );
}

const schema = z.object({ period_from: day, period_to: day });

function PeriodForm({ property, onClose }: { property: Property; onClose: () => void }) {
  const t = useTranslations('admin.distributions');
  const client = useQueryClient();
  const router = useRouter();
  const form = useApiForm({
    schema,
    values: { period_from: '', period_to: todayText() },
    send: (body) =>
      answer(
        api.POST('/properties/{property_id}/distributions', { params: { path: { property_id: property.id } }, body }),
      ),
    done: ({ id }) => {
      void client.invalidateQueries({ queryKey: ['admin', 'distributions'] });
      router.push(`/admin/distributions/${id}`);
    },
  });
  return (
    <FormPanel title={t('statementOf', { name: property.name })} form={form} submit={t('draw')} onClose={onClose}>
      <p className="muted">{t('drawText')}</p>
      <TextField label={t('firstDay')} type="date" {...form.field('period_from')} />
      <TextField
        label={t('lastDay')}
        hint={t('lastDayHint')}
        type="date"
        max={todayText()}
        {...form.field('period_to')}
      />
    </FormPanel>
  );
}
