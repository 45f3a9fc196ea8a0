// SPDX-License-Identifier: GPL-3.0-or-later
// An identity is made for one wallet. Each further one is registered for it on the chain only with a signature of its own.
'use client';

import { useQuery } from '@tanstack/react-query';
import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Config, Connector } from 'wagmi';
import { Button, ButtonLink } from '@/components/button';
import { EmptyState, Loaded, Skeleton } from '@/components/states';
import { ButtonRow, Card, Facts, Notice, PageHeader, Stack } from '@/components/surface';
import { Address, DateTime } from '@/components/values';
import { answer, api } from '@/lib/api/client';
import { ApiError } from '@/lib/api/problem';
import type { AnswerOf, Schemas } from '@/lib/api/types';
import { useProblemWords } from '@/lib/api/use_problem_words';
import { shortAddress } from '@/lib/format/formats';
import { useLinkedWallets } from './use_linked_wallets';

const WalletPicker = dynamic(() => import('./wallet_picker').then(({ WalletPicker }) => WalletPicker), {
  ssr: false,
  loading: () => <Skeleton lines={2} />,
});

type Wallet = Schemas['Wallet'];

export function Consents() {
  const t = useTranslations('wallet.consents');
  const wallets = useLinkedWallets();
  const settings = <ButtonLink href="/settings">{t('toWallets')}</ButtonLink>;
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} action={settings} />
      <Loaded query={wallets} lines={5}>
        {(linked) =>
          linked.length === 0 ? (
            <EmptyState title={t('none')} action={settings}>
              {t('noneText')}
            </EmptyState>
          ) : (
            <Stack>
              {linked.map((wallet) => (
                <Consent key={wallet.id} wallet={wallet} />
              ))}
            </Stack>
          )
        }
      </Loaded>
    </>
  );
}

/** What it would sign, or why it need not or cannot. */
function Consent({ wallet }: { wallet: Wallet }) {
  const t = useTranslations('wallet.consents');
  const words = useProblemWords();
  const { address, label } = wallet;
  const query = useQuery({
    queryKey: ['consent', address],
    queryFn: () => answer(api.GET('/wallets/{address}/consent', { params: { path: { address } } })),
    staleTime: Infinity,
  });
  const refused = query.error instanceof ApiError && query.error.status === 409 ? query.error : undefined;
  return (
    <Card title={label ?? shortAddress(address)}>
      <div className="form">
        <Facts
          facts={[
            { label: t('wallet'), value: <Address address={address} /> },
            { label: t('linkedAt'), value: <DateTime at={wallet.linked_at} /> },
          ]}
        />
        {refused ? (
          <Notice tone={refused.reason === 'consent_not_needed' ? 'positive' : 'warning'}>
            {words.sentence(refused)}
          </Notice>
        ) : (
          <Loaded query={query} lines={2}>
            {(asked) => <Sign address={address} asked={asked} />}
          </Loaded>
        )}
      </div>
    </Card>
  );
}

function Sign({ address, asked }: { address: string; asked: AnswerOf<'getWalletConsent'> }) {
  const t = useTranslations('wallet');
  const common = useTranslations('common.actions');
  const [step, setStep] = useState<'closed' | 'open' | 'given'>('closed');
  const sign = async (config: Config, connector: Connector) => {
    const { signData } = await import('./signing');
    const signature = await signData(config, connector, address, asked.typed_data);
    const body = { deadline_seconds: asked.deadline_seconds, signature };
    await answer(api.POST('/wallets/{address}/consent', { params: { path: { address } }, body }));
    setStep('given');
  };
  if (step === 'given')
    return (
      <div role="status">
        <Notice tone="positive">{t('consented')}</Notice>
      </div>
    );
  return (
    <>
      <p>{t('consents.text')}</p>
      <p className="muted small">
        {t('consents.until')} <DateTime at={new Date(asked.deadline_seconds * 1000).toISOString()} />
      </p>
      {step === 'open' ? (
        <>
          <WalletPicker onChosen={sign} />
          <ButtonRow>
            <Button onClick={() => setStep('closed')}>{common('cancel')}</Button>
          </ButtonRow>
        </>
      ) : (
        <ButtonRow>
          <Button
            kind="primary"
            aria-label={t('consents.agreeOf', { address: shortAddress(address) })}
            onClick={() => setStep('open')}
          >
            {t('consent')}
          </Button>
        </ButtonRow>
      )}
    </>
  );
}
