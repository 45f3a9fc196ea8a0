// SPDX-License-Identifier: GPL-3.0-or-later
// A page that is a list: a filter by state, the table, and what stands there when it has no rows.
'use client';

import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';
import { Button } from '@/components/button';
import { DataTable, type Column } from '@/components/data_table';
import { SelectField } from '@/components/field';
import { EmptyState, Loaded, NothingFound } from '@/components/states';
import { Card, Stack } from '@/components/surface';
import type { CsvColumn } from '@/lib/csv';
import { usePages, type Page } from '@/lib/api/use_pages';

export interface ListPageProps<Row> {
  /** For screen readers, and the cards of the table. */
  label: string;
  /** Of the cache; the filter is added. */
  queryKey: unknown[];
  load: (cursor: string | undefined, filter: string) => Promise<Page<Row>>;
  columns: Column<Row>[];
  rowId: (row: Row) => string;
  href?: (row: Row) => string;
  filter?: { label: string; options: { value: string; words: string }[]; first?: string };
  empty: { title: string; text: string };
  /** What a file has besides the columns. */
  inFile?: CsvColumn<Row>[];
  children?: ReactNode;
}

export function ListPage<Row extends object>(props: ListPageProps<Row>) {
  const { label, queryKey, load, columns, rowId, href, filter, empty, inFile, children } = props;
  const t = useTranslations('admin');
  const [chosen, setChosen] = useState(filter?.first ?? '');
  const query = usePages([...queryKey, chosen], (cursor) => load(cursor, chosen));
  const empties = () => {
    if (chosen === '') return <EmptyState title={empty.title}>{empty.text}</EmptyState>;
    // What waits is shown first, and nobody asked for that filter.
    if (chosen === filter?.first)
      return (
        <EmptyState title={t('nothingWaits')} action={<Button onClick={() => setChosen('')}>{t('showAll')}</Button>} />
      );
    return <NothingFound onClear={() => setChosen('')} />;
  };
  return (
    <Stack>
      {filter ? (
        <SelectField label={filter.label} value={chosen} onChange={(event) => setChosen(event.target.value)}>
          <option value="">{t('all')}</option>
          {filter.options.map(({ value, words }) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </SelectField>
      ) : null}
      {children}
      <Loaded query={query}>
        {(rows) => (
          <Card isFlush>
            <DataTable
              label={label}
              columns={columns}
              rows={rows}
              rowId={rowId}
              href={href}
              more={query.more}
              file={columns.some(({ csv }) => csv) ? { name: label, rows: query.all, more: inFile } : undefined}
              empty={empties()}
            />
          </Card>
        )}
      </Loaded>
    </Stack>
  );
}
