// SPDX-License-Identifier: GPL-3.0-or-later
// Titles are part of their pages and not metadata: metadata comes after the page that a link leads to, which leaves the window without a
// title for a moment, and screen readers with nothing to say of where one has arrived.
import { getTranslations } from 'next-intl/server';
import type { ComponentType } from 'react';
import { PageTitle } from '@/components/page_title';

/** `Page` with the title that the translations have for it: export default titled('market.orders', OrdersPage). */
export function titled<Props extends object>(key: string, Page: ComponentType<Props>): ComponentType<Props> {
  return async function Titled(props: Props) {
    const t = await getTranslations();
    return (
      <>
        <PageTitle>{t(key)}</PageTitle>
        <Page {...props} />
      </>
    );
  } as ComponentType<Props>;
}
