import type { View } from '@kalari/engine/protocol';
import { Banner } from '@kalari/ui-kit/parts/banner.tsx';
import { Button } from '@kalari/ui-kit/parts/button.tsx';
import { useLinkState, useView } from '@kalari/ui-kit/use-view.tsx';
import { useEffect, useState } from 'react';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { AtTheDoor } from '../features/lobby/at-the-door.tsx';
import { Lobby } from '../features/lobby/lobby.tsx';
import { Frame } from '../shell/frame.tsx';
import { Notice } from '../shell/notice.tsx';
import { useT } from '../use-t.ts';
import { Desk } from './desk.tsx';
import { Outline } from './outline.tsx';

/** Below a live link: the door, the waiting room or the desk, as the view says; or why there is none. */
export function Seated({ onLeave }: { readonly onLeave: () => void }) {
  const t = useT();
  const { phase, ready } = useLinkState();
  const join = (
    <Button kind="primary" size="big" onClick={onLeave}>
      {t('state.join')}
    </Button>
  );
  if (phase === 'removed' || phase === 'refused') {
    return (
      <Notice icon="lock" title={t(`state.${phase}`)} action={join}>
        {t(`state.${phase}.detail`)}
      </Notice>
    );
  }
  if (phase === 'oldPage') {
    const reload = (
      <Button kind="primary" size="big" onClick={() => location.reload()}>
        {t('state.oldPage.reload')}
      </Button>
    );
    return (
      <Notice icon="warn" title={t('state.oldPage')} action={reload}>
        {t('state.oldPage.detail')}
      </Notice>
    );
  }
  return ready ? <Place onLeave={onLeave} /> : <Connecting />;
}

function Place({ onLeave }: { readonly onLeave: () => void }) {
  const { kind, planned } = useView(selectPlace);
  if (kind === 'waiting') {
    return (
      <Frame clock={false}>
        <AtTheDoor onLeave={onLeave} />
      </Frame>
    );
  }
  if (planned) {
    return (
      <Frame>
        <Lobby />
      </Frame>
    );
  }
  return (
    <Router hook={useHashLocation}>
      <Desk />
    </Router>
  );
}

/** Before the first view: nothing for a moment, then the outline, then what is wrong. */
function Connecting() {
  const t = useT();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 4_000);
    return () => clearTimeout(timer);
  }, []);
  return (
    <main>
      {late && (
        <Banner tone="due" icon="linkLost" title={t('state.connecting')}>
          {t('state.connecting.detail')}
        </Banner>
      )}
      <Outline />
    </main>
  );
}

const selectPlace = (view: View) => ({ kind: view.me.kind, planned: view.exercise.status === 'planned' });
