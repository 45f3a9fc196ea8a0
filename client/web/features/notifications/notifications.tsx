// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/button';
import { EmptyState, Loaded } from '@/components/states';
import { Card, PageHeader, Pill } from '@/components/surface';
import { DateTime } from '@/components/values';
import { answer, api } from '@/lib/api/client';
import type { Schemas } from '@/lib/api/types';
import { usePages } from '@/lib/api/use_pages';
import { useLive } from '@/lib/live/use_live';
import { useNotificationWords } from './use_notification_words';
import styles from './notifications.module.css';

export function Notifications() {
  const t = useTranslations('notifications');
  const common = useTranslations('common.actions');
  const client = useQueryClient();
  const key = ['notifications'];
  const query = usePages(key, (cursor) => answer(api.GET('/notifications', { params: { query: { cursor } } })));
  const refresh = () => client.invalidateQueries({ queryKey: key });
  useLive('me:notifications', () => void refresh());
  const read = useMutation({
    mutationFn: (id: string) =>
      answer(api.POST('/notifications/{notification_id}/read', { params: { path: { notification_id: id } } })),
    onSuccess: refresh,
  });
  const unread = query.data?.filter(({ read_at }) => read_at === null).length;
  return (
    <>
      <PageHeader title={t('title')} lead={unread === undefined ? undefined : t('unread', { count: unread })} />
      <Loaded query={query} lines={6}>
        {(items) =>
          items.length === 0 ? (
            <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
          ) : (
            <Card isFlush>
              <ul className={styles.list}>
                {items.map((item) => (
                  <Item key={item.id} item={item} onRead={() => read.mutate(item.id)} />
                ))}
              </ul>
            </Card>
          )
        }
      </Loaded>
      {query.more.has ? (
        <Button onClick={query.more.load} isBusy={query.more.isBusy}>
          {common('more')}
        </Button>
      ) : null}
    </>
  );
}

function Item({ item, onRead }: { item: Schemas['Notification']; onRead: () => void }) {
  const t = useTranslations('notifications');
  const words = useNotificationWords();
  return (
    <li className={styles.item}>
      <div>
        <p>
          {item.read_at ? null : <Pill tone="info">{t('new')}</Pill>} {words(item)}
        </p>
        <p className="muted small">
          <DateTime at={item.created_at} />
        </p>
      </div>
      {item.read_at ? null : (
        <Button kind="quiet" onClick={onRead}>
          {t('markRead')}
        </Button>
      )}
    </li>
  );
}
