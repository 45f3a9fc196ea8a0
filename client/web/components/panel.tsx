// SPDX-License-Identifier: GPL-3.0-or-later
// A sheet at the side of the page, on phones over all of it: a form or the details of one row. The browser's own dialog keeps the
// focus inside, closes on Escape, and gives the focus back.
'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { IconButton } from './button';
import styles from './panel.module.css';

export interface PanelProps {
  title: ReactNode;
  onClose: () => void;
  children: ReactNode;
  /** A question in the middle instead. */
  isQuestion?: boolean;
}

/** Open as long as it is there. */
export function Panel({ title, onClose, children, isQuestion = false }: PanelProps) {
  const t = useTranslations('common.actions');
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      className={isQuestion ? styles.question : styles.panel}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className={styles.head}>
        <h2 id={id}>{title}</h2>
        <IconButton label={t('close')} onClick={onClose}>
          <X aria-hidden="true" />
        </IconButton>
      </div>
      <div className={styles.body}>{children}</div>
    </dialog>
  );
}
