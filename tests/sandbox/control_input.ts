// SPDX-License-Identifier: GPL-3.0-or-later
// What the routes of the control plane have in common.
import { jsonObject, route, type Answer, type Handler, type Incoming, type RouteEntry } from './http.ts';

export const bad = (message: string): Answer => ({ status: 400, body: { message } });

/** Each a number that is known, and not below zero. */
export function isNumbers(body: Record<string, unknown> | undefined, known: object): body is Record<string, number> {
  return (
    body !== undefined &&
    Object.entries(body).every(([key, value]) => key in known && Number.isInteger(value) && Number(value) >= 0)
  );
}

/** Puts what was sent over the defaults, and answers with the result. */
export function setSwitches<T extends object>(request: Incoming, defaults: T, apply: (switches: T) => void): Answer {
  const body = jsonObject(request);
  if (!isNumbers(body, defaults)) return bad(`numbers of ${Object.keys(defaults).join(', ')}`);
  const switches = { ...defaults, ...body };
  apply(switches);
  return { status: 200, body: switches };
}

/** Makes the POST routes below a prefix: what a stand-in refuses with an error of this kind is bad input. */
export function controlRoutes(prefix: string, Refusal: new (...args: never[]) => Error) {
  return (path: string, handler: Handler): RouteEntry =>
    route('POST', `${prefix}${path}`, async (request, parts) => {
      try {
        return await handler(request, parts);
      } catch (error) {
        if (error instanceof Refusal) return bad(error.message);
        throw error;
      }
    });
}

/** A field of the body as text; empty where there is none. */
export const field = (request: Incoming, name: string) => String(jsonObject(request)?.[name] ?? '');
