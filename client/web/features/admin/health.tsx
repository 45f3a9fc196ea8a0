// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/button';
import { useConfirm } from '@/components/confirm';
import { DataTable, type Column } from '@/components/data_table';
import { EmptyState, Loaded } from '@/components/states';
import { Card, Facts, Figures, Notice, PageHeader, Pill, Stack } from '@/components/surface';
import { Address, Count, DateTime, StatePill } from '@/components/values';
import { answer, api } from '@/lib/api/client';
import type { Schemas } from '@/lib/api/types';
import { useFormats } from '@/lib/format/use_formats';
import { ListPage } from './list_page';

const everyMs = 15_000;

type Queue = Schemas['QueueDepth'];
type Job = Schemas['TroubledJob'];
type Provider = Schemas['ChainProvider'];

export function Health() {
  const t = useTranslations('admin.health');
  const areas = useTranslations('common.areas');
  return (
    <>
      <PageHeader title={areas('health')} lead={t('lead')} />
      <Stack>
        <Chain />
        <Queues />
        <section className="form" aria-label={t('jobs')}>
          <h2>{t('jobs')}</h2>
          <Jobs />
        </section>
      </Stack>
    </>
  );
}

function Chain() {
  const t = useTranslations('admin.health');
  const formats = useFormats();
  const status = useQuery({
    queryKey: ['admin', 'chain'],
    queryFn: () => answer(api.GET('/chain/status')),
    refetchInterval: everyMs,
  });
  const columns: Column<Provider>[] = [
    { id: 'name', header: t('provider'), cell: ({ name }) => name },
    {
      id: 'state',
      header: t('state'),
      cell: ({ state }) => <Pill tone={state === 'closed' ? 'positive' : 'danger'}>{t(`providerState.${state}`)}</Pill>,
    },
    {
      id: 'head',
      header: t('head'),
      align: 'end',
      cell: ({ head_block: head }) => (head === null ? '–' : <Count value={head} />),
    },
    {
      id: 'latency',
      header: t('latency'),
      align: 'end',
      cell: ({ latency_ms: ms }) => `${Math.round(ms)} ms`,
    },
    {
      id: 'errors',
      header: t('errors'),
      align: 'end',
      cell: ({ errors, requests }) => `${formats.count(errors)} / ${formats.count(requests)}`,
    },
    {
      id: 'last',
      header: t('lastError'),
      cell: ({ last_error: last }) => last ?? '–',
    },
  ];
  return (
    <Card title={t('chain')}>
      <Loaded query={status}>
        {(chain) => (
          <Stack>
            {chain.alarms.map(({ name, subject, since }) => (
              <Notice key={name + subject} tone="danger" title={t.has(`alarm.${name}`) ? t(`alarm.${name}`) : name}>
                {subject.startsWith('0x') ? <Address address={subject} /> : subject} <DateTime at={since} />
              </Notice>
            ))}
            <Figures
              figures={[
                { label: t('readBlock'), value: <Count value={chain.read_block} /> },
                { label: t('lag'), value: chain.lag_blocks === null ? '–' : <Count value={chain.lag_blocks} /> },
                { label: t('queued'), value: <Count value={chain.transactions.queued} /> },
                { label: t('inFlight'), value: <Count value={chain.transactions.in_flight} /> },
              ]}
            />
            <Facts
              facts={[
                { label: t('operator'), value: <Address address={chain.operator.address} /> },
                { label: t('balance'), value: <Coins wei={chain.operator.balance} /> },
                { label: t('minBalance'), value: <Coins wei={chain.operator.min_balance} /> },
              ]}
            />
            <DataTable
              label={t('providers')}
              columns={columns}
              rows={chain.providers}
              rowId={({ name }) => name}
              empty={null}
            />
          </Stack>
        )}
      </Loaded>
    </Card>
  );
}

/** What the network's fees are paid with; to the last digit on hover. */
function Coins({ wei }: { wei: string | null }) {
  const formats = useFormats();
  return wei === null ? '–' : <span title={formats.wei(wei)}>{formats.aboutWei(wei)}</span>;
}

function Queues() {
  const t = useTranslations('admin.health');
  const queues = useQuery({
    queryKey: ['admin', 'queues'],
    queryFn: () => answer(api.GET('/admin/queues')),
    refetchInterval: everyMs,
  });
  const figure = (name: 'waiting' | 'stuck' | 'poisoned'): Column<Queue> => ({
    id: name,
    header: t(name),
    align: 'end',
    cell: (queue) => <Count value={queue[name]} />,
    sortBy: (queue) => queue[name],
  });
  const columns: Column<Queue>[] = [
    {
      id: 'queue',
      header: t('queue'),
      cell: ({ queue }) => <code>{queue}</code>,
      sortBy: ({ queue }) => queue,
    },
    ...(['waiting', 'stuck', 'poisoned'] as const).map(figure),
    {
      id: 'oldest',
      header: t('oldest'),
      cell: ({ oldest_due_at: at }) => (at ? <DateTime at={at} /> : '–'),
    },
  ];
  return (
    <Card title={t('queues')} isFlush>
      <Loaded query={queues}>
        {({ items }) => (
          <DataTable
            label={t('queues')}
            columns={columns}
            rows={items}
            rowId={({ queue }) => queue}
            empty={<EmptyState title={t('noQueues')} />}
          />
        )}
      </Loaded>
    </Card>
  );
}

function Jobs() {
  const t = useTranslations('admin.health');
  const client = useQueryClient();
  const [question, ask] = useConfirm();
  const retry = ({ id, queue, key }: Job) =>
    ask({
      title: t('retryAsk', { queue, key }),
      consequence: t('retryText'),
      confirm: t('retry'),
      act: async () => {
        await answer(api.POST('/admin/jobs/{job_id}/retry', { params: { path: { job_id: id } } }));
        await client.invalidateQueries({ queryKey: ['admin'] });
      },
      done: t('retried'),
    });
  const columns: Column<Job>[] = [
    {
      id: 'queue',
      header: t('queue'),
      cell: ({ queue }) => <code>{queue}</code>,
      csv: ({ queue }) => queue,
      sortBy: ({ queue }) => queue,
    },
    { id: 'key', header: t('about'), cell: ({ key }) => key, csv: ({ key }) => key },
    {
      id: 'state',
      header: t('state'),
      cell: ({ state }) => <StatePill of="job" state={state} />,
      csv: ({ state }) => state,
    },
    {
      id: 'attempts',
      header: t('attempts'),
      align: 'end',
      cell: ({ attempts }) => attempts,
      csv: ({ attempts }) => attempts,
      sortBy: ({ attempts }) => attempts,
    },
    {
      id: 'error',
      header: t('lastError'),
      cell: ({ last_error: last }) => last ?? '–',
      csv: ({ last_error: last }) => last,
    },
    {
      id: 'acts',
      header: t('acts'),
      cell: (job) => (
        <Button kind="quiet" onClick={() => retry(job)}>
          {t('retry')}
        </Button>
      ),
    },
  ];
  return (
    <>
      <ListPage
        label={t('jobs')}
        queryKey={['admin', 'jobs']}
        load={(cursor) => answer(api.GET('/admin/jobs', { params: { query: { cursor } } }))}
        columns={columns}
        rowId={({ id }) => id}
        empty={{ title: t('noJobs'), text: t('noJobsText') }}
      />
      {question}
    </>
  );
}
