// SPDX-License-Identifier: GPL-3.0-or-later

/** `ids` with the one at `from` at `to` instead; the rest keep their order. */
export function moved(ids: readonly string[], from: number, to: number): string[] {
  const rest = ids.filter((_, at) => at !== from);
  return [...rest.slice(0, to), ...ids.slice(from, from + 1), ...rest.slice(to)];
}
