// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { z } from 'zod';
import { Button, ButtonLink } from '@/components/button';
import { TextField } from '@/components/field';
import { Form } from '@/components/form';
import { Notice } from '@/components/surface';
import { answer, api } from '@/lib/api/client';
import { useApiForm } from '@/lib/forms/use_api_form';
import { useFragmentToken } from './use_fragment_token';

const forgotSchema = z.object({ email: z.string().trim().max(254).pipe(z.email()) });
const resetSchema = z.object({ password: z.string().min(12).max(200) });

export function ForgotPasswordForm() {
  const t = useTranslations('auth');
  const [isSent, setSent] = useState(false);
  const form = useApiForm({
    schema: forgotSchema,
    values: { email: '' },
    send: (body) => answer(api.POST('/auth/password/forgot', { body })),
    done: () => setSent(true),
  });
  if (isSent) return <Notice tone="positive">{t('resetSent')}</Notice>;
  return (
    <Form
      form={form}
      actions={
        <Button type="submit" kind="primary" wide isBusy={form.isBusy}>
          {t('sendLink')}
        </Button>
      }
    >
      <TextField label={t('email')} type="email" autoComplete="username" {...form.field('email')} />
    </Form>
  );
}

export function ResetPasswordForm() {
  const t = useTranslations('auth');
  const token = useFragmentToken();
  const [isDone, setDone] = useState(false);
  const form = useApiForm({
    schema: resetSchema,
    values: { password: '' },
    send: ({ password }) => answer(api.POST('/auth/password/reset', { body: { token: token ?? '', password } })),
    done: () => setDone(true),
  });
  if (token === '') return <Notice tone="warning">{t('noToken')}</Notice>;
  if (isDone)
    return (
      <>
        <Notice tone="positive">{t('passwordReset')}</Notice>
        <ButtonLink href="/login" kind="primary" wide>
          {t('logIn')}
        </ButtonLink>
      </>
    );
  return (
    <Form
      form={form}
      actions={
        <Button type="submit" kind="primary" wide isBusy={form.isBusy}>
          {t('setPassword')}
        </Button>
      }
    >
      <TextField
        label={t('newPassword')}
        type="password"
        autoComplete="new-password"
        hint={t('passwordHint')}
        {...form.field('password')}
      />
    </Form>
  );
}
