// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { Building2 } from 'lucide-react';
import { answer, api } from '@/lib/api/client';
import { usePolled } from '@/lib/api/use_polled';
import styles from './pay.module.css';

/** Where the photo goes, before it is known whether there is one: what is below must not move when it comes. */
export function PhotoPlace({ isKnown = false }: { isKnown?: boolean }) {
  return (
    <div className={`${styles.photo} ${styles.noPhoto}`} aria-hidden="true">
      {isKnown ? <Building2 /> : null}
    </div>
  );
}

/** The cover of a property that anybody may see; a drawn house where there is none. */
export function PropertyPhoto({ propertyId, name }: { propertyId: string; name: string }) {
  const { data, isPending } = usePolled(
    () => answer(api.GET('/properties/{property_id}/documents', { params: { path: { property_id: propertyId } } })),
    () => undefined,
  );
  const cover = data?.items.find(({ kind }) => kind === 'photo');
  if (!cover) return <PhotoPlace isKnown={!isPending} />;
  return <img src={`/api/v1/documents/${cover.id}/content`} alt={name} className={styles.photo} />;
}
