// SPDX-License-Identifier: GPL-3.0-or-later
// What holds now, what comes next, and everything that was ever set. For the manager of a property, and for admins.
'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { DataTable, type Column } from '@/components/data_table';
import { EmptyState, Loaded } from '@/components/states';
import { Card, Figures, Pill, type Tone } from '@/components/surface';
import { DateTime, Day } from '@/components/values';
import { answer, api } from '@/lib/api/client';
import { todayText } from '@/lib/forms/fields';
import { useFormats } from '@/lib/format/use_formats';
import { nextTerms, noParts, termsOn, withStanding, type Standing, type StandingTerms } from './standing';

export const termsQuery = (propertyId: string) => ({
  queryKey: ['rent-terms', propertyId],
  queryFn: () =>
    answer(api.GET('/properties/{property_id}/rent-terms', { params: { path: { property_id: propertyId } } })),
});

const tones: Record<Standing, Tone> = { ahead: 'info', inForce: 'positive', over: 'neutral', replaced: 'neutral' };

export function TermsHistory({ propertyId }: { propertyId: string }) {
  const terms = useQuery(termsQuery(propertyId));
  return (
    <Loaded query={terms}>
      {({ items }) => (
        <>
          <Card>
            <Now terms={withStanding(items, todayText())} />
          </Card>
          <Entries terms={withStanding(items, todayText())} />
        </>
      )}
    </Loaded>
  );
}

function Now({ terms }: { terms: StandingTerms[] }) {
  const t = useTranslations('terms');
  const formats = useFormats();
  const now = termsOn(terms, todayText()) ?? noParts;
  const next = nextTerms(terms);
  return (
    <Figures
      figures={[
        { label: t('feeNow'), value: formats.percent(now.management_fee_basis_points) },
        { label: t('reserveNow'), value: formats.percent(now.reserve_basis_points) },
        {
          label: t('next'),
          value: next ? <Day on={next.effective_from} /> : t('noNext'),
          note: next
            ? t('nextParts', {
                fee: formats.percent(next.management_fee_basis_points),
                reserve: formats.percent(next.reserve_basis_points),
              })
            : undefined,
        },
      ]}
    />
  );
}

function Entries({ terms }: { terms: StandingTerms[] }) {
  const t = useTranslations('terms');
  const formats = useFormats();
  const columns: Column<StandingTerms>[] = [
    {
      id: 'from',
      header: t('from'),
      cell: ({ effective_from: on }) => <Day on={on} />,
      csv: ({ effective_from: on }) => on,
      sortBy: ({ effective_from: on }) => on,
    },
    {
      id: 'standing',
      header: t('state'),
      cell: ({ standing }) => <Pill tone={tones[standing]}>{t(`standing.${standing}`)}</Pill>,
      csv: ({ standing }) => t(`standing.${standing}`),
    },
    {
      id: 'fee',
      header: t('fee'),
      align: 'end',
      cell: ({ management_fee_basis_points: fee }) => formats.percent(fee),
      csv: ({ management_fee_basis_points: fee }) => String(fee / 100),
      unit: '%',
      sortBy: ({ management_fee_basis_points: fee }) => fee,
    },
    {
      id: 'reserve',
      header: t('reserve'),
      align: 'end',
      cell: ({ reserve_basis_points: reserve }) => formats.percent(reserve),
      csv: ({ reserve_basis_points: reserve }) => String(reserve / 100),
      unit: '%',
      sortBy: ({ reserve_basis_points: reserve }) => reserve,
    },
    {
      id: 'set',
      header: t('setAt'),
      cell: ({ set_at: at }) => <DateTime at={at} />,
      csv: ({ set_at: at }) => at,
      sortBy: ({ set_at: at }) => at,
    },
  ];
  return (
    <Card isFlush title={t('history')}>
      <DataTable
        label={t('history')}
        columns={columns}
        rows={terms}
        rowId={({ effective_from: on, set_at: at }) => `${on} ${at}`}
        file={{ name: t('title'), rows: async () => terms }}
        empty={<EmptyState title={t('none')}>{t('noneText')}</EmptyState>}
      />
    </Card>
  );
}
