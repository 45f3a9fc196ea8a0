// SPDX-License-Identifier: GPL-3.0-or-later

/**
 * Servers that start from here on give freed memory back at once, for tests that measure what is held: the address
 * sanitizer keeps it for a while, and that would count.
 */
export function giveBackWhatIsFreed(): void {
  process.env.ASAN_OPTIONS = [process.env.ASAN_OPTIONS, 'quarantine_size_mb=1', 'thread_local_quarantine_size_kb=64']
    .filter(Boolean)
    .join(':');
}
