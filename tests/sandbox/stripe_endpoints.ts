// SPDX-License-Identifier: GPL-3.0-or-later
// Webhook endpoints and the list of events, from which what a webhook lost is recovered.
import type Stripe from 'stripe';
import { stripeApiVersion } from './stripe_config.ts';
import { invalidRequest } from './stripe_errors.ts';
import { newId, nowSeconds } from './stripe_ids.ts';
import { listPage } from './stripe_list.ts';
import type { Params } from './stripe_params.ts';
import type { StripeEndpoint } from './stripe_parts.ts';
import type { StripeTables } from './stripe_tables.ts';
import type { StripeWebhooks } from './stripe_webhooks.ts';

export function newEndpoint(url: string, enabledEvents: string[]): Stripe.WebhookEndpoint {
  return {
    id: newId('we'),
    object: 'webhook_endpoint',
    api_version: stripeApiVersion,
    application: null,
    created: nowSeconds(),
    description: null,
    enabled_events: enabledEvents,
    livemode: false,
    metadata: {},
    status: 'enabled',
    url,
  };
}

export function webhookEndpoints(tables: StripeTables, webhooks: StripeWebhooks): StripeEndpoint[] {
  const { endpoints } = tables;
  const url = '/v1/webhook_endpoints';
  /** The secret is shown this once. */
  const create = (params: Params) => {
    const endpoint = newEndpoint(webUrl(params.text('url')), params.strings('enabled_events'));
    endpoint.description = params.optional('description') ?? null;
    endpoint.metadata = params.metadata();
    params.oneOf('api_version', [stripeApiVersion]);
    params.done();
    if (endpoint.enabled_events.length === 0)
      throw invalidRequest('Missing required param: enabled_events.', 'enabled_events', 'parameter_missing');
    const secret = newId('whsec', 32);
    webhooks.setSecret(endpoints.add(endpoint).id, secret);
    return { ...endpoint, secret };
  };
  const update = (endpoint: Stripe.WebhookEndpoint, params: Params) => {
    const newUrl = params.optional('url');
    const enabledEvents = params.strings('enabled_events');
    const isDisabled = params.flag('disabled') ?? endpoint.status === 'disabled';
    const metadata = params.metadata(endpoint.metadata);
    params.done();
    if (newUrl) endpoint.url = webUrl(newUrl);
    if (enabledEvents.length > 0) endpoint.enabled_events = enabledEvents;
    return Object.assign(endpoint, { metadata, status: isDisabled ? 'disabled' : 'enabled' });
  };
  return [
    { method: 'POST', path: url, handle: ({ params }) => create(params) },
    { method: 'GET', path: url, handle: ({ params }) => listPage(endpoints, params, { url }) },
    { method: 'GET', path: `${url}/{}`, handle: ({ id, params }) => (params.done(), endpoints.get(id)) },
    { method: 'POST', path: `${url}/{}`, handle: ({ id, params }) => update(endpoints.get(id), params) },
    {
      method: 'DELETE',
      path: `${url}/{}`,
      handle: ({ id }) => {
        endpoints.delete(endpoints.get(id).id);
        return { id, object: 'webhook_endpoint', deleted: true };
      },
    },
  ];
}

export function eventEndpoints({ events }: StripeTables): StripeEndpoint[] {
  const url = '/v1/events';
  const list = (params: Params) => {
    const types = params.strings('types');
    const isDelivered = params.flag('delivery_success');
    return listPage(events, params, {
      url,
      equal: ['type'],
      matches: (event) =>
        (types.length === 0 || types.includes(event.type)) &&
        (isDelivered === undefined || isDelivered === (event.pending_webhooks === 0)),
    });
  };
  return [
    { method: 'GET', path: url, handle: ({ params }) => list(params) },
    { method: 'GET', path: `${url}/{}`, handle: ({ id, params }) => (params.done(), events.get(id)) },
  ];
}

function webUrl(text: string): string {
  if (!URL.canParse(text) || !/^https?:/.test(text))
    throw invalidRequest('Invalid URL: An explicit scheme (such as https) must be provided.', 'url', 'url_invalid');
  return text;
}
