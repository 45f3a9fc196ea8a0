// SPDX-License-Identifier: GPL-3.0-or-later
import { AfterCheckout } from '@/features/tenant/after_checkout';

export default function ThanksPage() {
  return <AfterCheckout />;
}
