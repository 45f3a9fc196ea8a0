// SPDX-License-Identifier: GPL-3.0-or-later
import { Verification } from '@/features/investor/verification';
import { ClientMessages } from '@/i18n/client_messages';
import { titled } from '@/lib/titled';

function VerificationPage() {
  return (
    <ClientMessages names={['investor', 'states']}>
      <Verification />
    </ClientMessages>
  );
}

export default titled('investor.verification.title', VerificationPage);
