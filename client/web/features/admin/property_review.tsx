// SPDX-License-Identifier: GPL-3.0-or-later
// What a manager says of a property beside the documents that prove it, and the decision.
'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { Button } from '@/components/button';
import { useConfirm, type Question } from '@/components/confirm';
import { DataTable, type Column } from '@/components/data_table';
import { EmptyState, Loaded } from '@/components/states';
import { ButtonRow, Card, Facts, Notice, PageHeader, Stack } from '@/components/surface';
import { DateTime, Day, StatePill, Usd } from '@/components/values';
import { contentPath } from '@/features/property/document_words';
import { addressLine } from '@/features/property/words';
import { answer, api } from '@/lib/api/client';
import type { Property, Schemas } from '@/lib/api/types';
import { useFormats } from '@/lib/format/use_formats';
import styles from './admin.module.css';

type Document = Schemas['Document'];

export const propertyQuery = (id: string) => ({
  queryKey: ['property', id],
  queryFn: () => answer(api.GET('/properties/{property_id}', { params: { path: { property_id: id } } })),
});

export function PropertyReview({ id }: { id: string }) {
  const property = useQuery(propertyQuery(id));
  return <Loaded query={property}>{(found) => <Review property={found} />}</Loaded>;
}

function Review({ property }: { property: Property }) {
  const t = useTranslations('admin.review');
  const documents = useQuery({
    queryKey: ['documents', property.id],
    queryFn: () =>
      answer(api.GET('/properties/{property_id}/documents', { params: { path: { property_id: property.id } } })),
  });
  return (
    <>
      <PageHeader
        title={property.name}
        mark={<StatePill of="property" state={property.state} />}
        action={<Decision property={property} />}
      />
      <div className={styles.columns}>
        <Card title={t('stated')}>
          <Stated property={property} />
        </Card>
        <Card title={t('documents')}>
          <Loaded query={documents}>{({ items }) => <Proof documents={items} />}</Loaded>
        </Card>
      </div>
    </>
  );
}

function Stated({ property }: { property: Property }) {
  const t = useTranslations('admin.review');
  const kinds = useTranslations('states.kind');
  const formats = useFormats();
  const locale = useLocale();
  return (
    <Stack>
      <Facts
        facts={[
          { label: t('address'), value: addressLine(property.address, locale) },
          { label: t('kind'), value: kinds(property.kind) },
          {
            label: t('valuation'),
            value: (
              <>
                <Usd amount={property.valuation_usd} /> · <Day on={property.valued_on} />
              </>
            ),
          },
          { label: t('area'), value: `${formats.count(property.area_square_meters)} m²` },
          { label: t('built'), value: String(property.year_built) },
          { label: t('submitted'), value: <DateTime at={property.updated_at} /> },
          ...(property.review_note ? [{ label: t('lastNote'), value: property.review_note }] : []),
        ]}
      />
      {property.description ? <p>{property.description}</p> : null}
    </Stack>
  );
}

function Proof({ documents }: { documents: Document[] }) {
  const t = useTranslations('admin.review');
  const isProven = documents.some(
    ({ kind, parcel_id: parcel, recorder_reference: reference }) => kind === 'deed' && parcel && reference,
  );
  const columns: Column<Document>[] = [
    {
      id: 'name',
      header: t('name'),
      cell: ({ id, name }) => (
        <a href={contentPath(id)} target="_blank" rel="noreferrer">
          {name}
        </a>
      ),
      sortBy: ({ name }) => name,
    },
    { id: 'kind', header: t('kind'), cell: ({ kind }) => t(`documentKind.${kind}`), sortBy: ({ kind }) => kind },
    {
      id: 'parcel',
      header: t('parcel'),
      cell: ({ parcel_id: parcel }) => <span className="nowrap">{parcel ?? '–'}</span>,
    },
    { id: 'reference', header: t('reference'), cell: ({ recorder_reference: reference }) => reference ?? '–' },
  ];
  return (
    <Stack>
      <Notice tone={isProven ? 'positive' : 'warning'}>{isProven ? t('deedHere') : t('noDeed')}</Notice>
      <DataTable
        label={t('documents')}
        columns={columns}
        rows={documents}
        rowId={({ id }) => id}
        empty={<EmptyState title={t('noDocuments')}>{t('noDocumentsText')}</EmptyState>}
      />
    </Stack>
  );
}

function Decision({ property }: { property: Property }) {
  const t = useTranslations('admin.review');
  const client = useQueryClient();
  const [question, ask] = useConfirm();
  const { id, name, state } = property;
  const path = { params: { path: { property_id: id } } };
  const decide = (words: Omit<Question, 'act'>, act: (reason: string) => Promise<Property>) =>
    ask({
      ...words,
      act: async (reason) => {
        client.setQueryData(['property', id], await act(reason));
        void client.invalidateQueries({ queryKey: ['admin'] });
      },
    });
  if (state !== 'PENDING_APPROVAL') return <p className="muted">{t('notWaiting')}</p>;
  const approve = {
    title: t('approveAsk', { name }),
    consequence: t('approveText'),
    confirm: t('approve'),
    done: t('approved', { name }),
  };
  const change = {
    title: t('changeAsk', { name }),
    consequence: t('changeText'),
    confirm: t('change'),
    reason: { label: t('whatToChange') },
    done: t('changeAsked', { name }),
  };
  const reject = {
    title: t('rejectAsk', { name }),
    consequence: t('rejectText'),
    confirm: t('rejectConfirm'),
    isDanger: true,
    reason: { label: t('reason') },
    done: t('rejected', { name }),
  };
  return (
    <ButtonRow>
      <Button
        kind="dangerBeside"
        onClick={() =>
          decide(reject, (note) => answer(api.POST('/properties/{property_id}/reject', { ...path, body: { note } })))
        }
      >
        {t('reject')}
      </Button>
      <Button
        onClick={() =>
          decide(change, (note) =>
            answer(api.POST('/properties/{property_id}/request-changes', { ...path, body: { note } })),
          )
        }
      >
        {t('change')}
      </Button>
      <Button
        kind="primary"
        onClick={() => decide(approve, () => answer(api.POST('/properties/{property_id}/approve', path)))}
      >
        {t('approve')}
      </Button>
      {question}
    </ButtonRow>
  );
}
