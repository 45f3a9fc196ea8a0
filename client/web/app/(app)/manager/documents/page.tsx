// SPDX-License-Identifier: GPL-3.0-or-later
import { ManagerDocuments } from '@/features/manager/documents';
import { titled } from '@/lib/titled';

function ManagerDocumentsPage() {
  return <ManagerDocuments />;
}

export default titled('common.areas.documents', ManagerDocumentsPage);
