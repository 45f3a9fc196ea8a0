// SPDX-License-Identifier: GPL-3.0-or-later
// The provider sandbox: all providers on one port, told apart by their paths, S3 by its signatures.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Circle } from './circle.ts';
import { circleControlRoutes } from './circle_control.ts';
import type { SandboxConfig } from './config.ts';
import { controlRoutes } from './control.ts';
import { Faults } from './faults.ts';
import { findRoute, readRequest, sendAnswer, type RouteEntry } from './http.ts';
import { S3 } from './s3.ts';
import { serveS3 } from './s3_server.ts';
import { SendGrid } from './sendgrid.ts';
import { Sentry } from './sentry.ts';
import { Stripe } from './stripe.ts';
import { stripeControlRoutes } from './stripe_control.ts';
import { unknownStripeUrl } from './stripe_server.ts';
import { Sumsub } from './sumsub.ts';
import { sumsubError } from './sumsub_errors.ts';
import { SumsubWebhooks } from './sumsub_webhooks.ts';
import { WebhookSender } from './webhook_sender.ts';

export class Sandbox {
  readonly #server: Server;
  readonly #webhooks: WebhookSender;
  readonly #faults = new Faults();
  readonly #s3: S3;
  readonly #stripe: Stripe;
  readonly #circle: Circle;
  readonly #control: RouteEntry[];
  readonly #providers: RouteEntry[];
  /** They have faults of their own. */
  readonly #payments: RouteEntry[];
  #origin = '';

  constructor(config: SandboxConfig) {
    this.#webhooks = new WebhookSender(config.sumsub.retryDelaysMs);
    const sumsub = new Sumsub(config.sumsub, new SumsubWebhooks(config.sumsub, this.#webhooks));
    const sendgrid = new SendGrid(config.sendgrid.apiKey);
    const sentry = new Sentry(config.sentry);
    this.#s3 = new S3(config.s3);
    this.#providers = [...sumsub.routes(), ...sendgrid.routes(), ...sentry.routes()];
    this.#stripe = new Stripe(config.stripe);
    this.#circle = new Circle(config.circle, () => this.#origin);
    this.#payments = [...this.#stripe.routes(), ...this.#circle.routes()];
    const parts = { sumsub, sendgrid, sentry, webhooks: this.#webhooks, faults: this.#faults, s3: this.#s3 };
    this.#control = [
      ...controlRoutes(parts),
      ...stripeControlRoutes(this.#stripe),
      ...circleControlRoutes(this.#circle),
    ];
    this.#server = createServer((message, response) => {
      this.#answer(message, response).catch((error: unknown) => {
        console.error(error);
        sendAnswer(response, sumsubError(500, 'Sandbox failure'));
      });
    });
  }

  /** Starts on 127.0.0.1; port 0 takes a free one. Returns the base URL. */
  async listen(port: number): Promise<string> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(port, '127.0.0.1', resolve);
    });
    this.#origin = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
    this.#circle.start();
    return this.#origin;
  }

  async close(): Promise<void> {
    this.#webhooks.stop();
    this.#stripe.stop();
    this.#circle.stop();
    this.#server.closeAllConnections();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  async #answer(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const request = await readRequest(message);
    const control = findRoute(this.#control, request);
    if (control) return sendAnswer(response, await control.entry.handler(request, control.parts));
    if (this.#s3.isMeant(request)) return serveS3(this.#s3, request, response);
    const payment = findRoute(this.#payments, request);
    if (payment) return sendAnswer(response, await payment.entry.handler(request, payment.parts));
    const provider = findRoute(this.#providers, request);
    if (!provider && request.url.pathname.startsWith('/v1/')) return sendAnswer(response, unknownStripeUrl(request));
    if (!provider) return sendAnswer(response, sumsubError(404, 'Not found'));
    const status = await this.#faults.beforeRequest();
    if (status !== 0) return sendAnswer(response, sumsubError(status, 'Fault switched on in the sandbox'));
    sendAnswer(response, await provider.entry.handler(request, provider.parts));
  }
}
