// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { answer, api } from '@/lib/api/client';
import { usePolled } from '@/lib/api/use_polled';
import styles from './pay.module.css';

/** The cover of a property that anybody may see; nothing where there is none. */
export function PropertyPhoto({ propertyId, name }: { propertyId: string; name: string }) {
  const { data } = usePolled(
    () => answer(api.GET('/properties/{property_id}/documents', { params: { path: { property_id: propertyId } } })),
    () => undefined,
  );
  const cover = data?.items.find(({ kind }) => kind === 'photo');
  if (!cover) return null;
  return <img src={`/api/v1/documents/${cover.id}/content`} alt={name} className={styles.photo} />;
}
