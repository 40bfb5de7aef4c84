import { Banner } from '@kalari/ui-kit/parts/banner.tsx';
import { useLink, useLinkState } from '@kalari/ui-kit/use-view.tsx';
import { useParams } from 'wouter';
import { downloadAddress } from '../api.ts';
import { useT } from '../use-t.ts';

/** The page when there is nothing to show: not let in, stopped, out of date. Says what was kept and the one way forward. */
export function Barred() {
  const t = useT();
  const { phase } = useLinkState();
  const { exercise = '' } = useParams<{ exercise: string }>();
  return (
    <main id="main" className="c-barred">
      {phase === 'stopped' ? (
        <Banner
          tone="lost"
          icon="warn"
          title={t('state.stopped')}
          aside={
            <a className="k-button" href={downloadAddress(exercise, 'record', 'en')} download>
              {t('state.record')}
            </a>
          }
        >
          {t('state.stoppedText')}
        </Banner>
      ) : phase === 'oldPage' ? (
        <Banner tone="due" icon="warn" title={t('state.oldPage')} aside={<Reload />}>
          {t('state.oldPageText')}
        </Banner>
      ) : (
        <Banner
          tone="lost"
          icon="lock"
          title={t('state.refused')}
          aside={
            <a className="k-button" href="/facilitate">
              {t('signIn.do')}
            </a>
          }
        >
          {t('state.refusedText')}
        </Banner>
      )}
    </main>
  );
}

export function Reload() {
  const t = useT();
  return (
    <button type="button" className="k-button" onClick={() => window.location.reload()}>
      {t('state.reload')}
    </button>
  );
}

/** Goes on here, after another device took over. */
export function TakeBack() {
  const t = useT();
  const link = useLink();
  return (
    <button type="button" className="k-button" onClick={() => link.takeBack()}>
      {t('state.takeBack')}
    </button>
  );
}
