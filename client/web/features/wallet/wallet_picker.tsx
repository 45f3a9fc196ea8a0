// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useConnectors, WagmiProvider, type Config, type Connector } from 'wagmi';
import { Button } from '@/components/button';
import { Loaded } from '@/components/states';
import { Notice } from '@/components/surface';
import { answer, api } from '@/lib/api/client';
import { useProblemWords } from '@/lib/api/use_problem_words';
import { shortAddress } from '@/lib/format/formats';
import { WalletError } from './signing';
import { walletConfig } from './wallet_config';
import styles from './wallet_picker.module.css';

interface WalletPickerProps {
  /** Does the whole act with the wallet that was chosen; what it throws is shown. */
  onChosen: (config: Config, connector: Connector) => Promise<unknown>;
}

/** The wallets of this browser as buttons; what went wrong with the last try below them. */
export function WalletPicker({ onChosen }: WalletPickerProps) {
  const chain = useQuery({
    queryKey: ['chain'],
    queryFn: () => answer(api.GET('/chain')),
    staleTime: Infinity,
  });
  return (
    <Loaded query={chain} lines={2}>
      {({ chain_id }) => (
        <WagmiProvider config={walletConfig(chain_id)} reconnectOnMount={false}>
          <Choices config={walletConfig(chain_id)} onChosen={onChosen} />
        </WagmiProvider>
      )}
    </Loaded>
  );
}

function Choices({ config, onChosen }: WalletPickerProps & { config: Config }) {
  const t = useTranslations('wallet');
  const sentence = useWalletWords();
  const connectors = useConnectors();
  const [busy, setBusy] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const choose = async (connector: Connector) => {
    setBusy(connector.uid);
    setProblem(undefined);
    try {
      await onChosen(config, connector);
    } catch (error) {
      setProblem(sentence(error));
    } finally {
      setBusy(undefined);
    }
  };
  if (connectors.length === 0) return <Notice tone="warning">{t('none')}</Notice>;
  return (
    <div className={styles.picker} role="group" aria-label={t('choose')}>
      {connectors.map((connector) => (
        <Button
          key={connector.uid}
          kind="primary"
          wide
          isBusy={busy === connector.uid}
          disabled={busy !== undefined && busy !== connector.uid}
          icon={connector.icon ? <img src={connector.icon.trim()} alt="" className={styles.icon} /> : undefined}
          onClick={() => void choose(connector)}
        >
          {connector.name}
        </Button>
      ))}
      {problem ? <Notice tone="danger">{problem}</Notice> : null}
    </div>
  );
}

/** Of a wallet, or of the server that was asked with its signature. */
export function useWalletWords(): (error: unknown) => string {
  const t = useTranslations('wallet');
  const words = useProblemWords();
  return (error) => {
    if (!(error instanceof WalletError)) return words.sentence(error);
    const { problem } = error;
    switch (problem.kind) {
      case 'rejected':
      case 'pending':
        return t(problem.kind);
      case 'otherAccount':
        return t('otherAccount', { has: shortAddress(problem.has), wanted: shortAddress(problem.wanted) });
      case 'otherChain':
        return t('otherChain', { chain: String(problem.chain) });
      case 'failed':
        return t('failed', { detail: problem.detail });
    }
  };
}
