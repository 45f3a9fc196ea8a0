// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: no address leads to another site after a log-in, and the policy allows nothing inline.
import { describe, expect, test } from 'vitest';
import { readEnvironment, relayOrigins } from '../lib/env';
import { contentSecurityPolicy } from '../lib/security/csp';
import { localPath } from '../lib/security/local_path';
import { languageFor } from '../i18n/languages';

describe('localPath', () => {
  test.each(['/orders', '/orders?state=OPEN#top', '/a/../b'])('keeps %s', (path) => {
    expect(localPath(path, '/x')).toBe(new URL(path, 'http://h').href.slice('http://h'.length));
  });
  test.each([
    ['https://evil.example/'],
    ['//evil.example'],
    ['/\\evil.example'],
    ['\\\\evil.example'],
    ['/\t/evil.example'],
    ['javascript:alert(1)'],
    ['/.//evil.example'],
    ['/..//evil.example'],
    ['/%2f/../..//evil.example'],
    ['/a/..//evil.example'],
    ['/%2e//evil.example'],
    ['orders'],
    [''],
    [undefined],
  ])('refuses %s', (path) => expect(localPath(path, '/x')).toBe('/x'));
});

test('policy_hasNoUnsafeSource', () => {
  const policy = contentSecurityPolicy({ nonce: 'abc', isDevelopment: false });
  expect(policy).not.toContain('unsafe');
  expect(policy).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic'");
  expect(policy).toContain("frame-ancestors 'none'");
});

test('policy_opensTheRelayOnly_whereOneIsConfigured', () => {
  const connect = (id?: string) =>
    contentSecurityPolicy({
      nonce: 'abc',
      isDevelopment: false,
      connect: relayOrigins(readEnvironment({ FREEHOLD_WALLETCONNECT_PROJECT_ID: id })),
    })
      .split('; ')
      .find((part) => part.startsWith('connect-src'));
  expect(connect()).toBe("connect-src 'self'");
  expect(connect('')).toBe("connect-src 'self'");
  expect(connect('0123456789abcdef0123456789abcdef')).toBe("connect-src 'self' wss://relay.walletconnect.org");
});

test('environment_isChecked', () => {
  expect(readEnvironment({}).FREEHOLD_API_URL).toBe('http://127.0.0.1:8080');
  expect(() => readEnvironment({ FREEHOLD_API_URL: 'ftp://x' })).toThrow(/FREEHOLD_API_URL/);
  expect(() => readEnvironment({ FREEHOLD_WALLETCONNECT_PROJECT_ID: 'mine' })).toThrow(/PROJECT_ID: 32 hex/);
});

test('language_isTheFirstThatWeSpeak', () => {
  expect(languageFor('fr-FR, de;q=0.7, es-MX;q=0.9')).toBe('es');
  expect(languageFor('fr')).toBe('en');
  expect(languageFor(null)).toBe('en');
});
