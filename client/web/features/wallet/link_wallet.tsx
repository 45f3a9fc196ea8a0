// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Config, Connector } from 'wagmi';
import { Button } from '@/components/button';
import { TextField } from '@/components/field';
import { useToast } from '@/components/toasts';
import { answer, api } from '@/lib/api/client';
import { useUser } from '@/lib/session/session';
import { openWallet, signText } from './signing';
import { linkedWalletsKey } from './use_linked_wallets';
import { WalletPicker } from './wallet_picker';

/** The wallet signs the server's message (EIP-4361), and the owner of the account gives the password. */
export function LinkWallet({ onDone }: { onDone: () => void }) {
  const t = useTranslations('wallet');
  const common = useTranslations('common.actions');
  const auth = useTranslations('auth');
  const toast = useToast();
  const client = useQueryClient();
  const hasApp = useUser().totp_enabled;
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const link = async (config: Config, connector: Connector) => {
    const address = await openWallet(config, connector);
    const { message } = await answer(api.POST('/wallets/challenges', { body: { address } }));
    const signature = await signText(config, connector, address, message);
    await answer(api.POST('/wallets', { body: { message, signature, password, ...(code ? { code } : {}) } }));
    await client.invalidateQueries({ queryKey: linkedWalletsKey });
    toast(t('linked'));
    onDone();
  };
  return (
    <div className="form">
      <TextField
        label={t('proof')}
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      {hasApp ? (
        <TextField
          label={auth('code')}
          autoComplete="one-time-code"
          value={code}
          onChange={(event) => setCode(event.target.value)}
        />
      ) : null}
      <WalletPicker onChosen={link} />
      <Button onClick={onDone}>{common('cancel')}</Button>
    </div>
  );
}
