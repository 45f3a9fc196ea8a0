// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { useTranslations } from 'next-intl';
import { Card, Facts, PageHeader, Stack } from '@/components/surface';
import { LanguageSwitch, ThemeSwitch } from '@/components/switches';
import { DateTime } from '@/components/values';
import { useUser } from '@/lib/session/session';
import { Wallets } from '../wallet/wallets';
import { AuthenticatorApp } from './authenticator_app';
import { ChangeEmail } from './change_email';
import { ChangePassword } from './change_password';
import { Sessions } from './sessions';
import styles from './settings.module.css';

export function Settings() {
  const t = useTranslations('settings');
  return (
    <>
      <PageHeader title={t('title')} />
      <Stack>
        <Profile />
        <Card title={t('look')}>
          <div className={styles.switches}>
            <LanguageSwitch />
            <ThemeSwitch />
          </div>
        </Card>
        <Wallets />
        <AuthenticatorApp />
        <ChangePassword />
        <ChangeEmail />
        <Sessions />
      </Stack>
    </>
  );
}

function Profile() {
  const t = useTranslations('settings');
  const common = useTranslations('common');
  const user = useUser();
  return (
    <Card title={t('profile')}>
      <Facts
        facts={[
          { label: t('name'), value: user.name },
          { label: t('email'), value: user.email },
          { label: t('roles'), value: user.roles.map((role) => common(`roles.${role}`)).join(', ') },
          { label: t('since'), value: <DateTime at={user.created_at} day /> },
        ]}
      />
    </Card>
  );
}
