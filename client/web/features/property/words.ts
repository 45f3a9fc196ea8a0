// SPDX-License-Identifier: GPL-3.0-or-later
import type { Property } from '@/lib/api/types';

/** The country's name in the reader's language. */
export function countryName(code: string, locale: string): string {
  return new Intl.DisplayNames([locale], { type: 'region', fallback: 'code' }).of(code) ?? code;
}

/** On one line. */
export function addressLine({ street, postal_code, city, country }: Property['address'], locale: string): string {
  return `${street}, ${postal_code} ${city}, ${countryName(country, locale)}`;
}
