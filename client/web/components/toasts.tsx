// SPDX-License-Identifier: GPL-3.0-or-later
// What was done, said for a moment at the edge of the page. What went wrong stands beside the thing it is about instead.
'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { createContext, useCallback, useContext, useRef, useState, type ReactNode } from 'react';
import styles from './toasts.module.css';

interface Toast {
  id: number;
  text: string;
}

const shownMs = 6000;
const ToastContext = createContext<(text: string) => void>(() => {});

/** const toast = useToast(); toast(t('saved')) */
export function useToast(): (text: string) => void {
  return useContext(ToastContext);
}

export function ToastProvider({ children }: { children: ReactNode }) {
  const t = useTranslations('common.actions');
  const [toasts, setToasts] = useState<Toast[]>([]);
  const lastId = useRef(0);
  const remove = useCallback((id: number) => setToasts((all) => all.filter((toast) => toast.id !== id)), []);
  const show = useCallback(
    (text: string) => {
      const id = ++lastId.current;
      setToasts((all) => [...all.slice(-2), { id, text }]);
      setTimeout(() => remove(id), shownMs);
    },
    [remove],
  );
  return (
    <ToastContext value={show}>
      {children}
      <div className={styles.toasts} role="status">
        {toasts.map(({ id, text }) => (
          <div key={id} className={styles.toast}>
            <span>{text}</span>
            <button type="button" className={styles.close} aria-label={t('dismiss')} onClick={() => remove(id)}>
              <X aria-hidden="true" />
            </button>
          </div>
        ))}
      </div>
    </ToastContext>
  );
}
