// SPDX-License-Identifier: GPL-3.0-or-later
// A question before something of consequence: it names the object and what follows, and stays open when it does not work.
'use client';

import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';
import { Button } from './button';
import { TextArea } from './field';
import { Panel } from './panel';
import { Problem } from './problem';
import { ButtonRow } from './surface';
import { useToast } from './toasts';

export interface Question {
  title: string;
  consequence: ReactNode;
  confirm: string;
  isDanger?: boolean;
  /** Asks for words that go along. */
  reason?: { label: string; hint?: string; shortest?: number };
  act: (reason: string) => Promise<unknown>;
  /** Said when it is done. */
  done?: string;
}

/** const [question, ask] = useConfirm(); … {question} */
export function useConfirm(): [ReactNode, (question: Question) => void] {
  const [question, setQuestion] = useState<Question>();
  const dialog = question ? <Confirm question={question} onClose={() => setQuestion(undefined)} /> : null;
  return [dialog, setQuestion];
}

function Confirm({ question, onClose }: { question: Question; onClose: () => void }) {
  const t = useTranslations('common.actions');
  const problems = useTranslations('problems.fields');
  const toast = useToast();
  const [reason, setReason] = useState('');
  const [isShort, setShort] = useState(false);
  const { title, consequence, confirm, isDanger, reason: asked, act, done } = question;
  const shortest = asked?.shortest ?? 3;
  const mutation = useMutation({
    mutationFn: act,
    onSuccess: () => {
      if (done) toast(done);
      onClose();
    },
  });
  const go = () => {
    const isMissing = asked !== undefined && reason.trim().length < shortest;
    setShort(isMissing);
    if (!isMissing) mutation.mutate(reason.trim());
  };
  return (
    <Panel title={title} onClose={onClose} isQuestion>
      <div>{consequence}</div>
      {asked ? (
        <TextArea
          label={asked.label}
          hint={asked.hint}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          error={isShort ? problems('too_short', { min: String(shortest) }) : undefined}
        />
      ) : null}
      <Problem error={mutation.error} />
      <ButtonRow>
        <Button kind={isDanger ? 'danger' : 'primary'} onClick={go} isBusy={mutation.isPending}>
          {confirm}
        </Button>
        <Button onClick={onClose}>{t('cancel')}</Button>
      </ButtonRow>
    </Panel>
  );
}
