// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/button';
import { DataTable, type Column } from '@/components/data_table';
import { Loaded } from '@/components/states';
import { Card, Pill } from '@/components/surface';
import { useToast } from '@/components/toasts';
import { DateTime } from '@/components/values';
import { answer, api } from '@/lib/api/client';
import type { Schemas } from '@/lib/api/types';

type Row = Schemas['SessionListItem'];
const key = ['sessions'];

export function Sessions() {
  const t = useTranslations('settings');
  const toast = useToast();
  const client = useQueryClient();
  const query = useQuery({ queryKey: key, queryFn: async () => (await answer(api.GET('/auth/sessions'))).items });
  const refresh = () => client.invalidateQueries({ queryKey: key });
  const end = useMutation({
    mutationFn: (id: string) =>
      answer(api.DELETE('/auth/sessions/{session_id}', { params: { path: { session_id: id } } })),
    onSuccess: () => toast(t('ended')),
    onSettled: refresh,
  });
  const endOthers = useMutation({
    mutationFn: () => answer(api.POST('/auth/sessions/revoke-others')),
    onSuccess: () => toast(t('othersEnded')),
    onSettled: refresh,
  });
  const columns: Column<Row>[] = [
    { id: 'device', header: t('device'), cell: ({ device }) => device },
    { id: 'network', header: t('network'), cell: ({ network }) => network },
    {
      id: 'seen',
      header: t('seen'),
      cell: ({ seen_at }) => <DateTime at={seen_at} />,
      sortBy: ({ seen_at }) => seen_at,
    },
    {
      id: 'end',
      header: '',
      align: 'end',
      cell: ({ id, is_current: isCurrent, device }) =>
        isCurrent ? (
          <Pill tone="positive">{t('current')}</Pill>
        ) : (
          <Button kind="quiet" aria-label={`${t('end')}: ${device}`} onClick={() => end.mutate(id)}>
            {t('end')}
          </Button>
        ),
    },
  ];
  return (
    <Card
      title={t('sessions')}
      isFlush
      action={
        (query.data?.length ?? 0) > 1 ? (
          <Button isBusy={endOthers.isPending} onClick={() => endOthers.mutate()}>
            {t('endOthers')}
          </Button>
        ) : undefined
      }
    >
      <Loaded query={query}>
        {(rows) => (
          <DataTable label={t('sessions')} columns={columns} rows={rows} rowId={({ id }) => id} empty={null} />
        )}
      </Loaded>
    </Card>
  );
}
