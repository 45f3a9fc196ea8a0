// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/button';
import { Skeleton } from '@/components/states';

const WalletLogIn = dynamic(() => import('./wallet_log_in').then(({ WalletLogIn }) => WalletLogIn), {
  ssr: false,
  loading: () => <Skeleton lines={1} />,
});

/** What wallets need is loaded when somebody wants it. */
export function WalletLogInButton({ next }: { next?: string }) {
  const t = useTranslations('wallet');
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <WalletLogIn next={next} />;
  return (
    <Button wide onClick={() => setOpen(true)}>
      {t('logIn')}
    </Button>
  );
}
