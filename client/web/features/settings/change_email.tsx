// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { z } from 'zod';
import { Button } from '@/components/button';
import { TextField } from '@/components/field';
import { Form } from '@/components/form';
import { Card, Notice } from '@/components/surface';
import { answer, api } from '@/lib/api/client';
import { useApiForm } from '@/lib/forms/use_api_form';
import { proofOf, ProofFields } from './owner_proof';
import styles from './settings.module.css';

const schema = z.object({
  email: z.string().trim().min(3).max(254),
  password: z.string().min(1),
  code: z.string().trim(),
});

/** It changes once the link in the mail to the new address is opened. */
export function ChangeEmail() {
  const t = useTranslations('settings');
  const [sentTo, setSentTo] = useState<string>();
  const form = useApiForm({
    schema,
    values: { email: '', password: '', code: '' },
    send: async ({ email, ...proof }) => {
      await answer(api.POST('/auth/email/change', { body: { email, ...proofOf(proof) } }));
      return email;
    },
    done: (email) => {
      form.form.reset();
      setSentTo(email);
    },
  });
  const actions = (
    <Button type="submit" isBusy={form.isBusy}>
      {t('changeEmail')}
    </Button>
  );
  return (
    <Card title={t('newEmailTitle')}>
      <div role="status">{sentTo ? <Notice tone="positive">{t('emailSent', { email: sentTo })}</Notice> : null}</div>
      <div className={styles.narrow}>
        <Form form={form} actions={actions}>
          <TextField label={t('newEmail')} type="email" autoComplete="email" {...form.field('email')} />
          <ProofFields field={form.field} />
        </Form>
      </div>
    </Card>
  );
}
