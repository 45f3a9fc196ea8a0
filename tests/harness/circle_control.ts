// SPDX-License-Identifier: GPL-3.0-or-later
// What tests ask of the sandbox's Circle: wires that arrive, addresses that are verified, transfers, forged notifications.
import type { Deposit } from '../sandbox/circle_account.ts';
import type { CircleChainConfig } from '../sandbox/circle_config.ts';
import type { CircleForgery } from '../sandbox/circle_forgery.ts';
import type { Recipient } from '../sandbox/circle_recipients.ts';
import type { TransferSwitches } from '../sandbox/circle_transfers.ts';
import type { PaymentFaultSwitches } from '../sandbox/payment_faults.ts';
import type { Subscription } from '../sandbox/sns_topic.ts';
import type { WebhookSwitches } from '../sandbox/webhook_sender.ts';
import { faucetIndex, localKey } from './accounts.ts';
import type { Chain } from './chain.ts';
import type { ControlCall } from './control_call.ts';
import type { WebhookState } from './sandbox_control.ts';

export interface NotificationState extends WebhookState {
  subscriptions: Subscription[];
}

export class CircleControl {
  readonly #call: ControlCall;

  constructor(call: ControlCall) {
    this.#call = call;
  }

  /** Transfers become USDC on this chain, minted with the faucet's key. */
  async connect({ url, deployment }: Pick<Chain, 'url' | 'deployment'>): Promise<void> {
    const chain: CircleChainConfig = { rpcUrl: url, usdc: deployment.contracts.usdc, key: localKey(faucetIndex) };
    await this.#call('PUT', '/chain', chain);
  }

  async setFaults(switches: Partial<PaymentFaultSwitches>): Promise<void> {
    await this.#call('PUT', '/faults', switches);
  }

  /** Without anything: no trouble any more, and what was held goes on. */
  async setTransfers(switches: Partial<TransferSwitches>): Promise<void> {
    await this.#call('PUT', '/transfers', switches);
  }

  async setNotifications(switches: Partial<WebhookSwitches>): Promise<void> {
    await this.#call('PUT', '/notifications', switches);
  }

  async notifications(): Promise<NotificationState> {
    return (await this.#call('GET', '/notifications')) as NotificationState;
  }

  async setSignatureVersion(version: '1' | '2'): Promise<void> {
    await this.#call('POST', '/signature_version', { version });
  }

  /** Those who have not confirmed their subscriptions are asked once more. */
  async askAgain(): Promise<void> {
    await this.#call('POST', '/ask_again', {});
  }

  /** Money arrives by wire, as from a payout of Stripe; on the first bank account unless a reference names another. */
  async deposit(
    amount: string,
    more: { trackingRef?: string; status?: 'pending' | 'complete' } = {},
  ): Promise<Deposit> {
    return (await this.#call('POST', '/deposits', { amount, ...more })) as Deposit;
  }

  async settleDeposit(depositId: string, status: 'complete' | 'failed'): Promise<void> {
    await this.#call('POST', `/deposits/${depositId}`, { status });
  }

  /** All of them, whatever their status: the API lists the active ones only. */
  async recipients(): Promise<Recipient[]> {
    return (await this.#call('GET', '/recipients')) as Recipient[];
  }

  /** What somebody decides in Circle's console. */
  async decideRecipient(recipientId: string, status: 'active' | 'denied'): Promise<void> {
    await this.#call('POST', `/recipients/${recipientId}`, { status });
  }

  /** Says that this transfer is complete. Returns the receiver's status. */
  async forge(kind: CircleForgery, transfer: string): Promise<number> {
    return ((await this.#call('POST', '/forge', { kind, transfer })) as { status: number }).status;
  }
}
