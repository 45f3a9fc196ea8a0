// SPDX-License-Identifier: GPL-3.0-or-later
import { PropertyReview } from '@/features/admin/property_review';
import { titled } from '@/lib/titled';

async function OnePage({ params }: { params: Promise<{ id: string }> }) {
  return <PropertyReview id={(await params).id} />;
}

export default titled('common.areas.review', OnePage);
