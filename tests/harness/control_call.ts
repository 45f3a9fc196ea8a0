// SPDX-License-Identifier: GPL-3.0-or-later

/** Asks the control plane of the sandbox; throws unless it agrees. */
export type ControlCall = (method: 'GET' | 'POST' | 'PUT', path: string, body?: unknown) => Promise<unknown>;

export function controlCaller(url: string, prefix: string): ControlCall {
  return async (method, path, body) => {
    const response = await fetch(`${url}/_sandbox${prefix}${path}`, {
      method,
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const answer: unknown = await response.json();
    if (!response.ok) throw new Error(`sandbox ${prefix}${path}: ${JSON.stringify(answer)}`);
    return answer;
  };
}
