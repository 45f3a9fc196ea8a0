// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: a wallet on another device is asked for only when it is chosen, by a code of ours, and a code that was closed declines.
import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openWallet, signText, WalletError } from '../features/wallet/signing';
import { walletConfig } from '../features/wallet/wallet_config';
import { relayedWallet } from '../features/wallet/wallet_connect';

const account = '0x70997970C51812dc3A010C7d01b50e0d17dc79C8';
const projectId = '0123456789abcdef0123456789abcdef';
const uri = 'wc:7f6e504b@2?relay-protocol=irn&symKey=587d';

/** What the connector uses of the library's provider; the other device answers when the test says so. */
class FakeProvider extends EventEmitter {
  accounts: string[] = [];
  chainId = 31_337;
  session: object | undefined;
  events = { setMaxListeners: () => {} };
  asked: { method: string; params: unknown[] }[] = [];
  verify = { register: () => Promise.reject(new Error('a frame of another site')) };
  signer = { client: { core: { verify: this.verify } } };
  approve = () => {};

  async connect(): Promise<void> {
    this.emit('display_uri', uri);
    await new Promise<void>((resolve) => {
      this.approve = resolve;
    });
    this.session = {};
    this.accounts = [account];
  }

  enable = async () => this.accounts;
  disconnect = async () => {
    this.session = undefined;
  };

  async request(request: { method: string; params: unknown[] }): Promise<unknown> {
    this.asked.push(request);
    if (request.method === 'wallet_switchEthereumChain') this.emit('chainChanged', `0x${this.chainId.toString(16)}`);
    return request.method === 'eth_accounts' ? this.accounts : '0xsigned';
  }
}

const { init } = vi.hoisted(() => ({ init: vi.fn() }));
vi.mock('@walletconnect/ethereum-provider', () => ({ EthereumProvider: { init } }));

let provider: FakeProvider;
let chainId = 31_337;
beforeEach(() => {
  const page = Object.assign(new EventTarget(), { location: { origin: 'https://freehold.example' } });
  vi.stubGlobal('window', page);
  provider = new FakeProvider();
  provider.chainId = ++chainId;
  init.mockReset().mockResolvedValue(provider);
});
afterEach(() => vi.unstubAllGlobals());

test('configuration_loadsNothing', () => {
  walletConfig(chainId);
  expect(init).not.toHaveBeenCalled();
});

test('chosen_opensNoWindowAndSendsNoTelemetry', async () => {
  await relayedWallet(walletConfig(chainId), projectId);
  expect(init).toHaveBeenCalledOnce();
  expect(init.mock.calls[0]?.[0]).toMatchObject({
    projectId,
    showQrModal: false,
    telemetryEnabled: false,
    disableProviderPing: true,
    optionalChains: [chainId],
    metadata: { name: 'Freehold', url: 'https://freehold.example' },
  });
  // No frame of another site before each request.
  await expect(provider.verify.register()).resolves.toBeUndefined();
});

test('pairing_givesTheCode_thenTheAccount_thenTheSignature', async () => {
  const config = walletConfig(chainId);
  const { connector, onPairing } = await relayedWallet(config, projectId);
  const codes: string[] = [];
  const end = onPairing((code) => codes.push(code));
  const opened = openWallet(config, connector);
  await vi.waitFor(() => expect(codes).toEqual([uri]));
  provider.approve();
  await expect(opened).resolves.toBe(account);
  end();

  await expect(signText(config, connector, account, 'hello')).resolves.toBe('0xsigned');
  expect(provider.asked.at(-1)?.method).toBe('personal_sign');
  // Once it is connected, no other code is shown.
  await expect(openWallet(config, connector)).resolves.toBe(account);
  expect(codes).toHaveLength(1);
});

test('closedCode_declines_andCanBeShownAgain', async () => {
  const config = walletConfig(chainId);
  const { connector, onPairing, stop } = await relayedWallet(config, projectId);
  const codes: string[] = [];
  onPairing((code) => codes.push(code));
  const opened = openWallet(config, connector);
  await vi.waitFor(() => expect(codes).toHaveLength(1));
  stop();
  await expect(opened).rejects.toEqual(new WalletError({ kind: 'rejected' }));

  const again = openWallet(config, (await relayedWallet(config, projectId)).connector);
  await vi.waitFor(() => expect(codes).toHaveLength(2));
  provider.approve();
  await expect(again).resolves.toBe(account);
});

test('libraryThatDoesNotArrive_isAskedForAgain', async () => {
  const config = walletConfig(chainId);
  init.mockRejectedValueOnce(new Error('offline'));
  await expect(relayedWallet(config, projectId)).rejects.toThrow('offline');
  await expect(relayedWallet(config, projectId)).resolves.toBeDefined();
});
