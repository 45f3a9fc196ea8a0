// SPDX-License-Identifier: GPL-3.0-or-later
import { areaMetadata } from '@/lib/area_metadata';
import { Tokenization } from '@/features/admin/tokenization';

export const generateMetadata = areaMetadata('tokenization');

export default async function OnePage({ params }: { params: Promise<{ id: string }> }) {
  return <Tokenization id={(await params).id} />;
}
