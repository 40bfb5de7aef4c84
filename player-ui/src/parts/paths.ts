import { useMemo } from 'react';
import { useLocation } from 'wouter';

export const paths = {
  desk: '/',
  item: (id: string) => `/item/${id}`,
  brief: '/brief',
  decisions: '/decisions',
  decision: (id: string) => `/decisions/${id}`,
  messages: '/messages',
  conversation: (key: string) => `/messages/${key}`,
  /** What is asked of control, or of a desk by its key. */
  ask: (key: string) => `/messages/${key}`,
  compose: (to: readonly string[]) => `/messages/new/${to.join('+')}`,
  papers: '/papers',
  paper: (id: string) => `/papers/${id}`,
  /** To choose a form, or to write on one. */
  writing: (form?: string) => (form === undefined ? '/papers/new' : `/papers/new/${form}`),
  map: '/map',
  documents: '/documents',
  document: (id: string) => `/documents/${id}`,
} as const;

/** Where else to go inside the desk; the browser's back button leads back. */
export function useGo(): (path: string) => void {
  const [, go] = useLocation();
  return useMemo(() => (path: string) => go(path), [go]);
}
