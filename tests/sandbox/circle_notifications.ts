// SPDX-License-Identifier: GPL-3.0-or-later
// What Circle tells its client, as the text of SNS messages. Source: developers.circle.com/circle-mint/references/webhook-notifications.
import type { SnsTopic } from './sns_topic.ts';

export type NotificationType = 'transfers' | 'deposits' | 'wire' | 'addressBookRecipients';

export function notificationText(clientId: string, type: NotificationType, key: string, thing: object): string {
  return JSON.stringify({ clientId, notificationType: type, version: 1, [key]: thing });
}

export class CircleNotifications {
  readonly #clientId: string;
  readonly #topic: SnsTopic;

  constructor(clientId: string, topic: SnsTopic) {
    this.#clientId = clientId;
    this.#topic = topic;
  }

  /** The thing as it is now. */
  tell(type: NotificationType, key: string, thing: object): void {
    this.#topic.publish(notificationText(this.#clientId, type, key, thing));
  }
}
