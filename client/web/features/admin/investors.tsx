// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/button';
import { useConfirm } from '@/components/confirm';
import type { Column } from '@/components/data_table';
import { Named, useName } from '@/components/named';
import { Panel } from '@/components/panel';
import { Loaded } from '@/components/states';
import { ButtonRow, Facts, PageHeader } from '@/components/surface';
import { Address, DateTime, StatePill } from '@/components/values';
import { answer, api } from '@/lib/api/client';
import type { Schemas } from '@/lib/api/types';
import { countryName } from '@/features/property/words';
import { useProblemWords } from '@/lib/api/use_problem_words';
import { ListPage } from './list_page';
import styles from './admin.module.css';

type Overview = Schemas['VerificationOverview'];
type Story = Schemas['VerificationStory'];

const states: Schemas['VerificationState'][] = ['STARTED', 'PENDING', 'APPROVED', 'REJECTED', 'REVOKED', 'EXPIRED'];

export function Investors() {
  const t = useTranslations('admin.investors');
  const areas = useTranslations('common.areas');
  const words = useTranslations('states.verification');
  const locale = useLocale();
  const [shown, setShown] = useState<string>();
  const columns: Column<Overview>[] = [
    {
      id: 'user',
      header: t('account'),
      cell: ({ user_id: user }) => <Named id={user} />,
      csv: ({ user_id: user }) => user,
    },
    {
      id: 'level',
      header: t('level'),
      cell: ({ verification }) => t(`levels.${verification.level}`),
      csv: ({ verification }) => t(`levels.${verification.level}`),
    },
    {
      id: 'state',
      header: t('state'),
      cell: ({ verification }) => <StatePill of="verification" state={verification.state} />,
      csv: ({ verification }) => verification.state,
    },
    {
      id: 'country',
      header: t('country'),
      cell: ({ verification: { country } }) => (country ? countryName(country, locale) : '–'),
      csv: ({ verification }) => verification.country,
    },
    {
      id: 'chain',
      header: t('onChain'),
      cell: ({ verification }) => (verification.on_chain ? t('yes') : t('no')),
      csv: ({ verification }) => (verification.on_chain ? t('yes') : t('no')),
    },
    {
      id: 'expires',
      header: t('expires'),
      cell: ({ verification }) => (verification.expires_at ? <DateTime at={verification.expires_at} day /> : '–'),
      csv: ({ verification }) => verification.expires_at,
      sortBy: ({ verification }) => verification.expires_at ?? '',
    },
    {
      id: 'acts',
      header: t('acts'),
      align: 'end',
      cell: ({ user_id: user }) => <ShowButton user={user} onShow={() => setShown(user)} />,
    },
  ];
  return (
    <>
      <PageHeader title={areas('investors')} lead={t('lead')} />
      <ListPage
        label={areas('investors')}
        queryKey={['admin', 'verifications']}
        load={(cursor, filter) => {
          const state = states.find((known) => known === filter);
          return answer(api.GET('/admin/verifications', { params: { query: { state, cursor } } }));
        }}
        columns={columns}
        rowId={({ verification }) => verification.id}
        filter={{ label: t('state'), options: states.map((value) => ({ value, words: words(value) })) }}
        empty={{ title: t('none'), text: t('noneText') }}
      />
      {shown ? <StoryPanel user={shown} onClose={() => setShown(undefined)} /> : null}
    </>
  );
}

function ShowButton({ user, onShow }: { user: string; onShow: () => void }) {
  const t = useTranslations('admin.investors');
  const name = useName(user) ?? user;
  return (
    <Button kind="quiet" onClick={onShow} aria-label={t('showOf', { user: name })}>
      {t('show')}
    </Button>
  );
}

function StoryPanel({ user, onClose }: { user: string; onClose: () => void }) {
  const t = useTranslations('admin.investors');
  const story = useQuery({
    queryKey: ['admin', 'verification', user],
    queryFn: () => answer(api.GET('/admin/users/{user_id}/verifications', { params: { path: { user_id: user } } })),
  });
  return (
    <Panel title={t('storyOf', { user: useName(user) ?? user })} onClose={onClose}>
      <Loaded query={story}>
        {({ items }) => (
          <>
            {items.map((one) => (
              <OneStory key={one.verification.id} story={one} />
            ))}
          </>
        )}
      </Loaded>
    </Panel>
  );
}

function OneStory({ story }: { story: Story }) {
  const t = useTranslations('admin.investors');
  const problems = useProblemWords();
  const client = useQueryClient();
  const [question, ask] = useConfirm();
  const { verification, history, transactions } = story;
  const name = useName(story.user_id) ?? story.user_id;
  const level = t(`levels.${verification.level}`);
  const reopen = () =>
    ask({
      title: t('reopenAsk', { level, user: name }),
      consequence: t('reopenText'),
      confirm: t('reopen'),
      act: async () => {
        const path = { verification_id: verification.id };
        await answer(api.POST('/admin/verifications/{verification_id}/reopen', { params: { path } }));
        await client.invalidateQueries({ queryKey: ['admin'] });
      },
      done: t('reopened'),
    });
  return (
    <section className="form">
      <h3>{level}</h3>
      <Facts
        facts={[
          { label: t('state'), value: <StatePill of="verification" state={verification.state} /> },
          { label: t('checked'), value: <DateTime at={story.checked_at} /> },
          ...(story.documents_valid_until
            ? [{ label: t('documentsUntil'), value: <DateTime at={story.documents_valid_until} day /> }]
            : []),
        ]}
      />
      <ol className={styles.list}>
        {history.map(({ state, cause, reasons, at }) => (
          <li key={state + at} className={styles.item}>
            <StatePill of="verification" state={state} />
            <span className="muted">{[t(`cause.${cause}`), ...reasons].join(' · ')}</span>
            <DateTime at={at} />
          </li>
        ))}
        {transactions.map(({ step, wallet, state, reference, failure_reason: failure }) => (
          <li key={reference} className={styles.item}>
            <span>{t(`step.${step}`)}</span>
            <Address address={wallet} />
            <span className="muted">{failure ? problems.reason(failure, {}, failure) : t(`stepState.${state}`)}</span>
          </li>
        ))}
      </ol>
      {verification.state === 'REJECTED' ? (
        <ButtonRow>
          <Button onClick={reopen}>{t('reopen')}</Button>
        </ButtonRow>
      ) : null}
      {question}
    </section>
  );
}
