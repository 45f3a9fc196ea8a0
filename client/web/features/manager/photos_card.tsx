// SPDX-License-Identifier: GPL-3.0-or-later
// The photos in the order in which they are shown, the first of them as the cover: moved by buttons, or by dragging one onto another.
'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ArrowDown, ArrowUp, ArrowUpToLine } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { IconButton } from '@/components/button';
import { Problem } from '@/components/problem';
import { Card, Pill } from '@/components/surface';
import { contentPath } from '@/features/property/document_words';
import { answer, api } from '@/lib/api/client';
import type { Schemas } from '@/lib/api/types';
import { documentsQuery } from './documents_query';
import { moved } from './photo_order';
import styles from './photos_card.module.css';

type Document = Schemas['Document'];

function useOrder(propertyId: string) {
  const client = useQueryClient();
  const { queryKey } = documentsQuery(propertyId);
  return useMutation({
    // One after the other: the last press is what stays.
    scope: { id: `photos ${propertyId}` },
    mutationFn: (document_ids: string[]) =>
      answer(
        api.PUT('/properties/{property_id}/photos/order', {
          params: { path: { property_id: propertyId } },
          body: { document_ids },
        }),
      ),
    onSuccess: (documents) => client.setQueryData(queryKey, documents),
    onError: () => client.invalidateQueries({ queryKey }),
  });
}

/** Nothing where there is no photo. */
export function PhotosCard({ propertyId, documents }: { propertyId: string; documents: Document[] }) {
  const t = useTranslations('manager.photos');
  const order = useOrder(propertyId);
  const [said, setSaid] = useState('');
  const [dragged, setDragged] = useState<number>();
  const photos = inOrder(documents, order.isPending ? order.variables : undefined);
  const move = (from: number, to: number) => {
    const photo = photos[from];
    if (!photo || from === to) return;
    const place = { name: photo.name, place: String(to + 1), count: String(photos.length) };
    setSaid(to === 0 ? t('nowCover', place) : t('moved', place));
    const ids = photos.map(({ id }) => id);
    order.mutate(moved(ids, from, to));
  };
  if (photos.length === 0) return null;
  return (
    <Card title={t('photos')}>
      <p className="muted">{photos.length > 1 ? t('lead') : t('leadOne')}</p>
      <ol className={styles.photos}>
        {photos.map((photo, at) => (
          <li
            key={photo.id}
            className={`${styles.photo} ${dragged !== undefined && dragged !== at ? styles.target : ''}`}
            draggable={photos.length > 1}
            onDragStart={(event) => {
              event.dataTransfer.effectAllowed = 'move';
              event.dataTransfer.setData('text/plain', photo.name);
              setDragged(at);
            }}
            onDragEnd={() => setDragged(undefined)}
            onDragOver={(event) => {
              if (dragged !== undefined) event.preventDefault();
            }}
            onDrop={(event) => {
              if (dragged === undefined) return;
              event.preventDefault();
              move(dragged, at);
              setDragged(undefined);
            }}
          >
            <img src={contentPath(photo.id)} alt="" className={styles.picture} draggable={false} loading="lazy" />
            <span className={styles.name}>
              {photo.name} {at === 0 ? <Pill tone="info">{t('cover')}</Pill> : null}
            </span>
            {photos.length > 1 ? <Moves name={photo.name} at={at} count={photos.length} onMove={move} /> : null}
          </li>
        ))}
      </ol>
      <p role="status" className="visuallyHidden">
        {said}
      </p>
      <Problem error={order.error} />
    </Card>
  );
}

/** As the server has them, or as they were just put. One that is new meanwhile comes last. */
function inOrder(documents: Document[], wanted: string[] | undefined): Document[] {
  const photos = documents.filter(({ kind }) => kind === 'photo');
  if (!wanted) return photos;
  const placeOf = ({ id }: Document) => (wanted.includes(id) ? wanted.indexOf(id) : wanted.length);
  return photos.sort((one, other) => placeOf(one) - placeOf(other));
}

interface MovesProps {
  name: string;
  at: number;
  count: number;
  onMove: (from: number, to: number) => void;
}

function Moves({ name, at, count, onMove }: MovesProps) {
  const t = useTranslations('manager.photos');
  const acts = [
    { act: 'first', to: 0, Icon: ArrowUpToLine },
    { act: 'up', to: at - 1, Icon: ArrowUp },
    { act: 'down', to: at + 1, Icon: ArrowDown },
  ] as const;
  const row = useRef<HTMLDivElement>(null);
  const pressed = useRef<string>(undefined);
  // What moves in the page loses the focus; whoever moves a photo on goes on from the same button.
  useEffect(() => {
    if (!pressed.current) return;
    row.current?.querySelector<HTMLElement>(`[data-act="${pressed.current}"]`)?.focus();
    pressed.current = undefined;
  }, [at]);
  return (
    <div className={styles.moves} ref={row}>
      {acts.map(({ act, to, Icon }) => {
        const isNowhere = to === at || to < 0 || to >= count;
        return (
          <IconButton
            key={act}
            data-act={act}
            label={t(act, { name, place: String(at + 1) })}
            aria-disabled={isNowhere || undefined}
            onClick={() => {
              if (isNowhere) return;
              pressed.current = act;
              onMove(at, to);
            }}
          >
            <Icon aria-hidden="true" />
          </IconButton>
        );
      })}
    </div>
  );
}
