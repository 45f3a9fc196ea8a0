// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/button';
import { Card, Facts, PageHeader, Pill, Stack } from '@/components/surface';
import { LanguageSwitch, ThemeSwitch } from '@/components/switches';
import { useToast } from '@/components/toasts';
import { DateTime } from '@/components/values';
import { useUser } from '@/lib/session/session';
import { EnrolTotp } from '../account/enrol_totp';
import { Wallets } from '../wallet/wallets';
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

function AuthenticatorApp() {
  const t = useTranslations('settings');
  const toast = useToast();
  const [isOn, setOn] = useState(useUser().totp_enabled);
  const [isOpen, setOpen] = useState(false);
  const done = () => {
    setOpen(false);
    setOn(true);
    toast(t('appReady'));
  };
  return (
    <Card title={t('app')} action={<Pill tone={isOn ? 'positive' : 'warning'}>{isOn ? t('appOn') : t('appOff')}</Pill>}>
      {isOpen ? (
        <EnrolTotp onDone={done} />
      ) : (
        <Button onClick={() => setOpen(true)}>{isOn ? t('replace') : t('setUp')}</Button>
      )}
    </Card>
  );
}
