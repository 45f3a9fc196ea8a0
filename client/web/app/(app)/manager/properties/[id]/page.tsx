// SPDX-License-Identifier: GPL-3.0-or-later
import { PropertyEditor } from '@/features/manager/property_editor';
import { titled } from '@/lib/titled';

async function PropertyPage({ params }: { params: Promise<{ id: string }> }) {
  return <PropertyEditor id={(await params).id} />;
}

export default titled('common.areas.properties', PropertyPage);
