// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { Button } from '@/components/button';
import { Loaded } from '@/components/states';
import { Card, Facts, Notice, PageHeader, Stack } from '@/components/surface';
import { DateTime, StatePill } from '@/components/values';
import { answer, api } from '@/lib/api/client';
import type { Schemas } from '@/lib/api/types';
import { useProblemWords } from '@/lib/api/use_problem_words';
import { countryName } from '../property/words';

type Level = Schemas['VerificationLevel'];
const levels: Level[] = ['identity', 'accredited'];
const key = ['verifications'];
/** In these the person can begin (again), or go on. */
const canStart = ['STARTED', 'REJECTED', 'EXPIRED'];

export function Verification() {
  const t = useTranslations('investor.verification');
  const query = useQuery({
    queryKey: key,
    queryFn: async () => (await answer(api.GET('/verifications'))).items,
    refetchInterval: 5000,
  });
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Loaded query={query} lines={6}>
        {(items) => (
          <Stack>
            {levels.map((level) => (
              <LevelCard key={level} level={level} newest={items.find((one) => one.level === level)} />
            ))}
          </Stack>
        )}
      </Loaded>
    </>
  );
}

function LevelCard({ level, newest }: { level: Level; newest: Schemas['Verification'] | undefined }) {
  const t = useTranslations('investor.verification');
  const words = useProblemWords();
  const client = useQueryClient();
  const start = useMutation({
    mutationFn: () => answer(api.POST('/verifications', { body: { level } })),
    onSuccess: () => client.invalidateQueries({ queryKey: key }),
  });
  const isOpen = !newest || canStart.includes(newest.state);
  return (
    <Card
      title={t(`levels.${level}`)}
      action={
        isOpen ? (
          <Button kind="primary" isBusy={start.isPending} onClick={() => start.mutate()}>
            {newest ? t(newest.state === 'STARTED' ? 'goOn' : 'again') : t('start')}
          </Button>
        ) : undefined
      }
    >
      <p className="muted">{t(`levelTexts.${level}`)}</p>
      {newest ? <VerificationFacts verification={newest} /> : <p>{t('notStarted')}</p>}
      {newest?.state === 'STARTED' ? (
        <Notice
          action={
            start.data ? (
              <a href={start.data.page_url} target="_blank" rel="noopener noreferrer">
                {t('providerPage')}
              </a>
            ) : undefined
          }
        >
          {start.data ? t('opened') : t('started')}
        </Notice>
      ) : null}
      {start.error ? <Notice tone="danger">{words.sentence(start.error)}</Notice> : null}
    </Card>
  );
}

function VerificationFacts({ verification }: { verification: Schemas['Verification'] }) {
  const t = useTranslations('investor.verification');
  const locale = useLocale();
  const { state, country, on_chain: isOnChain, expires_at: expiresAt, reasons } = verification;
  const facts = [
    {
      label: t('state'),
      value: (
        <>
          <StatePill of="verification" state={state} /> {isOnChain ? t('onChain') : t('offChain')}
        </>
      ),
    },
    ...(country ? [{ label: t('country'), value: countryName(country, locale) }] : []),
    ...(state === 'APPROVED'
      ? [{ label: t('expires'), value: expiresAt ? <DateTime at={expiresAt} day /> : t('forever') }]
      : []),
    ...(reasons.length > 0 ? [{ label: t('reasons'), value: reasons.join(', ') }] : []),
  ];
  return <Facts facts={facts} />;
}
