import { Button } from '@kalari/ui-kit/parts/button.tsx';
import { EmptyState } from '@kalari/ui-kit/parts/empty-state.tsx';
import { Skeleton } from '@kalari/ui-kit/parts/skeleton.tsx';
import { useLinkState } from '@kalari/ui-kit/use-view.tsx';
import { type FunctionComponent, useEffect, useSyncExternalStore } from 'react';
import { useT } from '../use-t.ts';

export interface Later<P> {
  /** Stands where the part will: waits quietly, says when it did not come, and fetches it again. */
  readonly Part: FunctionComponent<P>;
  /** Begins to fetch it, once; a failure is nobody's business before somebody wants to see the part. */
  fetch(): Promise<void>;
}

/** A part of the page that is a download of its own. On a poor link it may fail and come another time; nothing else breaks by it. */
export function later<P extends object>(fetchPart: () => Promise<FunctionComponent<P>>): Later<P> {
  const listeners = new Set<() => void>();
  let state: State<P> = {};
  const be = (next: State<P>) => {
    state = next;
    for (const listener of listeners) listener();
  };
  const attempt = async () => {
    try {
      await mendLooks();
      be({ part: await fetchPart() });
    } catch {
      be({ failed: true });
    }
  };
  const store: Store<P> = {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async fetch() {
      if (state.part !== undefined) return;
      if (state.under === undefined) be({ under: attempt() });
      await state.under;
    },
  };
  return { fetch: store.fetch, Part: (props) => <Place store={store} props={props} /> };
}

interface State<P> {
  readonly part?: FunctionComponent<P>;
  readonly failed?: true;
  readonly under?: Promise<void>;
}

interface Store<P> {
  state(): State<P>;
  subscribe(listener: () => void): () => void;
  fetch(): Promise<void>;
}

function Place<P extends object>({ store, props }: { readonly store: Store<P>; readonly props: P }) {
  const { part: Here, failed } = useSyncExternalStore(store.subscribe, store.state);
  const { phase } = useLinkState();
  // When the connection comes back, so does what it took away.
  useEffect(() => {
    if (phase !== 'refused') void store.fetch();
  }, [phase, store]);
  if (Here !== undefined) return <Here {...props} />;
  return failed ? <Missing onAgain={() => void store.fetch()} /> : <Skeleton lines={6} />;
}

function Missing({ onAgain }: { readonly onAgain: () => void }) {
  const t = useT();
  return (
    <EmptyState
      icon="linkLost"
      title={t('later.missing')}
      action={
        <Button size="big" onClick={onAgain}>
          {t('map.again')}
        </Button>
      }
    >
      {t('later.missing.detail')}
    </EmptyState>
  );
}

/** The builder asks for each stylesheet only once, come or not: those that did not come are asked for again. */
async function mendLooks(): Promise<void> {
  const broken = [...document.head.querySelectorAll<HTMLLinkElement>('link[data-broken]')];
  await Promise.all(
    broken.map(
      (link) =>
        new Promise<void>((resolve, reject) => {
          const next = document.createElement('link');
          next.rel = 'stylesheet';
          next.href = link.href;
          next.onload = () => resolve();
          next.onerror = () => {
            next.dataset['broken'] = '';
            reject(new Error(`A stylesheet did not come: ${link.href}`));
          };
          link.replaceWith(next);
        }),
    ),
  );
}

if (typeof document !== 'undefined') {
  // Errors of links do not bubble, but they can be caught on their way down.
  document.addEventListener(
    'error',
    ({ target }) => {
      if (target instanceof HTMLLinkElement && target.rel === 'stylesheet') target.dataset['broken'] = '';
    },
    true,
  );
}
