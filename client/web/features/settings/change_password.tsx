// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { useTranslations } from 'next-intl';
import { z } from 'zod';
import { Button } from '@/components/button';
import { TextField } from '@/components/field';
import { Form } from '@/components/form';
import { Card } from '@/components/surface';
import { useToast } from '@/components/toasts';
import { answer, api } from '@/lib/api/client';
import { useApiForm } from '@/lib/forms/use_api_form';
import styles from './settings.module.css';

const schema = z.object({
  password: z.string().min(1),
  new_password: z.string().min(12).max(200),
});

export function ChangePassword() {
  const t = useTranslations('settings');
  const toast = useToast();
  const form = useApiForm({
    schema,
    values: { password: '', new_password: '' },
    send: (body) => answer(api.POST('/auth/password/change', { body })),
    done: () => {
      form.form.reset();
      toast(t('changed'));
    },
  });
  return (
    <Card title={t('password')}>
      <div className={styles.narrow}>
        <Form
          form={form}
          actions={
            <Button type="submit" isBusy={form.isBusy}>
              {t('change')}
            </Button>
          }
        >
          <TextField label={t('present')} type="password" autoComplete="current-password" {...form.field('password')} />
          <TextField label={t('next')} type="password" autoComplete="new-password" {...form.field('new_password')} />
        </Form>
      </div>
    </Card>
  );
}
