// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { useQuery } from '@tanstack/react-query';
import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useConnectors, WagmiProvider, type Config, type Connector } from 'wagmi';
import { Button } from '@/components/button';
import { Loaded, Skeleton } from '@/components/states';
import { Notice } from '@/components/surface';
import { answer, api } from '@/lib/api/client';
import { useProblemWords } from '@/lib/api/use_problem_words';
import { shortAddress } from '@/lib/format/formats';
import { WalletError } from './signing';
import { walletConfig } from './wallet_config';
import { useRelayProject } from './wallet_relay';
import styles from './wallet_picker.module.css';

const RelayedChoice = dynamic(() => import('./relayed_choice').then(({ RelayedChoice }) => RelayedChoice), {
  ssr: false,
  loading: () => <Skeleton lines={1} />,
});

/** Of the choice that no connector stands for yet. */
const relayed = 'relayed';

interface WalletPickerProps {
  /** Does the whole act with the wallet that was chosen; what it throws is shown. */
  onChosen: (config: Config, connector: Connector) => Promise<unknown>;
}

/** The wallets of this browser as buttons, and a wallet on another device where a relay is configured; what went wrong with the last try below them. */
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
  const projectId = useRelayProject();
  const run = async (id: string, act: () => Promise<unknown>) => {
    setBusy(id);
    setProblem(undefined);
    try {
      await act();
    } catch (error) {
      setProblem(sentence(error));
    } finally {
      setBusy(undefined);
    }
  };
  const look = (id: string) => ({ isBusy: busy === id, disabled: busy !== undefined && busy !== id });
  if (connectors.length === 0 && !projectId) return <Notice tone="warning">{t('none')}</Notice>;
  return (
    <div className={styles.picker} role="group" aria-label={t('choose')}>
      {connectors.map((connector) => (
        <Button
          key={connector.uid}
          kind="primary"
          wide
          {...look(connector.uid)}
          icon={connector.icon ? <img src={connector.icon.trim()} alt="" className={styles.icon} /> : undefined}
          onClick={() => void run(connector.uid, () => onChosen(config, connector))}
        >
          {connector.name}
        </Button>
      ))}
      {projectId ? (
        <RelayedChoice
          config={config}
          projectId={projectId}
          {...look(relayed)}
          run={(act) => run(relayed, () => act((connector: Connector) => onChosen(config, connector)))}
        />
      ) : null}
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
      case 'otherTerms':
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
