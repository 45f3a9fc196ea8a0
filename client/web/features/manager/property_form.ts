// SPDX-License-Identifier: GPL-3.0-or-later
// The facts of a property, as they are typed.
import { z } from 'zod';
import type { Property, Schemas } from '@/lib/api/types';
import { dollars, words } from '@/lib/forms/fields';

const whole = (least: number, most: number) =>
  z.string().trim().min(1).pipe(z.string().regex(/^\d+$/)).transform(Number).pipe(z.number().min(least).max(most));

export const kinds = ['residential', 'commercial', 'mixed', 'industrial'] as const;

export const propertySchema = z.object({
  name: words(3, 80),
  description: z.string().trim().max(5000),
  kind: z.enum(kinds),
  year_built: whole(1000, 2100),
  area_square_meters: whole(1, 10_000_000),
  address: z.object({
    street: words(1, 120),
    postal_code: words(1, 20),
    city: words(1, 80),
    country: z
      .string()
      .trim()
      .toUpperCase()
      .pipe(z.string().regex(/^[A-Z]{2}$/)),
  }),
  valuation_usd: dollars,
});

export type PropertyDraft = Schemas['PropertyDraft'];
/** As typed: numbers are text still. */
export type TypedProperty = Omit<PropertyDraft, 'year_built' | 'area_square_meters'> & {
  year_built: string;
  area_square_meters: string;
};

export const newProperty: TypedProperty = {
  name: '',
  description: '',
  kind: 'residential',
  year_built: '',
  area_square_meters: '',
  address: { street: '', postal_code: '', city: '', country: '' },
  valuation_usd: '',
};

export function typedOf(property: Property): TypedProperty {
  return {
    name: property.name,
    description: property.description,
    kind: kinds.find((kind) => kind === property.kind) ?? 'residential',
    year_built: String(property.year_built),
    area_square_meters: String(property.area_square_meters),
    address: { ...property.address },
    valuation_usd: property.valuation_usd,
  };
}

export const steps = ['building', 'address', 'value', 'documents', 'review'] as const;
export type Step = (typeof steps)[number];

/** Where a field is, to lead there when something is wrong with it. */
export function stepOf(field: string): Step {
  if (field.startsWith('address')) return 'address';
  return field === 'valuation_usd' ? 'value' : 'building';
}

/** Two letters, in the reader's language, by name. */
export function countriesIn(locale: string): { code: string; name: string }[] {
  const names = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters.flatMap((one) => letters.map((other) => one + other));
  return codes
    .filter((code) => !isNoCountry.has(code))
    .flatMap((code) => {
      const name = names.of(code);
      return name ? [{ code, name }] : [];
    })
    .sort((one, other) => one.name.localeCompare(other.name, locale));
}

/** Regions that CLDR names and ISO 3166 does not, or no longer. */
const isNoCountry = new Set([
  ...[
    'AC',
    'AN',
    'BU',
    'CP',
    'CQ',
    'CS',
    'CT',
    'DD',
    'DG',
    'DY',
    'EA',
    'EU',
    'EZ',
    'FQ',
    'FX',
    'HV',
    'IC',
    'JT',
    'MI',
    'NH',
    'NQ',
  ],
  ...[
    'NT',
    'PC',
    'PU',
    'PZ',
    'QO',
    'RH',
    'SU',
    'TA',
    'TP',
    'UK',
    'UN',
    'VD',
    'WK',
    'XA',
    'XB',
    'XK',
    'YD',
    'YU',
    'ZR',
    'ZZ',
  ],
]);
