// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { z } from 'zod';
import { Button } from '@/components/button';
import { TextField } from '@/components/field';
import { Form } from '@/components/form';
import { Skeleton } from '@/components/states';
import { Card, Notice } from '@/components/surface';
import { CopyButton } from '@/components/values';
import { answer, api } from '@/lib/api/client';
import { useApiForm } from '@/lib/forms/use_api_form';
import { useSession } from '@/lib/session/session';

const QrCode = dynamic(() => import('@/components/qr_code').then(({ QrCode }) => QrCode), {
  ssr: false,
  loading: () => <Skeleton lines={6} />,
});

const proofSchema = z.object({ password: z.string().min(1), code: z.string().trim() });
const codeSchema = z.object({ code: z.string().trim().min(1) });

interface Secret {
  secret: string;
  otpauth_uri: string;
}

/** Password, then the secret for the app, then a code of it, then the recovery codes, which are shown once. */
export function EnrolTotp({ onDone }: { onDone: () => void }) {
  const [secret, setSecret] = useState<Secret>();
  const [codes, setCodes] = useState<string[]>();
  return (
    <Card>
      {codes ? (
        <RecoveryCodes codes={codes} onDone={onDone} />
      ) : secret ? (
        <ConfirmCode secret={secret} onCodes={setCodes} />
      ) : (
        <ProveOwner onSecret={setSecret} />
      )}
    </Card>
  );
}

function ProveOwner({ onSecret }: { onSecret: (secret: Secret) => void }) {
  const t = useTranslations('auth');
  const hasApp = useSession()?.user.totp_enabled ?? false;
  const form = useApiForm({
    schema: proofSchema,
    values: { password: '', code: '' },
    send: ({ password, code }) =>
      answer(api.POST('/auth/totp/enrol', { body: { password, ...(code ? { code } : {}) } })),
    done: onSecret,
  });
  return (
    <Form
      form={form}
      actions={
        <Button type="submit" kind="primary" isBusy={form.isBusy}>
          {t('continue')}
        </Button>
      }
    >
      <p>{t('totpStart')}</p>
      <TextField label={t('password')} type="password" autoComplete="current-password" {...form.field('password')} />
      {hasApp ? <TextField label={t('oldCode')} autoComplete="one-time-code" {...form.field('code')} /> : null}
    </Form>
  );
}

function ConfirmCode({ secret, onCodes }: { secret: Secret; onCodes: (codes: string[]) => void }) {
  const t = useTranslations('auth');
  const form = useApiForm({
    schema: codeSchema,
    values: { code: '' },
    send: (body) => answer(api.POST('/auth/totp/confirm', { body })),
    done: ({ recovery_codes }) => onCodes(recovery_codes),
  });
  return (
    <Form
      form={form}
      actions={
        <Button type="submit" kind="primary" isBusy={form.isBusy}>
          {t('confirm')}
        </Button>
      }
    >
      <p>{t('totpSecret')}</p>
      <QrCode text={secret.otpauth_uri} label={t('totpCode')} />
      <p>
        <code>{secret.secret.replaceAll(/(.{4})(?=.)/g, '$1 ')}</code>{' '}
        <CopyButton text={secret.secret} label={t('copySecret')} />
      </p>
      <p>
        <a href={secret.otpauth_uri}>{t('openApp')}</a>
      </p>
      <TextField label={t('code')} autoComplete="one-time-code" inputMode="numeric" {...form.field('code')} />
    </Form>
  );
}

export function RecoveryCodes({ codes, onDone }: { codes: string[]; onDone: () => void }) {
  const t = useTranslations('auth');
  return (
    <div className="form">
      <Notice tone="warning" title={t('recoveryTitle')}>
        {t('recoveryText')}
      </Notice>
      <ul>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <p>
        {t('copyCodes')} <CopyButton text={codes.join('\n')} label={t('copyCodes')} />
      </p>
      <Button kind="primary" onClick={onDone}>
        {t('codesKept')}
      </Button>
    </div>
  );
}
