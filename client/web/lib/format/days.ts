// SPDX-License-Identifier: GPL-3.0-or-later
// Days as the reader lives them: where one begins and ends, as times for the API.

/** "2026-11-22" → the moment when that day begins here. */
export const dayStart = (day: string) => new Date(`${day}T00:00:00`).toISOString();

/** The moment when the next day begins here, however long that day is. */
export function dayEnd(day: string): string {
  const end = new Date(`${day}T00:00:00`);
  end.setDate(end.getDate() + 1);
  return end.toISOString();
}

/** Both are days of one month: its first and its last. */
export const isWholeMonth = (from: string, to: string) =>
  from.endsWith('-01') &&
  to === new Date(Date.UTC(Number(from.slice(0, 4)), Number(from.slice(5, 7)), 0)).toISOString().slice(0, 10);
