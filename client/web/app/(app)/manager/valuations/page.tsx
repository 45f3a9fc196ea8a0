// SPDX-License-Identifier: GPL-3.0-or-later
import { areaMetadata } from '@/lib/area_metadata';
import { ManagerValuations } from '@/features/manager/valuations';

export const generateMetadata = areaMetadata('properties');

export default function ManagerValuationsPage() {
  return <ManagerValuations />;
}
