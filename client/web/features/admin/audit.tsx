// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Column } from '@/components/data_table';
import { Named } from '@/components/named';
import { PageHeader } from '@/components/surface';
import { Address, DateTime } from '@/components/values';
import { answer, api } from '@/lib/api/client';
import type { Schemas } from '@/lib/api/types';
import { AuditFilterForm, type AuditFilter } from './audit_filter';
import { wordsKeyOf } from './audit_words';
import { ListPage } from './list_page';

type Entry = Schemas['AuditEntry'];

export function Audit() {
  const t = useTranslations('audit');
  const areas = useTranslations('common.areas');
  const [filter, setFilter] = useState<AuditFilter>({});
  const wordsOf = (action: string) => {
    const key = wordsKeyOf(action);
    return key && t.has(key) ? t(key) : undefined;
  };
  const columns: Column<Entry>[] = [
    {
      id: 'seq',
      header: t('number'),
      align: 'end',
      cell: ({ seq }) => seq,
      csv: ({ seq }) => seq,
      sortBy: ({ seq }) => seq,
    },
    {
      id: 'at',
      header: t('when'),
      cell: ({ at }) => <DateTime at={at} />,
      csv: ({ at }) => at,
      sortBy: ({ at }) => at,
    },
    {
      id: 'actor',
      header: t('who'),
      cell: ({ actor }) => (actor ? <Named id={actor} /> : t('server')),
      csv: ({ actor }) => actor ?? t('server'),
    },
    {
      id: 'action',
      header: t('what'),
      cell: ({ action }) => <span title={action}>{wordsOf(action) ?? <code>{action}</code>}</span>,
      csv: ({ action }) => wordsOf(action) ?? action,
      sortBy: ({ action }) => wordsOf(action) ?? action,
    },
    {
      id: 'object',
      header: t('about'),
      cell: ({ object_id: id }) => <Named id={id} />,
      csv: ({ object_kind: kind, object_id: id }) => `${kind} ${id}`,
    },
    {
      id: 'hash',
      header: t('hash'),
      cell: ({ hash }) => <Address address={hash} isCopied={false} />,
      csv: ({ hash }) => hash,
    },
  ];
  return (
    <>
      <PageHeader title={areas('audit')} lead={t('lead')} />
      <ListPage
        label={areas('audit')}
        queryKey={['admin', 'audit', filter]}
        load={(cursor) => answer(api.GET('/audit-log', { params: { query: { ...filter, cursor } } }))}
        columns={columns}
        rowId={({ seq }) => String(seq)}
        inFile={[{ header: t('code'), csv: ({ action }) => action }]}
        empty={{ title: t('none'), text: t('noneText') }}
      >
        <AuditFilterForm onChange={setFilter} />
      </ListPage>
    </>
  );
}
