// SPDX-License-Identifier: GPL-3.0-or-later
import { ManagerProperties } from '@/features/manager/properties';
import { titled } from '@/lib/titled';

function ManagerPropertiesPage() {
  return <ManagerProperties />;
}

export default titled('common.areas.properties', ManagerPropertiesPage);
