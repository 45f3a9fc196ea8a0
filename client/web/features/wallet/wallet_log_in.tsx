// SPDX-License-Identifier: GPL-3.0-or-later
// Sign-In with Ethereum (EIP-4361) by a wallet that is linked to an account.
'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Config, Connector } from 'wagmi';
import { TextField } from '@/components/field';
import { Providers } from '@/components/providers';
import { answer, api } from '@/lib/api/client';
import { ApiError } from '@/lib/api/problem';
import { enter } from '../account/enter';
import { openWallet, signText } from './signing';
import { WalletPicker } from './wallet_picker';

export function WalletLogIn({ next }: { next?: string }) {
  const t = useTranslations('auth');
  const [needsCode, setNeedsCode] = useState(false);
  const [code, setCode] = useState('');
  const logIn = async (config: Config, connector: Connector) => {
    const address = await openWallet(config, connector);
    const { message } = await answer(api.POST('/auth/wallet/challenge', { body: { address } }));
    const signature = await signText(config, connector, address, message);
    const body = { message, signature, ...(code ? { code } : {}) };
    const session = await answer(api.POST('/auth/wallet/login', { body })).catch((error: unknown) => {
      if (error instanceof ApiError && error.reason === 'totp_required') setNeedsCode(true);
      throw error;
    });
    enter(session, next);
  };
  return (
    <Providers>
      <div className="form">
        {needsCode ? (
          <TextField
            label={t('code')}
            hint={t('codeHint')}
            autoComplete="one-time-code"
            value={code}
            onChange={(event) => setCode(event.target.value)}
          />
        ) : null}
        <WalletPicker onChosen={logIn} />
      </div>
    </Providers>
  );
}
