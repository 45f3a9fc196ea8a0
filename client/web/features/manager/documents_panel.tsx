// SPDX-License-Identifier: GPL-3.0-or-later
// The documents of one property: files to choose or drop, how far each is, and what is there already.
'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/button';
import { useConfirm } from '@/components/confirm';
import { DataTable, type Column } from '@/components/data_table';
import { EmptyState, Loaded } from '@/components/states';
import { ButtonRow, Card, Stack } from '@/components/surface';
import { DateTime } from '@/components/values';
import { contentPath } from '@/features/property/document_words';
import { answer, api } from '@/lib/api/client';
import { uploadTypes } from '@/lib/api/upload';
import type { Property, Schemas } from '@/lib/api/types';
import { useFormats } from '@/lib/format/use_formats';
import { documentsQuery } from './documents_query';
import { PhotosCard } from './photos_card';
import { UploadCard } from './upload_card';
import { VisibilityChoice } from './visibility_choice';
import styles from './manager.module.css';

type Document = Schemas['Document'];

interface Chosen {
  key: string;
  file: File;
}

export function DocumentsPanel({ property }: { property: Property }) {
  const t = useTranslations('manager.documents');
  const client = useQueryClient();
  const [chosen, setChosen] = useState<Chosen[]>([]);
  const documents = useQuery(documentsQuery(property.id));
  const refresh = () => void client.invalidateQueries({ queryKey: ['documents', property.id] });
  const add = (files: FileList | null) => {
    const added = [...(files ?? [])].map((file) => ({ key: crypto.randomUUID(), file }));
    setChosen((all) => [...all, ...added]);
  };
  const drop = (key: string) => setChosen((all) => all.filter((one) => one.key !== key));
  return (
    <Stack>
      <div
        className={styles.drop}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          add(event.dataTransfer.files);
        }}
      >
        <span className="muted">{t('dropHere')}</span>
        <label className={styles.choose}>
          <span className="visuallyHidden">{t('choose')}</span>
          <input
            type="file"
            multiple
            accept={uploadTypes.join(',')}
            onChange={(event) => {
              add(event.target.files);
              event.target.value = '';
            }}
          />
        </label>
      </div>
      {chosen.map(({ key, file }) => (
        <UploadCard
          key={key}
          property={property}
          file={file}
          onDone={() => {
            drop(key);
            refresh();
          }}
          onCancel={() => drop(key)}
        />
      ))}
      <Loaded query={documents}>
        {({ items }) => (
          <>
            <PhotosCard propertyId={property.id} documents={items} />
            <DocumentTable property={property} documents={items} onChanged={refresh} />
          </>
        )}
      </Loaded>
    </Stack>
  );
}

function DocumentTable({
  property,
  documents,
  onChanged,
}: {
  property: Property;
  documents: Document[];
  onChanged: () => void;
}) {
  const t = useTranslations('manager.documents');
  const formats = useFormats();
  const [question, ask] = useConfirm();
  const isEditable = property.state === 'DRAFT' || property.state === 'CHANGES_REQUESTED';
  const remove = (document: Document) =>
    ask({
      title: t('removeAsk', { name: document.name }),
      consequence: t('removeText'),
      confirm: t('removeDocument'),
      isDanger: true,
      act: async () => {
        await answer(api.DELETE('/documents/{document_id}', { params: { path: { document_id: document.id } } }));
        onChanged();
      },
      done: t('removed', { name: document.name }),
    });
  const columns: Column<Document>[] = [
    {
      id: 'name',
      header: t('name'),
      cell: ({ id, name }) => (
        <a href={contentPath(id)} target="_blank" rel="noreferrer">
          {name}
        </a>
      ),
      sortBy: ({ name }) => name,
    },
    { id: 'kind', header: t('what'), cell: ({ kind }) => t(`kind.${kind}`), sortBy: ({ kind }) => kind },
    {
      id: 'size',
      header: t('size'),
      align: 'end',
      cell: ({ size_bytes: size }) => formats.bytes(size),
      sortBy: ({ size_bytes: size }) => size,
    },
    {
      id: 'uploaded',
      header: t('uploaded'),
      cell: ({ uploaded_at: at }) => <DateTime at={at} />,
      sortBy: ({ uploaded_at: at }) => at,
    },
    {
      id: 'visibility',
      header: t('readers'),
      cell: (document) => <VisibilityChoice document={document} onChanged={onChanged} />,
    },
  ];
  if (isEditable)
    columns.push({
      id: 'acts',
      header: t('acts'),
      cell: (document) => (
        <ButtonRow>
          <Button kind="quiet" onClick={() => remove(document)} aria-label={t('removeOne', { name: document.name })}>
            {t('remove')}
          </Button>
        </ButtonRow>
      ),
    });
  return (
    <Card isFlush>
      <DataTable
        label={t('documents')}
        columns={columns}
        rows={documents}
        rowId={({ id }) => id}
        empty={<EmptyState title={t('none')}>{t('noneText')}</EmptyState>}
      />
      {question}
    </Card>
  );
}
