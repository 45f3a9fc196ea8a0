// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { useEffect, useRef, useSyncExternalStore } from 'react';
import { LiveSocket, type LiveMessage } from './live_socket';

let socket: LiveSocket | undefined;
let isConnected = true;
const watchers = new Set<() => void>();

function sharedSocket(): LiveSocket {
  const { protocol, host } = window.location;
  return (socket ??= new LiveSocket({
    url: `${protocol === 'https:' ? 'wss' : 'ws'}://${host}/ws`,
    onConnected: (now) => {
      isConnected = now;
      for (const watcher of watchers) watcher();
    },
  }));
}

/** Calls back with the topic's state, then with each change; nothing while `topic` is undefined. */
export function useLive(topic: string | undefined, listener: (message: LiveMessage) => void): void {
  const newest = useRef(listener);
  useEffect(() => {
    newest.current = listener;
  });
  useEffect(() => {
    if (topic === undefined) return undefined;
    return sharedSocket().watch(topic, (message) => newest.current(message));
  }, [topic]);
}

/** False while news does not arrive. */
export function useIsLive(): boolean {
  const subscribe = (changed: () => void) => {
    watchers.add(changed);
    return () => watchers.delete(changed);
  };
  return useSyncExternalStore(
    subscribe,
    () => isConnected,
    () => true,
  );
}
