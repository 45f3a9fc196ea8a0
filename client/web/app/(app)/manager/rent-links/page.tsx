// SPDX-License-Identifier: GPL-3.0-or-later
import { areaMetadata } from '@/lib/area_metadata';
import { ManagerRentLinks } from '@/features/manager/rent_links';

export const generateMetadata = areaMetadata('rent-links');

export default function ManagerRentLinksPage() {
  return <ManagerRentLinks />;
}
