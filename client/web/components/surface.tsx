// SPDX-License-Identifier: GPL-3.0-or-later
// What a page is made of: its header, cards, key figures, facts, pills and notices.
import type { ReactNode } from 'react';
import styles from './surface.module.css';

export type Tone = 'neutral' | 'info' | 'positive' | 'warning' | 'danger';

/** Title, one sentence, one primary action at the right. */
export function PageHeader({
  title,
  lead,
  action,
  mark,
}: {
  title: ReactNode;
  lead?: ReactNode;
  action?: ReactNode;
  mark?: ReactNode;
}) {
  return (
    <header className={styles.pageHeader}>
      <div className={styles.pageTitle}>
        <h1>{title}</h1>
        {mark}
        {lead ? <p className={styles.lead}>{lead}</p> : null}
      </div>
      {action ? <div className={styles.actions}>{action}</div> : null}
    </header>
  );
}

export function Card({
  title,
  action,
  children,
  isFlush = false,
}: {
  title?: ReactNode;
  action?: ReactNode;
  children: ReactNode;
  isFlush?: boolean;
}) {
  return (
    <section className={`${styles.card} ${isFlush ? styles.flush : ''}`}>
      {title ? (
        <div className={styles.cardHead}>
          <h2>{title}</h2>
          {action}
        </div>
      ) : null}
      {children}
    </section>
  );
}

export interface Figure {
  label: string;
  value: ReactNode;
  note?: ReactNode;
}

export function Figures({ figures }: { figures: Figure[] }) {
  return (
    <dl className={styles.figures}>
      {figures.map(({ label, value, note }) => (
        <div key={label} className={styles.figure}>
          <dt>{label}</dt>
          <dd className={styles.figureValue}>{value}</dd>
          {note ? <dd className={styles.figureNote}>{note}</dd> : null}
        </div>
      ))}
    </dl>
  );
}

/** Names and values, one under the other. */
export function Facts({ facts }: { facts: { label: string; value: ReactNode }[] }) {
  return (
    <dl className={styles.facts}>
      {facts.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

export function Pill({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`${styles.pill} ${styles[tone]}`}>{children}</span>;
}

/** Something to know beside what it is about. A problem is said aloud when it appears. */
export function Notice({
  tone = 'info',
  title,
  action,
  children,
}: {
  tone?: Tone;
  title?: ReactNode;
  action?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className={`${styles.notice} ${styles[tone]}`} role={tone === 'danger' ? 'alert' : undefined}>
      <div>
        {title ? <p className={styles.noticeTitle}>{title}</p> : null}
        {children}
      </div>
      {action}
    </div>
  );
}

/** Parts of a page below each other. */
export function Stack({ children }: { children: ReactNode }) {
  return <div className={styles.stack}>{children}</div>;
}

/** Content with a card beside it that stays in view, below it on phones. */
export function Beside({ children, aside }: { children: ReactNode; aside: ReactNode }) {
  return (
    <div className={styles.beside}>
      <div className={styles.stack}>{children}</div>
      <aside className={styles.aside}>{aside}</aside>
    </div>
  );
}

/** In a stack that begins with a choice of what it is about: what can be done with that, at its right. */
export function ScopeActions({ children }: { children: ReactNode }) {
  return <div className={styles.scopeActions}>{children}</div>;
}

export function ButtonRow({ children }: { children: ReactNode }) {
  return <div className={styles.buttonRow}>{children}</div>;
}
