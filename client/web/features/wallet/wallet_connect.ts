// SPDX-License-Identifier: GPL-3.0-or-later
// Wallets on other devices, over WalletConnect's relay. This file is loaded when somebody chooses that, and only then the library
// itself; its own window is not used, so that its code and its requests to other sites stay away.
import { UserRejectedRequestError } from 'viem';
import { createConnector, type Config, type Connector } from 'wagmi';
import { walletConnect } from 'wagmi/connectors/walletConnect';

export interface RelayedWallet {
  connector: Connector;
  /** Calls back with each pairing address; gives what ends that. */
  onPairing: (listener: (uri: string) => void) => () => void;
  /** The person closed the code: the wallet counts as declined, and whoever scans it later opens nothing. */
  stop: () => void;
}

const known = new WeakMap<Config, Promise<RelayedWallet>>();

/** One for each configuration, so that a wallet which is connected is not asked to connect again. */
export function relayedWallet(config: Config, projectId: string): Promise<RelayedWallet> {
  const before = known.get(config);
  if (before) return before;
  const made = createRelayedWallet(config, projectId);
  known.set(config, made);
  // A library that did not arrive is asked for again.
  made.catch(() => known.delete(config));
  return made;
}

async function createRelayedWallet(config: Config, projectId: string): Promise<RelayedWallet> {
  let stop = () => {};
  const relayed = walletConnect({
    projectId,
    showQrModal: false,
    telemetryEnabled: false,
    metadata: {
      name: 'Freehold',
      description: 'Shares of rented buildings',
      url: window.location.origin,
      icons: [],
    },
  });
  const stoppable = createConnector((own) => {
    const inner = relayed(own);
    return {
      ...inner,
      connect(parameters) {
        const stopped = new Promise<never>((_, reject) => {
          stop = () => reject(new UserRejectedRequestError(new Error('the code was closed')));
        });
        return Promise.race([inner.connect.call(this, parameters), stopped]) as never;
      },
    };
  });
  const connector = config._internal.connectors.setup(stoppable);
  withoutAttestation(await connector.getProvider());
  return {
    connector,
    onPairing: (listener) => {
      const heard = ({ type, data }: { type: string; data?: unknown }) => {
        if (type === 'display_uri') listener(String(data));
      };
      connector.emitter.on('message', heard);
      return () => connector.emitter.off('message', heard);
    },
    stop: () => stop(),
  };
}

interface Attested {
  signer?: { client?: { core: { verify: { register: () => Promise<string | undefined> } } } };
}

/**
 * Before each request the library would open a frame of another site for five seconds; the policy forbids frames, so it would only
 * wait. Wallets then say that they do not know the page, which is true.
 */
function withoutAttestation(provider: unknown): void {
  const verify = (provider as Attested).signer?.client?.core.verify;
  if (verify) verify.register = async () => undefined;
}
