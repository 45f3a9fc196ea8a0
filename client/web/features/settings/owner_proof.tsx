// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { useTranslations } from 'next-intl';
import type { ComponentProps, ReactNode } from 'react';
import { z } from 'zod';
import { Button, type ButtonKind } from '@/components/button';
import { TextField } from '@/components/field';
import { Form } from '@/components/form';
import { ButtonRow } from '@/components/surface';
import { useApiForm } from '@/lib/forms/use_api_form';
import { useUser } from '@/lib/session/session';

export interface Proof {
  password: string;
  code?: string;
}

interface OwnerProofProps<Answer> {
  submit: string;
  kind?: ButtonKind;
  send: (proof: Proof) => Promise<Answer>;
  done: (answer: Answer) => void | Promise<void>;
  onCancel: () => void;
  children?: ReactNode;
}

const schema = z.object({ password: z.string().min(1), code: z.string().trim() });

export const proofOf = ({ password, code }: { password: string; code: string }): Proof => ({
  password,
  ...(code ? { code } : {}),
});

type Field = (name: 'password' | 'code') => Omit<ComponentProps<typeof TextField>, 'label'>;

/** Password, and the code of the app where one is in use. */
export function ProofFields({ field }: { field: Field }) {
  const t = useTranslations('auth');
  const hasApp = useUser().totp_enabled;
  return (
    <>
      <TextField {...field('password')} label={t('password')} type="password" autoComplete="current-password" />
      {hasApp ? (
        <TextField {...field('code')} label={t('code')} hint={t('codeHint')} autoComplete="one-time-code" />
      ) : null}
    </>
  );
}

/** Before something that only the owner of the account may do. */
export function OwnerProof<Answer>({
  submit,
  kind = 'primary',
  send,
  done,
  onCancel,
  children,
}: OwnerProofProps<Answer>) {
  const common = useTranslations('common.actions');
  const form = useApiForm({ schema, values: { password: '', code: '' }, send: (typed) => send(proofOf(typed)), done });
  const actions = (
    <ButtonRow>
      <Button type="submit" kind={kind} isBusy={form.isBusy}>
        {submit}
      </Button>
      <Button onClick={onCancel}>{common('cancel')}</Button>
    </ButtonRow>
  );
  return (
    <Form form={form} actions={actions}>
      {children}
      <ProofFields field={form.field} />
    </Form>
  );
}
