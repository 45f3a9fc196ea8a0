// SPDX-License-Identifier: GPL-3.0-or-later
import { areaMetadata } from '@/lib/area_metadata';
import { ManagerDocuments } from '@/features/manager/documents';

export const generateMetadata = areaMetadata('documents');

export default function ManagerDocumentsPage() {
  return <ManagerDocuments />;
}
