// SPDX-License-Identifier: GPL-3.0-or-later
import { PropertyEditor } from '@/features/manager/property_editor';
import { titled } from '@/lib/titled';

function NewPropertyPage() {
  return <PropertyEditor />;
}

export default titled('common.areas.properties', NewPropertyPage);
