// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { z } from 'zod';
import { SelectField, TextField } from '@/components/field';
import { FormPanel } from '@/components/form_panel';
import { useToast } from '@/components/toasts';
import { answer, api } from '@/lib/api/client';
import { uploadDocument, uploadTypes } from '@/lib/api/upload';
import type { Property, Schemas } from '@/lib/api/types';
import { useFormats } from '@/lib/format/use_formats';
import { day, dollars, todayText, words } from '@/lib/forms/fields';
import { useApiForm } from '@/lib/forms/use_api_form';
import styles from './manager.module.css';

const categories = ['repairs', 'maintenance', 'utilities', 'insurance', 'property_tax', 'legal', 'other'] as const;
const schema = z.object({
  category: z.enum(categories),
  spent_on: day,
  amount_usd: dollars,
  vendor: words(1, 120),
  note: z.string().trim().max(1000),
});

/** The receipt goes first; when the booking fails after that, it is not sent again. */
function useReceipt(property: Property) {
  const [file, setFile] = useState<File>();
  const [sent, setSent] = useState<number>();
  const stored = useRef<{ file: File; id: string }>(undefined);
  const send = async (): Promise<string | undefined> => {
    if (!file) return undefined;
    if (stored.current?.file === file) return stored.current.id;
    try {
      const query = { kind: 'receipt', name: file.name.slice(0, 120) } as const;
      const key = crypto.randomUUID();
      const { id } = await uploadDocument({ propertyId: property.id, query, file, key, onProgress: setSent });
      stored.current = { file, id };
      return id;
    } finally {
      setSent(undefined);
    }
  };
  return { file, setFile, sent, send };
}

export function ExpenseForm({ property, onClose }: { property: Property; onClose: () => void }) {
  const t = useTranslations('manager.expenses');
  const categoryWords = useTranslations('states.expense');
  const documents = useTranslations('manager.documents');
  const client = useQueryClient();
  const toast = useToast();
  const formats = useFormats();
  const receipt = useReceipt(property);
  const form = useApiForm<z.infer<typeof schema>, Schemas['Expense']>({
    schema,
    values: { category: 'repairs', spent_on: todayText(), amount_usd: '', vendor: '', note: '' },
    send: async ({ note, ...rest }) => {
      const document = await receipt.send();
      const body = { ...rest, ...(note ? { note } : {}), ...(document ? { document_id: document } : {}) };
      return answer(
        api.POST('/properties/{property_id}/expenses', { params: { path: { property_id: property.id } }, body }),
      );
    },
    done: ({ amount_usd: amount, vendor }) => {
      toast(t('booked', { amount: formats.usd(amount), vendor }));
      void client.invalidateQueries({ queryKey: ['expenses', property.id] });
      onClose();
    },
  });
  return (
    <FormPanel title={t('book')} form={form} submit={t('book')} onClose={onClose}>
      <SelectField label={t('kind')} {...form.field('category')}>
        {categories.map((category) => (
          <option key={category} value={category}>
            {categoryWords(category)}
          </option>
        ))}
      </SelectField>
      <TextField label={t('date')} type="date" max={todayText()} {...form.field('spent_on')} />
      <TextField label={t('amountIn')} unit="USD" inputMode="decimal" {...form.field('amount_usd')} />
      <TextField label={t('vendor')} {...form.field('vendor')} />
      <TextField label={t('note')} {...form.field('note')} />
      <TextField
        label={t('receipt')}
        hint={t('receiptHint')}
        type="file"
        accept={uploadTypes.join(',')}
        onChange={(event) => receipt.setFile(event.target.files?.[0])}
      />
      {receipt.file && receipt.sent !== undefined ? (
        <progress
          className={styles.progress}
          value={receipt.sent}
          max={receipt.file.size}
          aria-label={documents('progress')}
        />
      ) : null}
    </FormPanel>
  );
}
