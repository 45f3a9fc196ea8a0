// SPDX-License-Identifier: GPL-3.0-or-later
import { CancelledCheckout } from '@/features/tenant/after_checkout';
import { titled } from '@/lib/titled';

function CancelledPage() {
  return <CancelledCheckout />;
}

export default titled('tenant.title', CancelledPage);
