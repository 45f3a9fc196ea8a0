// SPDX-License-Identifier: GPL-3.0-or-later
import { areaMetadata } from '@/lib/area_metadata';
import { PropertyEditor } from '@/features/manager/property_editor';

export const generateMetadata = areaMetadata('properties');

export default async function PropertyPage({ params }: { params: Promise<{ id: string }> }) {
  return <PropertyEditor id={(await params).id} />;
}
