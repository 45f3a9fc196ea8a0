// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures and papers of the demo's buildings, drawn and written here.
import { jpeg, pdf, png, type Painter, type Pixel } from '../harness/files.ts';
import type { DemoProperty } from './cast.ts';

const width = 320;
const height = 208;
const ground: Pixel = [104, 122, 96];
const glass: Pixel = [72, 92, 118];

/** A front with rows of windows below a gabled roof. */
function paintFront({ sky, wall, roof }: DemoProperty['colours']): Painter {
  return (x, y) => {
    const isInside = x >= 56 && x < 264;
    if (y >= 176) return ground;
    if (y < 72) return isInside && y > 16 + Math.abs(x - 160) * 0.54 ? roof : sky;
    if (!isInside) return sky;
    const isWindow = (x - 56) % 32 >= 8 && (x - 56) % 32 < 24 && (y - 72) % 32 >= 8 && (y - 72) % 32 < 24;
    return isWindow ? glass : wall;
  };
}

/** The courtyard: the same colours from inside, in blocks. */
function paintYard({ sky, wall, roof }: DemoProperty['colours']): Painter {
  return (x, y) => {
    if (y < 48) return sky;
    if (y < 64) return roof;
    if (y < 160) return (x >> 4) % 3 === 1 && (y >> 4) % 2 === 1 ? glass : wall;
    return ground;
  };
}

export interface DemoFile {
  kind: string;
  name: string;
  type: string;
  data: Buffer;
}

export function photosOf(property: DemoProperty): DemoFile[] {
  return [
    { kind: 'photo', name: 'front.png', type: 'image/png', data: png(width, height, paintFront(property.colours)) },
    {
      kind: 'photo',
      name: 'courtyard.jpg',
      type: 'image/jpeg',
      data: jpeg(width, height, paintYard(property.colours)),
    },
  ];
}

export function papersOf({ facts, deed }: DemoProperty): (DemoFile & Partial<DemoProperty['deed']>)[] {
  const place = `${facts.address.street}, ${facts.address.postal_code} ${facts.address.city}`;
  const paper = (kind: string, lines: string[]) => ({
    kind,
    name: `${kind}.pdf`,
    type: 'application/pdf',
    data: pdf([...lines, '', 'A specimen made for the demo.']),
  });
  return [
    {
      ...paper('deed', [`Deed of ${facts.name}`, place, `Parcel ${deed.parcel_id}`, deed.recorder_reference]),
      ...deed,
    },
    paper('valuation', [`Valuation of ${facts.name}`, place, `USD ${facts.valuation_usd}`]),
  ];
}

/** The bill for something that was done to the building. */
export function receiptFor({ vendor, note, amount_usd }: Record<'vendor' | 'note' | 'amount_usd', string>): DemoFile {
  const data = pdf([`Bill of ${vendor}`, note, `USD ${amount_usd}`, '', 'A specimen made for the demo.']);
  return { kind: 'receipt', name: 'bill.pdf', type: 'application/pdf', data };
}
