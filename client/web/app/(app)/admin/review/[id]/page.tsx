// SPDX-License-Identifier: GPL-3.0-or-later
import { areaMetadata } from '@/lib/area_metadata';
import { PropertyReview } from '@/features/admin/property_review';

export const generateMetadata = areaMetadata('review');

export default async function OnePage({ params }: { params: Promise<{ id: string }> }) {
  return <PropertyReview id={(await params).id} />;
}
