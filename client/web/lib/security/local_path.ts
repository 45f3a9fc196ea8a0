// SPDX-License-Identifier: GPL-3.0-or-later

/**
 * Where to go after a log-in, out of an address that anybody may have written: a path of this site, or the fallback. A browser
 * reads "//host" and "/\host" as another site, and drops tabs and line ends before it reads.
 */
export function localPath(wanted: string | null | undefined, fallback: string): string {
  if (!wanted || !/^\/(?![/\\])/.test(wanted) || /[\u0000-\u001f\u007f\\]/.test(wanted)) return fallback;
  const here = 'http://here.invalid';
  const url = URL.canParse(wanted, here) ? new URL(wanted, here) : undefined;
  // What was "/.//host" until it was read is "//host" now.
  if (url?.origin !== here || url.pathname.startsWith('//')) return fallback;
  return `${url.pathname}${url.search}${url.hash}`;
}
