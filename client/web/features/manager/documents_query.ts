// SPDX-License-Identifier: GPL-3.0-or-later
import { answer, api } from '@/lib/api/client';

/** The documents of a property, photos first and in their order. */
export const documentsQuery = (propertyId: string) => ({
  queryKey: ['documents', propertyId],
  queryFn: () =>
    answer(api.GET('/properties/{property_id}/documents', { params: { path: { property_id: propertyId } } })),
});
