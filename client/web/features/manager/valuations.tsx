// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { z } from 'zod';
import { Button } from '@/components/button';
import { DataTable, type Column } from '@/components/data_table';
import { SelectField, TextField } from '@/components/field';
import { FormPanel } from '@/components/form_panel';
import { EmptyState, Loaded } from '@/components/states';
import { Card, PageHeader, Pill, ScopeActions } from '@/components/surface';
import { useToast } from '@/components/toasts';
import { Day, Usd } from '@/components/values';
import { answer, api } from '@/lib/api/client';
import type { Property, Schemas } from '@/lib/api/types';
import { usePages } from '@/lib/api/use_pages';
import { useFormats } from '@/lib/format/use_formats';
import { day, dollars, todayText, words } from '@/lib/forms/fields';
import { useApiForm } from '@/lib/forms/use_api_form';
import { documentsQuery } from './documents_query';
import { PropertyScope } from './property_scope';

type Valuation = Schemas['Valuation'];

export function ManagerValuations() {
  const t = useTranslations('manager.valuations');
  return (
    <>
      <PageHeader title={t('valuations')} lead={t('lead')} />
      <PropertyScope none={t('noProperty')}>
        {(property) => <Valuations key={property.id} property={property} />}
      </PropertyScope>
    </>
  );
}

function Valuations({ property }: { property: Property }) {
  const t = useTranslations('manager.valuations');
  const [form, setForm] = useState<{ corrects?: Valuation }>();
  const path = { property_id: property.id };
  const valuations = usePages(['valuations', property.id], (cursor) =>
    answer(api.GET('/properties/{property_id}/valuations', { params: { path, query: { cursor } } })),
  );
  const columns: Column<Valuation>[] = [
    { id: 'date', header: t('date'), cell: ({ valued_on: on }) => <Day on={on} />, sortBy: ({ valued_on: on }) => on },
    {
      id: 'value',
      header: t('value'),
      align: 'end',
      cell: ({ amount_usd: amount }) => <Usd amount={amount} />,
      sortBy: ({ amount_usd: amount }) => BigInt(amount.replace('.', '')),
    },
    { id: 'method', header: t('method'), cell: ({ method }) => t(`methods.${method}`) },
    { id: 'appraiser', header: t('appraiser'), cell: ({ appraiser }) => appraiser ?? '–' },
    {
      id: 'state',
      header: t('state'),
      cell: ({ corrected_by: corrected, current }) => (
        <Pill tone={current ? 'positive' : 'neutral'}>
          {corrected ? t('corrected') : current ? t('current') : t('earlier')}
        </Pill>
      ),
    },
    {
      id: 'acts',
      header: t('acts'),
      cell: (valuation) =>
        valuation.corrected_by ? (
          '–'
        ) : (
          <Button kind="quiet" onClick={() => setForm({ corrects: valuation })}>
            {t('correct')}
          </Button>
        ),
    },
  ];
  return (
    <>
      <ScopeActions>
        <Button kind="primary" onClick={() => setForm({})}>
          {t('add')}
        </Button>
      </ScopeActions>
      <Loaded query={valuations}>
        {(rows) => (
          <Card isFlush>
            <DataTable
              label={t('valuations')}
              columns={columns}
              rows={rows}
              rowId={({ id }) => id}
              more={valuations.more}
              empty={<EmptyState title={t('none')}>{t('noneText')}</EmptyState>}
            />
          </Card>
        )}
      </Loaded>
      {form ? <ValuationForm property={property} corrects={form.corrects} onClose={() => setForm(undefined)} /> : null}
    </>
  );
}

const methods = ['income', 'comparable_sales', 'cost', 'purchase_price'] as const;
const schema = z.object({
  valued_on: day,
  amount_usd: dollars,
  method: z.enum(methods),
  appraiser: words(2, 120),
  document_id: z.string(),
});

function ValuationForm({
  property,
  corrects,
  onClose,
}: {
  property: Property;
  corrects?: Valuation;
  onClose: () => void;
}) {
  const t = useTranslations('manager.valuations');
  const client = useQueryClient();
  const toast = useToast();
  const formats = useFormats();
  const documents = useQuery(documentsQuery(property.id));
  const form = useApiForm({
    schema,
    values: {
      valued_on: corrects?.valued_on ?? todayText(),
      amount_usd: corrects?.amount_usd ?? '',
      method: methods.find((known) => known === corrects?.method) ?? 'income',
      appraiser: corrects?.appraiser ?? '',
      document_id: '',
    },
    send: ({ document_id: document, ...rest }) =>
      answer(
        api.POST('/properties/{property_id}/valuations', {
          params: { path: { property_id: property.id } },
          body: {
            ...rest,
            ...(document ? { document_id: document } : {}),
            ...(corrects ? { corrects: corrects.id } : {}),
          },
        }),
      ),
    done: (added) => {
      toast(t('added', { amount: formats.usd(added.amount_usd) }));
      void client.invalidateQueries({ queryKey: ['valuations', property.id] });
      void client.invalidateQueries({ queryKey: ['properties'] });
      onClose();
    },
  });
  return (
    <FormPanel title={corrects ? t('correctTitle') : t('add')} form={form} submit={t('add')} onClose={onClose}>
      <TextField label={t('date')} type="date" {...form.field('valued_on')} />
      <TextField label={t('valueIn')} unit="USD" inputMode="decimal" {...form.field('amount_usd')} />
      <SelectField label={t('method')} {...form.field('method')}>
        {methods.map((method) => (
          <option key={method} value={method}>
            {t(`methods.${method}`)}
          </option>
        ))}
      </SelectField>
      <TextField label={t('appraiser')} {...form.field('appraiser')} />
      <SelectField label={t('report')} hint={t('reportHint')} {...form.field('document_id')}>
        <option value="">{t('noReport')}</option>
        {documents.data?.items
          .filter(({ kind }) => kind !== 'photo')
          .map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
      </SelectField>
    </FormPanel>
  );
}
