// SPDX-License-Identifier: GPL-3.0-or-later
// Addresses that money may go to, once somebody at the client has said so in Circle's console.
import { randomUUID } from 'node:crypto';
import { isAddress, type Address } from 'viem';
import { now } from './circle_account.ts';
import { CircleError, invalidField, notFound } from './circle_errors.ts';
import type { CircleNotifications } from './circle_notifications.ts';

export interface Recipient {
  id: string;
  address: Address;
  chain: string;
  currency: 'USD';
  description: string;
  status: 'pending_verification' | 'active' | 'denied';
}

/** Those of Circle's chains that are like the local one. */
const evmChains = ['ARB', 'AVAX', 'BASE', 'CELO', 'ETH', 'OP', 'POLY'];

export class CircleRecipients {
  readonly all: (Recipient & { createDate: string })[] = [];
  readonly #notifications: CircleNotifications;

  constructor(notifications: CircleNotifications) {
    this.#notifications = notifications;
  }

  create({ address, chain, currency, description }: Record<string, unknown>): Recipient {
    if (typeof address !== 'string') throw invalidField('address', 'may not be null', 'required');
    if (typeof description !== 'string') throw invalidField('description', 'may not be null', 'required');
    if (!evmChains.includes(String(chain))) throw invalidField('chain', `must be of ${evmChains.join(', ')}`);
    if (currency !== undefined && currency !== 'USD') throw invalidField('currency', 'must be USD');
    if (!isAddress(address)) throw invalidField('address', `is no address of ${String(chain)}`);
    const isSame = (each: Recipient) => each.chain === chain && each.address.toLowerCase() === address.toLowerCase();
    if (this.all.some(isSame)) throw new CircleError(409, 2003, 'The recipient address has already been added.');
    const recipient = {
      id: randomUUID(),
      address,
      chain: String(chain),
      currency: 'USD' as const,
      description,
      status: 'pending_verification' as const,
      createDate: now(),
    };
    this.all.push(recipient);
    this.#tell(recipient);
    return recipient;
  }

  get(id: string): Recipient {
    const recipient = this.all.find((each) => each.id === id);
    if (!recipient) throw notFound();
    return recipient;
  }

  requireActive(id: unknown): Recipient {
    const recipient = this.all.find((each) => each.id === id);
    if (!recipient) throw invalidField('destination.addressId', `is not known (was ${String(id)})`);
    if (recipient.status !== 'active')
      throw new CircleError(400, 2004, 'The address is not a verified wallet address.');
    return recipient;
  }

  decide(recipient: Recipient, status: 'active' | 'denied'): Recipient {
    recipient.status = status;
    this.#tell(recipient);
    return recipient;
  }

  remove(id: string): void {
    this.all.splice(this.all.indexOf(this.get(id) as Recipient & { createDate: string }), 1);
  }

  #tell(recipient: Recipient): void {
    this.#notifications.tell('addressBookRecipients', 'addressBookRecipient', recipientJson(recipient));
  }
}

export function recipientJson({ id, address, chain, currency, description, status }: Recipient): Recipient {
  return { id, address, chain, currency, description, status };
}
