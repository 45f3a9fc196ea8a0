// SPDX-License-Identifier: GPL-3.0-or-later
// What the environment says, checked once at the start. Nothing here reaches a browser unless a page hands it over.
import { z } from 'zod';

const schema = z.object({
  /** Where freeholdd answers, as this server reaches it. */
  FREEHOLD_API_URL: z.url({ protocol: /^https?$/ }).default('http://127.0.0.1:8080'),
  /** A project id of WalletConnect's relay; without one only wallets in the browser are offered. */
  FREEHOLD_WALLETCONNECT_PROJECT_ID: z
    .string()
    .regex(/^([0-9a-f]{32})?$/, '32 hexadecimal digits')
    .transform((id) => id || undefined)
    .optional(),
});

export type Environment = z.infer<typeof schema>;

export function readEnvironment(values: Record<string, string | undefined>): Environment {
  const result = schema.safeParse(values);
  if (result.success) return result.data;
  const wrong = result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new Error(`the environment is not right: ${wrong.join('; ')}`);
}

let known: Environment | undefined;

export function environment(): Environment {
  return (known ??= readEnvironment(process.env));
}

/** Origins that a page may talk to besides its own. */
export function relayOrigins({ FREEHOLD_WALLETCONNECT_PROJECT_ID }: Environment): string[] {
  if (!FREEHOLD_WALLETCONNECT_PROJECT_ID) return [];
  return ['wss://relay.walletconnect.org'];
}
