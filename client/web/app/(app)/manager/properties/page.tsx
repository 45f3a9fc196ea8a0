// SPDX-License-Identifier: GPL-3.0-or-later
import { areaMetadata } from '@/lib/area_metadata';
import { ManagerProperties } from '@/features/manager/properties';

export const generateMetadata = areaMetadata('properties');

export default function ManagerPropertiesPage() {
  return <ManagerProperties />;
}
