// SPDX-License-Identifier: GPL-3.0-or-later

/** Of the browser's window and tab, wherever on the page it stands. Every page, state of loading and state of error has one. */
export function PageTitle({ children }: { children: string }) {
  return <title>{`${children} · Freehold`}</title>;
}
