// SPDX-License-Identifier: GPL-3.0-or-later
// Amounts, times, addresses and states, as every page shows them.
'use client';

import { Check, Copy } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { shortAddress } from '@/lib/format/formats';
import { useFormats } from '@/lib/format/use_formats';
import { Pill } from './surface';
import { toneOf, type StateOf } from './state_tones';
import styles from './values.module.css';

/** Its unit smaller where the figure is large. */
function Amount({ text }: { text: string }) {
  const space = text.lastIndexOf('\u00a0');
  return (
    <span className={styles.number}>
      {text.slice(0, space)}
      <span className={styles.unit}>{text.slice(space)}</span>
    </span>
  );
}

export function Usdc({ amount, isSigned = false }: { amount: string; isSigned?: boolean }) {
  const formats = useFormats();
  return <Amount text={isSigned ? formats.signedUsdc(amount) : formats.usdc(amount)} />;
}

export function Usd({ amount }: { amount: string }) {
  return <Amount text={useFormats().usd(amount)} />;
}

export function Count({ value }: { value: string | number }) {
  return <span className={styles.number}>{useFormats().count(value)}</span>;
}

/** 40 shares */
export function Shares({ count }: { count: string }) {
  const t = useTranslations('common');
  const formats = useFormats();
  return <span className={styles.number}>{t('shares', { count: Number(count), shown: formats.count(count) })}</span>;
}

/** 22 Nov 2026, 14:05; the zone on hover. The server writes UTC, the reader's browser its own zone. */
export function DateTime({ at, day = false }: { at: string; day?: boolean }) {
  const formats = useFormats();
  return (
    <time dateTime={at} title={formats.zoned(at)} className={styles.number} suppressHydrationWarning>
      {day ? formats.date(at) : formats.dateTime(at)}
    </time>
  );
}

/** A day without a time of day. */
export function Day({ on }: { on: string }) {
  return (
    <time dateTime={on} className={styles.number}>
      {useFormats().day(on)}
    </time>
  );
}

export function CopyButton({ text, label }: { text: string; label: string }) {
  const t = useTranslations('common.actions');
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
    setTimeout(() => setCopied(false), 2000);
  };
  return (
    <button type="button" className={styles.copy} onClick={() => void copy()} aria-label={label} title={label}>
      {isCopied ? <Check aria-hidden="true" /> : <Copy aria-hidden="true" />}
      <span className="visuallyHidden" role="status">
        {isCopied ? t('copied') : ''}
      </span>
    </button>
  );
}

/** 0x71C7…976F with its full text on hover, and to copy. For hashes too. */
export function Address({ address, isCopied = true }: { address: string; isCopied?: boolean }) {
  const t = useTranslations('common.actions');
  return (
    <span className={styles.address}>
      <code title={address}>{shortAddress(address)}</code>
      {isCopied ? <CopyButton text={address} label={t('copyAddress', { address: shortAddress(address) })} /> : null}
    </span>
  );
}

/** A state of the server's in words and colour. The texts are in translations/web/<language>/states.json. */
export function StatePill({ of, state }: { of: StateOf; state: string }) {
  const t = useTranslations('states');
  return <Pill tone={toneOf(of, state)}>{t.has(`${of}.${state}`) ? t(`${of}.${state}`) : state}</Pill>;
}
