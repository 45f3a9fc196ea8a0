// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Button } from '@/components/button';
import { Panel } from '@/components/panel';
import { QrCode } from '@/components/qr_code';
import { Skeleton } from '@/components/states';
import { ButtonRow, Notice } from '@/components/surface';
import { useToast } from '@/components/toasts';

/** The relay gives an address within a second or two. */
const lateMs = 10_000;

/** The pairing address as a code to scan, as a link for a wallet on this device, and to copy. Closing it declines. */
export function PairingPanel({ uri, onClose }: { uri: string | undefined; onClose: () => void }) {
  const t = useTranslations('wallet.relay');
  const common = useTranslations('common.actions');
  const toast = useToast();
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), lateMs);
    return () => clearTimeout(timer);
  }, []);
  const copy = async (text: string) => {
    await navigator.clipboard.writeText(text);
    toast(t('copied'));
  };
  return (
    <Panel title={t('title')} onClose={onClose}>
      <p>{t('scan')}</p>
      {uri ? (
        <>
          <QrCode text={uri} label={t('code')} />
          <ButtonRow>
            <Button kind="primary" onClick={() => void copy(uri)}>
              {t('copy')}
            </Button>
            <Button onClick={onClose}>{common('cancel')}</Button>
          </ButtonRow>
          <p>
            <a href={uri}>{t('open')}</a>
          </p>
        </>
      ) : (
        <>
          <Skeleton lines={6} />
          <div role="status">{isLate ? <Notice tone="warning">{t('late')}</Notice> : null}</div>
        </>
      )}
      <p className="muted small">{t('note')}</p>
    </Panel>
  );
}
