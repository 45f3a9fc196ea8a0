// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { useQuery } from '@tanstack/react-query';
import { answer, api } from '@/lib/api/client';
import styles from './pay.module.css';

/** The cover of a property that anybody may see; nothing where there is none. */
export function PropertyPhoto({ propertyId, name }: { propertyId: string; name: string }) {
  const { data } = useQuery({
    queryKey: ['documents', propertyId],
    queryFn: () =>
      answer(api.GET('/properties/{property_id}/documents', { params: { path: { property_id: propertyId } } })),
    staleTime: 600_000,
  });
  const cover = data?.items.find(({ kind }) => kind === 'photo');
  if (!cover) return null;
  return <img src={`/api/v1/documents/${cover.id}/content`} alt={name} className={styles.photo} />;
}
