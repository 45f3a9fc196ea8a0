// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { Smartphone } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Config, Connector } from 'wagmi';
import { Button } from '@/components/button';
import { Notice } from '@/components/surface';
import { PairingPanel } from './pairing_panel';
import { openWallet } from './signing';

interface RelayedChoiceProps {
  config: Config;
  projectId: string;
  isBusy: boolean;
  disabled: boolean;
  /** Runs the act, shows what goes wrong with it, and never throws. */
  run: (act: (onChosen: (connector: Connector) => Promise<unknown>) => Promise<unknown>) => Promise<void>;
}

type Step = { name: 'pairing'; uri?: string; stop: () => void } | { name: 'asked' };

/** A wallet on another device: first the code to scan, then the question on that device. */
export function RelayedChoice({ config, projectId, isBusy, disabled, run }: RelayedChoiceProps) {
  const t = useTranslations('wallet.relay');
  const [step, setStep] = useState<Step>();
  const open = () =>
    run(async (onChosen) => {
      try {
        const { relayedWallet } = await import('./wallet_connect');
        const { connector, onPairing, stop } = await relayedWallet(config, projectId);
        const end = onPairing((uri) => setStep({ name: 'pairing', uri, stop }));
        setStep({ name: 'pairing', stop });
        await openWallet(config, connector).finally(end);
        setStep({ name: 'asked' });
        await onChosen(connector);
      } finally {
        setStep(undefined);
      }
    });
  return (
    <>
      <Button
        wide
        isBusy={isBusy}
        disabled={disabled}
        icon={<Smartphone aria-hidden="true" />}
        onClick={() => void open()}
      >
        {t('choose')}
      </Button>
      {step?.name === 'pairing' ? <PairingPanel uri={step.uri} onClose={step.stop} /> : null}
      <div role="status">{step?.name === 'asked' ? <Notice>{t('asked')}</Notice> : null}</div>
    </>
  );
}
