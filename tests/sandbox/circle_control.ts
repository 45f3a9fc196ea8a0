// SPDX-License-Identifier: GPL-3.0-or-later
// /_sandbox/circle: wires that arrive, people in Circle's console, the chain, and whoever forges notifications.
import { isAddress, isHex } from 'viem';
import type { Circle } from './circle.ts';
import type { CircleChainConfig } from './circle_config.ts';
import { CircleError } from './circle_errors.ts';
import { circleForgeries, sendForgery, type CircleForgery } from './circle_forgery.ts';
import { readAmount } from './circle_money.ts';
import { recipientJson } from './circle_recipients.ts';
import { noTransferTrouble } from './circle_transfers.ts';
import { bad, controlRoutes, field, setSwitches } from './control_input.ts';
import { jsonObject, route, type Answer, type Incoming, type RouteEntry } from './http.ts';
import { noPaymentFaults } from './payment_faults.ts';
import { noTrouble } from './webhook_sender.ts';

const prefix = '/_sandbox/circle';
const ok = (body: unknown): Answer => ({ status: 200, body });

const post = controlRoutes(prefix, CircleError);

export function circleControlRoutes(circle: Circle): RouteEntry[] {
  return [...moneyRoutes(circle), ...notificationRoutes(circle), ...troubleRoutes(circle)];
}

function moneyRoutes({ account, recipients }: Circle): RouteEntry[] {
  return [
    post('/deposits', (request) => {
      const { trackingRef, amount, status } = jsonObject(request) ?? {};
      const micro = readAmount({ amount, currency: 'USD' });
      const reference = trackingRef === undefined ? account.wires[0]?.trackingRef : String(trackingRef);
      return ok(account.receive(reference ?? '', micro, status === 'pending' ? 'pending' : 'complete'));
    }),
    post('/deposits/{}', (request, [id]) => {
      const deposit = account.deposits.find((each) => each.id === id);
      const status = field(request, 'status');
      if (!deposit || (status !== 'complete' && status !== 'failed')) return bad('a deposit, complete or failed');
      return ok(account.settle(deposit, status));
    }),
    route('GET', `${prefix}/recipients`, () => ok(recipients.all.map(recipientJson))),
    post('/recipients/{}', (request, [id = '']) => {
      const status = field(request, 'status');
      if (status !== 'active' && status !== 'denied') return bad('status is active or denied');
      return ok(recipientJson(recipients.decide(recipients.get(id), status)));
    }),
  ];
}

function notificationRoutes(circle: Circle): RouteEntry[] {
  const { topic, transfers } = circle;
  const { sender } = topic;
  const confirmed = () => topic.subscriptions.find(({ status }) => status === 'confirmed');
  const forge = async (request: Incoming): Promise<Answer> => {
    const kind = field(request, 'kind') as CircleForgery;
    const subscription = confirmed();
    if (!circleForgeries.includes(kind)) return bad(`kind is one of ${circleForgeries.join(', ')}`);
    if (!subscription) return bad('Nobody has confirmed a subscription.');
    const transfer = transfers.get(field(request, 'transfer'));
    return ok({ status: await sendForgery(circle, subscription, kind, transfer) });
  };
  return [
    route('GET', `${prefix}/notifications`, () => ok({ ...sender.state, subscriptions: topic.subscriptions })),
    route('PUT', `${prefix}/notifications`, (request) =>
      setSwitches(request, noTrouble, (switches) => (sender.switches = switches)),
    ),
    post('/ask_again', () => {
      const pending = topic.subscriptions.filter(({ status }) => status === 'pending');
      for (const subscription of pending) topic.askToConfirm(subscription);
      return ok({ asked: pending.length });
    }),
    post('/signature_version', (request) => {
      const version = field(request, 'version');
      if (version !== '1' && version !== '2') return bad('version is 1 or 2');
      topic.signatureVersion = version;
      return ok({ version });
    }),
    post('/forge', forge),
  ];
}

function troubleRoutes(circle: Circle): RouteEntry[] {
  return [
    route('PUT', `${prefix}/faults`, (request) =>
      setSwitches(request, noPaymentFaults, (switches) => (circle.faults.switches = switches)),
    ),
    route('PUT', `${prefix}/transfers`, (request) =>
      setSwitches(request, noTransferTrouble, (switches) => (circle.transfers.switches = switches)),
    ),
    route('PUT', `${prefix}/chain`, (request) => {
      const { rpcUrl, usdc, key } = (jsonObject(request) ?? {}) as Partial<CircleChainConfig>;
      if (!rpcUrl || !isAddress(usdc ?? '') || !isHex(key)) return bad('rpcUrl, usdc and key');
      circle.connect({ rpcUrl, usdc: usdc as CircleChainConfig['usdc'], key });
      return ok({});
    }),
  ];
}
