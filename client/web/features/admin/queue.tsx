// SPDX-License-Identifier: GPL-3.0-or-later
// What waits for an admin, oldest first. One source that does not answer does not hide the others.
'use client';

import { useQueries } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/button';
import { DataTable, type Column } from '@/components/data_table';
import { SelectField } from '@/components/field';
import { EmptyState, NothingFound, Skeleton } from '@/components/states';
import { Card, Notice, PageHeader, Stack } from '@/components/surface';
import { DateTime, StatePill } from '@/components/values';
import type { StateOf } from '@/components/state_tones';
import { answer, api } from '@/lib/api/client';
import { useProblemWords } from '@/lib/api/use_problem_words';
import { shortAddress, type Formats } from '@/lib/format/formats';
import { useFormats } from '@/lib/format/use_formats';
import { useProposalTitle } from './use_proposal_title';

interface Words {
  formats: Formats;
  titleOf: ReturnType<typeof useProposalTitle>;
}

interface WorkItem {
  kind: Kind;
  id: string;
  /** In the reader's words and figures. */
  what: (words: Words) => string;
  of: StateOf;
  state: string;
  since: string;
  href: string;
}

const kinds = ['review', 'tokenize', 'proposal', 'job', 'conversion', 'stop'] as const;
type Kind = (typeof kinds)[number];

const limit = 100;

async function reviews(kind: 'review' | 'tokenize'): Promise<WorkItem[]> {
  const state = kind === 'review' ? 'PENDING_APPROVAL' : 'APPROVED';
  const { items } = await answer(api.GET('/properties', { params: { query: { state, limit } } }));
  const to = kind === 'review' ? '/admin/review' : '/admin/tokenization';
  return items.map(({ id, name, state: now, updated_at: since }) => ({
    ...{ kind, id, what: () => name, of: 'property' as const, state: now, since, href: `${to}/${id}` },
  }));
}

async function proposals(): Promise<WorkItem[]> {
  const { items } = await answer(api.GET('/proposals', { params: { query: { state: 'OPEN', limit } } }));
  return items.map((proposal) => ({
    ...{
      kind: 'proposal' as const,
      id: proposal.id,
      what: ({ titleOf }) => titleOf(proposal),
      of: 'proposal' as const,
      state: proposal.state,
      since: proposal.created_at,
      href: `/admin/proposals/${proposal.id}`,
    },
  }));
}

async function jobs(): Promise<WorkItem[]> {
  const { items } = await answer(api.GET('/admin/jobs', { params: { query: { limit } } }));
  return items.map(({ id, queue, key, state, created_at: since }) => ({
    ...{
      kind: 'job' as const,
      id,
      what: () => `${queue} ${key}`,
      of: 'job' as const,
      state,
      since,
      href: '/admin/health',
    },
  }));
}

async function conversions(): Promise<WorkItem[]> {
  const { items } = await answer(api.GET('/admin/conversions', { params: { query: { state: 'FAILED', limit } } }));
  return items.map(({ id, amount_usd: amount, state, created_at: since }) => ({
    ...{
      kind: 'conversion' as const,
      id,
      what: ({ formats }) => formats.usd(amount),
      of: 'conversion' as const,
      state,
      since,
      href: '/admin/payments',
    },
  }));
}

async function stops(): Promise<WorkItem[]> {
  const { items } = await answer(api.GET('/stops', { params: { query: { state: 'FAILED', limit } } }));
  return items.map(({ id, wallet, token, state, created_at: since }) => ({
    ...{
      kind: 'stop' as const,
      id,
      what: () => shortAddress(wallet ?? token),
      of: 'stop' as const,
      state,
      since,
      href: '/admin/compliance',
    },
  }));
}

const sources: Record<Kind, () => Promise<WorkItem[]>> = {
  review: () => reviews('review'),
  tokenize: () => reviews('tokenize'),
  proposal: proposals,
  job: jobs,
  conversion: conversions,
  stop: stops,
};

export function WorkQueue() {
  const t = useTranslations('admin.queue');
  const areas = useTranslations('common.areas');
  const words = useProblemWords();
  const shown = { formats: useFormats(), titleOf: useProposalTitle() };
  const [filter, setFilter] = useState('');
  const answers = useQueries({
    queries: kinds.map((kind) => ({
      queryKey: ['admin', 'queue', kind],
      queryFn: sources[kind],
      refetchInterval: 30_000,
    })),
  });
  const again = () => answers.forEach(({ refetch }) => void refetch());
  const rows = answers
    .flatMap(({ data }) => data ?? [])
    .filter(({ kind }) => filter === '' || kind === filter)
    .sort((one, other) => one.since.localeCompare(other.since));
  const isPending = answers.some(({ isPending: waits }) => waits);
  const isFailed = answers.some(({ error }) => error);
  const columns: Column<WorkItem>[] = [
    { id: 'what', header: t('what'), cell: ({ what }) => what(shown), sortBy: ({ what }) => what(shown) },
    { id: 'kind', header: t('kind'), cell: ({ kind }) => t(`kinds.${kind}`), sortBy: ({ kind }) => kind },
    { id: 'state', header: t('state'), cell: ({ of, state }) => <StatePill of={of} state={state} /> },
    { id: 'since', header: t('since'), cell: ({ since }) => <DateTime at={since} />, sortBy: ({ since }) => since },
  ];
  return (
    <>
      <PageHeader title={areas('queue')} lead={t('lead')} action={<Button onClick={again}>{t('again')}</Button>} />
      <Stack>
        {answers.map(({ error }, index) =>
          error ? (
            <Notice
              key={kinds[index]}
              tone="warning"
              title={t('notAsked', { what: t(`kinds.${kinds[index] ?? 'review'}`) })}
            >
              {words.sentence(error)}
            </Notice>
          ) : null,
        )}
        <SelectField label={t('kindOfWork')} value={filter} onChange={(event) => setFilter(event.target.value)}>
          <option value="">{t('allKinds')}</option>
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`kinds.${kind}`)}
            </option>
          ))}
        </SelectField>
        {isPending && rows.length === 0 ? (
          <Skeleton />
        ) : (
          <Card isFlush>
            <DataTable
              label={areas('queue')}
              columns={columns}
              rows={rows}
              rowId={({ kind, id }) => kind + id}
              href={({ href }) => href}
              empty={
                filter ? (
                  <NothingFound onClear={() => setFilter('')} />
                ) : isFailed ? null : (
                  <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
                )
              }
            />
          </Card>
        )}
      </Stack>
    </>
  );
}
