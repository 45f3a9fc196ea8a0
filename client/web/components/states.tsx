// SPDX-License-Identifier: GPL-3.0-or-later
// What stands where content should be and is not: loading, empty, filtered to nothing, failed, not found, not allowed.
'use client';

import { CloudOff, FileQuestion, Inbox, Lock, SearchX, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ApiError } from '@/lib/api/problem';
import { useProblemWords } from '@/lib/api/use_problem_words';
import { Button } from './button';
import styles from './states.module.css';

/** Grey lines of about the size of what comes; they appear after 150 ms, so that quick answers do not flash. */
export function Skeleton({ lines = 3 }: { lines?: number }) {
  const t = useTranslations('common.states');
  return (
    <div className={styles.skeleton} role="status">
      <span className="visuallyHidden">{t('loading')}</span>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className={styles.line} aria-hidden="true" />
      ))}
    </div>
  );
}

interface StateProps {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}

function State({ icon, title, children, action, role }: StateProps & { icon: ReactNode; role?: 'alert' | 'status' }) {
  return (
    <div className={styles.state} role={role}>
      <span aria-hidden="true">{icon}</span>
      <p className={styles.title}>{title}</p>
      {children ? <div className={styles.text}>{children}</div> : null}
      {action}
    </div>
  );
}

/** Says what will be here, and offers the first step. */
export function EmptyState(props: StateProps) {
  return <State icon={<Inbox />} {...props} />;
}

export function NothingFound({ onClear }: { onClear?: () => void }) {
  const t = useTranslations('common.states');
  const clear = onClear ? <Button onClick={onClear}>{t('clearFilters')}</Button> : undefined;
  return <State icon={<SearchX />} title={t('nothingFound')} action={clear} role="status" />;
}

export function NotFoundState() {
  const t = useTranslations('common.states');
  return (
    <State icon={<FileQuestion />} title={t('notFound')}>
      {t('notFoundText')}
    </State>
  );
}

export function ForbiddenState() {
  const t = useTranslations('common.states');
  return (
    <State icon={<Lock />} title={t('forbidden')}>
      {t('forbiddenText')}
    </State>
  );
}

/** What happened, why, and what to do next; the code is in the details, for support. */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const t = useTranslations('common.states');
  const words = useProblemWords();
  if (error instanceof ApiError && error.isNotFound) return <NotFoundState />;
  if (error instanceof ApiError && error.isForbidden) return <ForbiddenState />;
  const isOffline = error instanceof ApiError && error.isOffline;
  const retry = onRetry ? <Button onClick={onRetry}>{t('retry')}</Button> : undefined;
  return (
    <State icon={isOffline ? <CloudOff /> : <TriangleAlert />} title={t('failed')} action={retry} role="alert">
      <p>{words.sentence(error)}</p>
      <ProblemDetails error={error} />
    </State>
  );
}

export function ProblemDetails({ error }: { error: unknown }) {
  const t = useTranslations('common.states');
  if (!(error instanceof ApiError) || error.requestId === '') return null;
  return (
    <details className={styles.details}>
      <summary>{t('details')}</summary>
      <code>{[error.code, error.reason, error.requestId].join(' · ')}</code>
    </details>
  );
}

interface Asked<Data> {
  data: Data | undefined;
  error: unknown;
  isPending: boolean;
  refetch: () => unknown;
}

/** The states of a question to the server around its answer; what is known stays readable when asking again fails. */
export function Loaded<Data>({
  query,
  lines,
  children,
}: {
  query: Asked<Data>;
  lines?: number;
  children: (data: Data) => ReactNode;
}) {
  const t = useTranslations('common.states');
  if (query.data === undefined)
    return query.isPending ? (
      <Skeleton lines={lines} />
    ) : (
      <ErrorState error={query.error} onRetry={() => void query.refetch()} />
    );
  return (
    <>
      {query.error ? <p className={styles.stale}>{t('stale')}</p> : null}
      {children(query.data)}
    </>
  );
}
