// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { z } from 'zod';
import { Button } from '@/components/button';
import { TextField } from '@/components/field';
import { Form } from '@/components/form';
import { answer, api } from '@/lib/api/client';
import { useApiForm } from '@/lib/forms/use_api_form';
import { enter } from './enter';

const schema = z.object({
  email: z.string().trim().min(1).max(254),
  password: z.string().min(1),
  code: z.string().trim(),
});

export function LogInForm({ next }: { next?: string }) {
  const t = useTranslations('auth');
  const [needsCode, setNeedsCode] = useState(false);
  const form = useApiForm({
    schema,
    values: { email: '', password: '', code: '' },
    send: ({ email, password, code }) =>
      answer(api.POST('/auth/login', { body: { email, password, ...(code ? { code } : {}) } })),
    done: (session) => enter(session, next),
    refused: ({ reason }) => {
      if (reason !== 'totp_required') return false;
      setNeedsCode(true);
      return true;
    },
  });
  return (
    <Form
      form={form}
      actions={
        <Button type="submit" kind="primary" wide isBusy={form.isBusy}>
          {t('logIn')}
        </Button>
      }
    >
      <TextField label={t('email')} type="email" autoComplete="username" {...form.field('email')} />
      <TextField label={t('password')} type="password" autoComplete="current-password" {...form.field('password')} />
      {needsCode ? (
        <TextField
          label={t('code')}
          hint={t('codeHint')}
          autoComplete="one-time-code"
          inputMode="numeric"
          autoFocus
          {...form.field('code')}
        />
      ) : null}
    </Form>
  );
}
