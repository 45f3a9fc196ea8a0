// SPDX-License-Identifier: GPL-3.0-or-later
// How names of the API are spelled in C++.

const keywords = new Set([
  'operator',
  'default',
  'register',
  'for',
  'private',
  'public',
  'signed',
  'delete',
  'new',
  'union',
  'export',
]);

export const pascal = (name: string): string =>
  name
    .split(/[^A-Za-z0-9]+/)
    .filter(Boolean)
    .map((word) =>
      /^[A-Z0-9]+$/.test(word) ? word[0] + word.slice(1).toLowerCase() : word[0]!.toUpperCase() + word.slice(1),
    )
    .join('');

export function camel(name: string): string {
  const word = pascal(name);
  const spelled = word[0]!.toLowerCase() + word.slice(1);
  return keywords.has(spelled) ? `${spelled}_` : spelled;
}

/** The enumerator of a word; one that begins with a digit or means "not known" gets a prefix. */
export function enumerator(word: string): string {
  const spelled = pascal(word);
  return spelled === 'Unknown' || /^[0-9]/.test(spelled) ? `Word${spelled}` : spelled;
}

/** `register` is a keyword; the others are functions of the same name. */
export const functionName = (operationId: string): string =>
  operationId === 'register' ? 'registerUser' : operationId;

export const singular = (name: string): string => name.replace(/ies$/, 'y').replace(/(?<!s)s$/, '');
