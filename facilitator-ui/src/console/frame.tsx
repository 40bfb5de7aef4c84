import { type ReactNode, useEffect } from 'react';
import { PastBar } from '../features/past/past-bar.tsx';
import { usePast } from '../parts/past.tsx';
import { useExercise } from '../parts/view.ts';
import { useT } from '../use-t.ts';
import { Banners } from './banners.tsx';
import { Emergency } from './emergency.tsx';
import { Panels } from './panels.tsx';
import { Rail, type Section } from './rail.tsx';
import { TopBar } from './top-bar.tsx';
import { useConsoleKeys } from './use-console-keys.ts';

/** Rail, top bar and banners around a section. The review looks back: it has no clock. */
export function Frame({ section, children }: { readonly section: Section; readonly children: ReactNode }) {
  const t = useT();
  useConsoleKeys();
  const { title } = useExercise();
  const past = usePast();
  const { leave } = past;
  // The review looks back by itself, at all of it.
  const over = past.t !== null && section === 'review';
  useEffect(() => {
    if (over) leave();
  }, [over, leave]);
  useEffect(() => {
    document.title = t('app.title', { title: title.text });
  }, [t, title.text]);
  return (
    <div className="c-console" data-section={section} data-past={past.t !== null || undefined}>
      <a className="c-skip" href="#main">
        {t('app.skip')}
      </a>
      <Rail section={section} />
      {past.t !== null ? <PastBar /> : section !== 'review' && <TopBar />}
      <Banners />
      <div className="c-section">{children}</div>
      <Panels />
      <Emergency />
    </div>
  );
}
