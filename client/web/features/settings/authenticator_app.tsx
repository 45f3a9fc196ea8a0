// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/button';
import { ButtonRow, Card, Notice, Pill } from '@/components/surface';
import { useToast } from '@/components/toasts';
import { answer, api } from '@/lib/api/client';
import { useUser } from '@/lib/session/session';
import { EnrolTotp, RecoveryCodes } from '../account/enrol_totp';
import { OwnerProof } from './owner_proof';

type Act = 'enrol' | 'codes' | 'remove';

/** Another app, new recovery codes, or none any more. */
export function AuthenticatorApp() {
  const t = useTranslations('settings');
  const toast = useToast();
  const [isOn, setOn] = useState(useUser().totp_enabled);
  const [act, setAct] = useState<Act>();
  const [codes, setCodes] = useState<string[]>();
  const close = () => {
    setAct(undefined);
    setCodes(undefined);
  };
  const finish = (on: boolean, said: string) => {
    close();
    setOn(on);
    toast(said);
  };
  const content = () => {
    if (codes) return <RecoveryCodes codes={codes} onDone={close} />;
    switch (act) {
      case 'enrol':
        return <EnrolTotp onDone={() => finish(true, t('appReady'))} />;
      case 'codes':
        return (
          <OwnerProof
            submit={t('newCodes')}
            send={(body) => answer(api.POST('/auth/totp/recovery-codes', { body }))}
            done={({ recovery_codes: made }) => setCodes(made)}
            onCancel={close}
          >
            <Notice tone="warning">{t('newCodesText')}</Notice>
          </OwnerProof>
        );
      case 'remove':
        return (
          <OwnerProof
            submit={t('removeApp')}
            kind="danger"
            send={(body) => answer(api.POST('/auth/totp/disable', { body }))}
            done={() => finish(false, t('appRemoved'))}
            onCancel={close}
          >
            <Notice tone="warning">{t('removeAppText')}</Notice>
          </OwnerProof>
        );
      case undefined:
        return (
          <ButtonRow>
            <Button onClick={() => setAct('enrol')}>{isOn ? t('replace') : t('setUp')}</Button>
            {isOn ? <Button onClick={() => setAct('codes')}>{t('newCodes')}</Button> : null}
            {isOn ? (
              <Button kind="dangerBeside" onClick={() => setAct('remove')}>
                {t('removeApp')}
              </Button>
            ) : null}
          </ButtonRow>
        );
    }
  };
  return (
    <Card title={t('app')} action={<Pill tone={isOn ? 'positive' : 'warning'}>{isOn ? t('appOn') : t('appOff')}</Pill>}>
      {content()}
    </Card>
  );
}
