// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import dynamic from 'next/dynamic';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { z } from 'zod';
import { Button, ButtonLink } from '@/components/button';
import { DataTable, type Column } from '@/components/data_table';
import { TextField } from '@/components/field';
import { Form } from '@/components/form';
import { EmptyState, Loaded, Skeleton } from '@/components/states';
import { ButtonRow, Card, Notice } from '@/components/surface';
import { useToast } from '@/components/toasts';
import { Address, DateTime } from '@/components/values';
import { answer, api } from '@/lib/api/client';
import type { Schemas } from '@/lib/api/types';
import { shortAddress } from '@/lib/format/formats';
import { useApiForm } from '@/lib/forms/use_api_form';
import { useUser } from '@/lib/session/session';
import { linkedWalletsKey, useLinkedWallets } from './use_linked_wallets';

type Wallet = Schemas['Wallet'];

const LinkWallet = dynamic(() => import('./link_wallet').then(({ LinkWallet }) => LinkWallet), {
  ssr: false,
  loading: () => <Skeleton />,
});

export function Wallets() {
  const t = useTranslations('wallet');
  const query = useLinkedWallets();
  const isInvestor = useUser().roles.includes('investor');
  const [isLinking, setLinking] = useState(false);
  const [leaving, setLeaving] = useState<Wallet>();
  const columns: Column<Wallet>[] = [
    { id: 'address', header: t('address'), cell: ({ address }) => <Address address={address} /> },
    { id: 'label', header: t('label'), cell: ({ label }) => label || '–' },
    { id: 'linked', header: t('linkedAt'), cell: ({ linked_at }) => <DateTime at={linked_at} /> },
    {
      id: 'act',
      header: t('actions'),
      align: 'end',
      cell: (wallet) => (
        <Button
          kind="quiet"
          aria-label={t('unlinkTitle', { address: shortAddress(wallet.address) })}
          onClick={() => setLeaving(wallet)}
        >
          {t('unlink')}
        </Button>
      ),
    },
  ];
  return (
    <Card
      title={t('title')}
      action={isLinking ? undefined : <Button onClick={() => setLinking(true)}>{t('link')}</Button>}
    >
      <p className="muted">{t('lead')}</p>
      {isInvestor && (query.data?.length ?? 0) > 1 ? (
        <Notice action={<ButtonLink href="/consents">{t('consents.open')}</ButtonLink>}>{t('consents.hint')}</Notice>
      ) : null}
      {isLinking ? <LinkWallet onDone={() => setLinking(false)} /> : null}
      {leaving ? <UnlinkWallet wallet={leaving} onDone={() => setLeaving(undefined)} /> : null}
      <Loaded query={query}>
        {(rows) => (
          <DataTable
            label={t('title')}
            columns={columns}
            rows={rows}
            rowId={({ id }) => id}
            empty={<EmptyState title={t('noneLinked')}>{t('noneLinkedText')}</EmptyState>}
          />
        )}
      </Loaded>
    </Card>
  );
}

const proofSchema = z.object({ password: z.string().min(1), code: z.string().trim() });

function UnlinkWallet({ wallet, onDone }: { wallet: Wallet; onDone: () => void }) {
  const t = useTranslations('wallet');
  const common = useTranslations('common.actions');
  const auth = useTranslations('auth');
  const toast = useToast();
  const client = useQueryClient();
  const hasApp = useUser().totp_enabled;
  const form = useApiForm({
    schema: proofSchema,
    values: { password: '', code: '' },
    send: ({ password, code }) =>
      answer(
        api.DELETE('/wallets/{address}', {
          params: { path: { address: wallet.address } },
          body: { password, ...(code ? { code } : {}) },
        }),
      ),
    done: async () => {
      await client.invalidateQueries({ queryKey: linkedWalletsKey });
      toast(t('unlinked'));
      onDone();
    },
  });
  const actions = (
    <ButtonRow>
      <Button type="submit" kind="danger" isBusy={form.isBusy}>
        {t('unlinkTitle', { address: shortAddress(wallet.address) })}
      </Button>
      <Button onClick={onDone}>{common('cancel')}</Button>
    </ButtonRow>
  );
  return (
    <Form form={form} actions={actions}>
      <Notice tone="warning">{t('unlinkText')}</Notice>
      <TextField label={t('proof')} type="password" autoComplete="current-password" {...form.field('password')} />
      {hasApp ? <TextField label={auth('code')} autoComplete="one-time-code" {...form.field('code')} /> : null}
    </Form>
  );
}
