// SPDX-License-Identifier: GPL-3.0-or-later
// One file on its way: what it is, how far it is, and another try when it does not arrive.
'use client';

import { useTranslations } from 'next-intl';
import { z } from 'zod';
import { Button } from '@/components/button';
import { SelectField, TextField } from '@/components/field';
import { Form } from '@/components/form';
import { ButtonRow } from '@/components/surface';
import { documentKinds, type DocumentKind } from '@/features/property/document_words';
import type { Property } from '@/lib/api/types';
import { useFormats } from '@/lib/format/use_formats';
import { useApiForm } from '@/lib/forms/use_api_form';
import { UploadProgress } from './upload_card_progress';
import { useUploadInParts } from './upload_card_send';
import styles from './manager.module.css';

const text = (longest: number) => z.string().trim().max(longest);
const schema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('deed'),
    name: text(120).min(1),
    parcel_id: text(80).min(1),
    recorder_reference: text(120).min(1),
  }),
  z.object({ kind: z.enum(documentKinds).exclude(['deed']), name: text(120).min(1) }),
]);

interface Typed {
  kind: DocumentKind;
  name: string;
  parcel_id?: string;
  recorder_reference?: string;
}

interface UploadCardProps {
  property: Property;
  file: File;
  onDone: () => void;
  onCancel: () => void;
}

export function UploadCard({ property, file, onDone, onCancel }: UploadCardProps) {
  const t = useTranslations('manager.documents');
  const formats = useFormats();
  const upload = useUploadInParts(property.id, file);
  const isImage = file.type.startsWith('image/');
  const form = useApiForm<Typed, unknown>({
    schema: schema as z.ZodType<Typed>,
    values: {
      kind: isImage ? 'photo' : 'other',
      name: file.name.slice(0, 120),
      parcel_id: '',
      recorder_reference: '',
      ...upload.begun?.query,
    },
    send: upload.send,
    done: onDone,
  });
  const isDeed = form.form.watch('kind') === 'deed';
  const cancel = () => {
    upload.giveUp();
    onCancel();
  };
  return (
    <div className={styles.file}>
      <p>
        <strong>{file.name}</strong>, {formats.bytes(file.size)}
      </p>
      <Form
        form={form}
        actions={
          <ButtonRow>
            <Button type="submit" kind="primary" isBusy={form.isBusy}>
              {form.error ? t('again') : t('upload')}
            </Button>
            <Button onClick={cancel}>{t('cancel')}</Button>
          </ButtonRow>
        }
      >
        <div className={styles.two}>
          <SelectField label={t('what')} {...form.field('kind')}>
            {documentKinds.map((kind) => (
              <option key={kind} value={kind}>
                {t(`kind.${kind}`)}
              </option>
            ))}
          </SelectField>
          <TextField label={t('name')} {...form.field('name')} />
        </div>
        {isDeed ? (
          <div className={styles.two}>
            <TextField label={t('parcel')} hint={t('parcelHint')} {...form.field('parcel_id')} />
            <TextField label={t('reference')} {...form.field('recorder_reference')} />
          </div>
        ) : null}
        {upload.begun && !form.isBusy ? <p className="muted small">{t('begun')}</p> : null}
        <UploadProgress upload={upload} size={file.size} />
      </Form>
    </div>
  );
}
