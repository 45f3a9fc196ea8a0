// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { useTranslations } from 'next-intl';
import type { Column } from '@/components/data_table';
import { PageHeader } from '@/components/surface';
import { DateTime, StatePill } from '@/components/values';
import { answer, api } from '@/lib/api/client';
import type { Schemas } from '@/lib/api/types';
import { ListPage } from './list_page';
import { useProposalTitle } from './use_proposal_title';

type Proposal = Schemas['Proposal'];

const states: Proposal['state'][] = ['OPEN', 'EXECUTING', 'EXECUTED', 'REFUSED', 'FAILED'];

export function Proposals() {
  const t = useTranslations('admin.proposals');
  const areas = useTranslations('common.areas');
  const words = useTranslations('states.proposal');
  const titleOf = useProposalTitle();
  const columns: Column<Proposal>[] = [
    {
      id: 'title',
      header: t('act'),
      cell: titleOf,
      csv: ({ title }) => title,
      sortBy: titleOf,
    },
    {
      id: 'state',
      header: t('state'),
      cell: ({ state }) => <StatePill of="proposal" state={state} />,
      csv: ({ state }) => state,
    },
    {
      id: 'signatures',
      header: t('signatures'),
      cell: ({ signatures, threshold }) => t('signed', { count: signatures.length, needed: threshold }),
      csv: ({ signatures, threshold }) => t('signed', { count: signatures.length, needed: threshold }),
      sortBy: ({ signatures }) => signatures.length,
    },
    {
      id: 'created',
      header: t('proposed'),
      cell: ({ created_at: at }) => <DateTime at={at} />,
      csv: ({ created_at: at }) => at,
      sortBy: ({ created_at: at }) => at,
    },
  ];
  return (
    <>
      <PageHeader title={areas('proposals')} lead={t('lead')} />
      <ListPage
        label={areas('proposals')}
        queryKey={['admin', 'proposals']}
        load={(cursor, filter) => {
          const state = states.find((known) => known === filter);
          return answer(api.GET('/proposals', { params: { query: { state, cursor } } }));
        }}
        columns={columns}
        rowId={({ id }) => id}
        href={({ id }) => `/admin/proposals/${id}`}
        filter={{ label: t('state'), first: 'OPEN', options: states.map((value) => ({ value, words: words(value) })) }}
        empty={{ title: t('none'), text: t('noneText') }}
      />
    </>
  );
}
