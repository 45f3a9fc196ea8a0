// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { mostRows, TooManyRows } from '@/lib/api/every_page';
import { csvOf, type CsvColumn } from '@/lib/csv';
import { useFormats } from '@/lib/format/use_formats';
import { fileName, saveFile } from '@/lib/save_file';
import { Button } from './button';
import { Problem } from './problem';
import { Notice } from './surface';
import { useToast } from './toasts';

export interface TableFile<Row> {
  /** Of the file, before the day. */
  name: string;
  /** All that match, those that are not shown too. */
  rows: () => Promise<Row[]>;
  /** What the table has no room for. */
  more?: CsvColumn<Row>[];
}

interface ExportButtonProps<Row> {
  /** What the table is about. */
  label: string;
  columns: CsvColumn<Row>[];
  file: TableFile<Row>;
}

export function ExportButton<Row>({ label, columns, file }: ExportButtonProps<Row>) {
  const t = useTranslations('common');
  const formats = useFormats();
  const toast = useToast();
  const make = useMutation({
    mutationFn: async () => {
      const rows = await file.rows();
      const day = new Date().toISOString().slice(0, 10);
      saveFile(
        fileName(`${file.name} ${day}`, 'csv'),
        'text/csv;charset=utf-8',
        csvOf([...columns, ...(file.more ?? [])], rows),
      );
      return rows.length;
    },
    onSuccess: (count) => toast(t('table.exported', { count, shown: formats.count(count) })),
  });
  return (
    <>
      <Button
        kind="quiet"
        icon={<Download aria-hidden="true" />}
        aria-label={`${t('actions.export')}: ${label}`}
        isBusy={make.isPending}
        onClick={() => make.mutate()}
      >
        {t('actions.export')}
      </Button>
      {make.error instanceof TooManyRows ? (
        <Notice tone="danger">{t('table.tooMany', { most: formats.count(mostRows) })}</Notice>
      ) : (
        <Problem error={make.error} />
      )}
    </>
  );
}
