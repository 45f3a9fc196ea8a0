// SPDX-License-Identifier: GPL-3.0-or-later
// What stands around the pages of people who are signed in: top bar, the areas of their roles at the left, and on phones at
// most five of them at the bottom.
'use client';

import { Bell, CircleUser, Menu, X, LogOut } from 'lucide-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useState, type ReactNode } from 'react';
import { areasOf, homeOf, isWithin, type Area } from '@/lib/session/areas';
import { useProblemWords } from '@/lib/api/use_problem_words';
import { logOut, useUser } from '@/lib/session/session';
import { AreaIcon } from './area_icon';
import { Button } from './button';
import { Logo } from './logo';
import { useToast } from './toasts';
import styles from './frame.module.css';

function AreaLink({ area, isHere }: { area: Area; isHere: boolean }) {
  const t = useTranslations('common.areas');
  return (
    <Link href={area.href} className={styles.area} aria-current={isHere ? 'page' : undefined}>
      <AreaIcon name={area.name} />
      <span>{t(area.name)}</span>
    </Link>
  );
}

function Rail() {
  const t = useTranslations('common');
  const path = usePathname();
  const groups = areasOf(useUser().roles);
  return (
    <nav className={styles.rail} aria-label={t('frame.areas')}>
      {groups.map(({ role, areas }) => (
        <div key={role} className={styles.group}>
          {groups.length > 1 ? <p className={styles.groupName}>{t(`roles.${role}`)}</p> : null}
          {areas.map((area) => (
            <AreaLink key={area.href} area={area} isHere={isWithin(path, area.href)} />
          ))}
        </div>
      ))}
    </nav>
  );
}

/** Four areas and, where there are more, a button that opens all of them. */
function BottomBar({ isOpen, onMore }: { isOpen: boolean; onMore: () => void }) {
  const t = useTranslations('common.frame');
  const path = usePathname();
  const groups = areasOf(useUser().roles);
  const here = groups.find(({ areas }) => areas.some(({ href }) => isWithin(path, href))) ?? groups[0];
  const areas = here?.areas ?? [];
  const hasMore = areas.length > 5 || groups.length > 1;
  return (
    <nav className={styles.bottom} aria-label={t('mainAreas')}>
      {areas.slice(0, hasMore ? 4 : 5).map((area) => (
        <AreaLink key={area.href} area={area} isHere={isWithin(path, area.href)} />
      ))}
      {hasMore ? (
        <button type="button" className={styles.area} aria-expanded={isOpen} onClick={onMore}>
          {isOpen ? <X aria-hidden="true" /> : <Menu aria-hidden="true" />}
          <span>{t('more')}</span>
        </button>
      ) : null}
    </nav>
  );
}

function TopBar() {
  const t = useTranslations('common');
  const user = useUser();
  const toast = useToast();
  const words = useProblemWords();
  return (
    <header className={styles.top}>
      <Logo href={homeOf(user.roles)} />
      <div className={styles.topActions}>
        <Link
          href="/notifications"
          className={styles.topLink}
          aria-label={t('frame.notifications')}
          title={t('frame.notifications')}
        >
          <Bell aria-hidden="true" />
        </Link>
        <Link
          href="/settings"
          className={styles.topLink}
          aria-label={`${user.name}: ${t('frame.settings')}`}
          title={t('frame.settings')}
        >
          <CircleUser aria-hidden="true" />
          <span className={styles.userName}>{user.name}</span>
        </Link>
        <Button
          kind="quiet"
          className={styles.leave}
          title={t('frame.logOut')}
          icon={<LogOut aria-hidden="true" />}
          onClick={() => logOut().catch((error: unknown) => toast(words.sentence(error)))}
        >
          <span>{t('frame.logOut')}</span>
        </Button>
      </div>
    </header>
  );
}

export function Frame({ children }: { children: ReactNode }) {
  const t = useTranslations('common.frame');
  const path = usePathname();
  const [isOpen, setOpen] = useState(false);
  useEffect(() => setOpen(false), [path]);
  return (
    <div className={styles.frame}>
      <a href="#content" className={styles.skip}>
        {t('skip')}
      </a>
      <TopBar />
      <div className={styles.body}>
        <div className={isOpen ? styles.sheet : styles.side}>
          <Rail />
        </div>
        <main id="content" tabIndex={-1} className={styles.content}>
          {children}
        </main>
      </div>
      <BottomBar isOpen={isOpen} onMore={() => setOpen(!isOpen)} />
    </div>
  );
}
