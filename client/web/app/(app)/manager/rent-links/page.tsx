// SPDX-License-Identifier: GPL-3.0-or-later
import { ManagerRentLinks } from '@/features/manager/rent_links';
import { titled } from '@/lib/titled';

function ManagerRentLinksPage() {
  return <ManagerRentLinks />;
}

export default titled('common.areas.rent-links', ManagerRentLinksPage);
