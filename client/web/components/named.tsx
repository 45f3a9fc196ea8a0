// SPDX-License-Identifier: GPL-3.0-or-later
// What an id stands for by its name, on pages whose lists have the id alone: people (admins ask for them) and properties.
'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { answer, api } from '@/lib/api/client';
import { shortId } from '@/lib/format/formats';
import { CopyButton } from './values';
import styles from './values.module.css';

const keptMs = 300_000;

const asked = {
  usr: async (id: string) => {
    const { name, email } = await answer(api.GET('/users/{user_id}', { params: { path: { user_id: id } } }));
    return name || email;
  },
  prop: async (id: string) =>
    (await answer(api.GET('/properties/{property_id}', { params: { path: { property_id: id } } }))).name,
};

/** Undefined while it is not known, and of what has no name. */
export function useName(id: string): string | undefined {
  const ask = asked[id.split('_')[0] as keyof typeof asked];
  const { data } = useQuery({
    queryKey: ['name', id],
    queryFn: () => ask(id),
    enabled: ask !== undefined,
    staleTime: keptMs,
    retry: false,
  });
  return data;
}

/** The name, or the id where there is none; the whole id on hover and to copy. */
export function Named({ id }: { id: string }) {
  const t = useTranslations('common.actions');
  const name = useName(id);
  return (
    <span className={styles.named}>
      {name ? <span title={id}>{name}</span> : <code title={id}>{shortId(id)}</code>}
      <CopyButton text={id} label={t('copyId', { id })} />
    </span>
  );
}
