// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { z } from 'zod';
import { Button } from '@/components/button';
import { useConfirm } from '@/components/confirm';
import type { Column } from '@/components/data_table';
import { TextArea, TextField } from '@/components/field';
import { FormPanel } from '@/components/form_panel';
import { ButtonRow, Notice, PageHeader } from '@/components/surface';
import { useToast } from '@/components/toasts';
import { Address, DateTime, StatePill } from '@/components/values';
import { answer, api } from '@/lib/api/client';
import type { Schemas } from '@/lib/api/types';
import { useProblemWords } from '@/lib/api/use_problem_words';
import { shortAddress } from '@/lib/format/formats';
import { words as text } from '@/lib/forms/fields';
import { useApiForm } from '@/lib/forms/use_api_form';
import { ListPage } from './list_page';

type Stop = Schemas['Stop'];

const states: Stop['state'][] = ['REQUESTED', 'IN_FORCE', 'LIFTED', 'FAILED'];

export function Compliance() {
  const t = useTranslations('admin.compliance');
  const areas = useTranslations('common.areas');
  const words = useTranslations('states.stop');
  const [isFreezing, setFreezing] = useState(false);
  const { question, lift } = useLift();
  const problems = useProblemWords();
  /** Why it does not go on; else why it was ordered, as somebody wrote it. */
  const whyOf = ({ reason, failure_reason: failure, waiting_reason: waits }: Stop) => {
    const code = failure ?? waits;
    return code ? problems.reason(code, {}, code) : reason;
  };
  const columns: Column<Stop>[] = [
    {
      id: 'kind',
      header: t('what'),
      cell: ({ kind }) => t(`kind.${kind}`),
      csv: ({ kind }) => t(`kind.${kind}`),
      sortBy: ({ kind }) => kind,
    },
    {
      id: 'about',
      header: t('about'),
      cell: ({ wallet, token }) => <Address address={wallet ?? token} />,
      csv: ({ wallet, token }) => wallet ?? token,
    },
    {
      id: 'state',
      header: t('state'),
      cell: ({ state }) => <StatePill of="stop" state={state} />,
      csv: ({ state }) => state,
    },
    {
      id: 'reason',
      header: t('reason'),
      cell: (stop) => whyOf(stop) ?? '–',
      csv: whyOf,
    },
    {
      id: 'since',
      header: t('since'),
      cell: ({ created_at: at }) => <DateTime at={at} />,
      csv: ({ created_at: at }) => at,
      sortBy: ({ created_at: at }) => at,
    },
    {
      id: 'acts',
      header: t('acts'),
      cell: (stop) =>
        stop.state === 'IN_FORCE' ? (
          <Button kind="quiet" onClick={() => lift(stop)}>
            {t('lift')}
          </Button>
        ) : (
          '–'
        ),
    },
  ];
  const action = (
    <Button kind="danger" onClick={() => setFreezing(true)}>
      {t('freeze')}
    </Button>
  );
  return (
    <>
      <PageHeader title={areas('compliance')} lead={t('lead')} action={<ButtonRow>{action}</ButtonRow>} />
      <ListPage
        label={areas('compliance')}
        queryKey={['admin', 'stops']}
        load={(cursor, filter) => {
          const state = states.find((known) => known === filter);
          return answer(api.GET('/stops', { params: { query: { state, cursor } } }));
        }}
        columns={columns}
        rowId={({ id }) => id}
        filter={{ label: t('state'), options: states.map((value) => ({ value, words: words(value) })) }}
        empty={{ title: t('none'), text: t('noneText') }}
      />
      {isFreezing ? <FreezeForm onClose={() => setFreezing(false)} /> : null}
      {question}
    </>
  );
}

/** Lifting goes through the Safe, so it leads to a proposal. */
function useLift() {
  const t = useTranslations('admin.compliance');
  const client = useQueryClient();
  const router = useRouter();
  const [question, ask] = useConfirm();
  const lift = ({ id, kind, wallet, token }: Stop) =>
    ask({
      title: t('liftAsk', { what: t(`kind.${kind}`), about: shortAddress(wallet ?? token) }),
      consequence: t('liftText'),
      confirm: t('propose'),
      act: async () => {
        const proposal = await answer(
          api.POST('/stops/{stop_id}/lift-proposals', { params: { path: { stop_id: id } } }),
        );
        void client.invalidateQueries({ queryKey: ['admin'] });
        router.push(`/admin/proposals/${proposal.id}`);
      },
      done: t('proposed'),
    });
  return { question, lift };
}

const schema = z.object({
  wallet: z
    .string()
    .trim()
    .min(1)
    .regex(/^0x[0-9a-fA-F]{40}$/),
  reason: text(3, 500),
});

function FreezeForm({ onClose }: { onClose: () => void }) {
  const t = useTranslations('admin.compliance');
  const client = useQueryClient();
  const toast = useToast();
  const form = useApiForm({
    schema,
    values: { wallet: '', reason: '' },
    send: (body) => answer(api.POST('/wallet-freezes', { body })),
    done: ({ items }) => {
      toast(t('frozen', { count: items.length }));
      void client.invalidateQueries({ queryKey: ['admin', 'stops'] });
      onClose();
    },
  });
  return (
    <FormPanel title={t('freeze')} form={form} submit={t('freeze')} onClose={onClose}>
      <Notice tone="warning">{t('freezeText')}</Notice>
      <TextField label={t('wallet')} {...form.field('wallet')} />
      <TextArea label={t('reason')} hint={t('reasonHint')} {...form.field('reason')} />
    </FormPanel>
  );
}
