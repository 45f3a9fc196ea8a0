// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { z } from 'zod';
import { Button, ButtonLink } from '@/components/button';
import { CheckField, TextField } from '@/components/field';
import { Form } from '@/components/form';
import { Notice } from '@/components/surface';
import { answer, api } from '@/lib/api/client';
import { useApiForm } from '@/lib/forms/use_api_form';

const roles = ['investor', 'property_manager', 'tenant'] as const;

const schema = z.object({
  role: z.enum(roles),
  name: z.string().trim().min(1).max(120),
  email: z.string().trim().max(254).pipe(z.email()),
  password: z.string().min(12).max(200),
});

export function RegisterForm({ role }: { role?: string }) {
  const t = useTranslations('auth');
  const [sentTo, setSentTo] = useState<string>();
  const form = useApiForm({
    schema,
    values: { role: roles.find((known) => known === role) ?? 'investor', name: '', email: '', password: '' },
    send: (body) => answer(api.POST('/auth/register', { body })),
    done: (_user, { email }) => setSentTo(email),
  });
  if (sentTo !== undefined)
    return (
      <>
        <Notice tone="positive" title={t('mailSent')}>
          {t('mailSentText', { email: sentTo })}
        </Notice>
        <ButtonLink href="/login" wide>
          {t('logIn')}
        </ButtonLink>
      </>
    );
  return (
    <Form
      form={form}
      actions={
        <Button type="submit" kind="primary" wide isBusy={form.isBusy}>
          {t('register')}
        </Button>
      }
    >
      <fieldset className="choices">
        <legend>{t('iAm')}</legend>
        {roles.map((one) => (
          <CheckField key={one} kind="radio" value={one} label={t(`roles.${one}`)} {...form.field('role')} />
        ))}
      </fieldset>
      <TextField label={t('name')} autoComplete="name" {...form.field('name')} />
      <TextField label={t('email')} type="email" autoComplete="email" {...form.field('email')} />
      <TextField
        label={t('password')}
        type="password"
        autoComplete="new-password"
        hint={t('passwordHint')}
        {...form.field('password')}
      />
    </Form>
  );
}
