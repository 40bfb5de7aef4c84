import '@kalari/ui-kit/map/map.css';
import { SettingMap } from '@kalari/ui-kit/map/setting-map.tsx';
import { Link } from 'wouter';
import { paths, useGo } from '../../parts/paths.ts';
import { useT } from '../../use-t.ts';
import css from './map-view.module.css';
import { useMarks } from './use-marks.ts';
import { useSettingMap } from './use-setting-map.ts';

/** Where it happens, beside the desk: only once a message says where. Without an answer of the server there is no panel. */
export function MapPanel({ open }: { readonly open: string | undefined }) {
  const t = useT();
  const asked = useSettingMap();
  const marks = useMarks();
  const go = useGo();
  if (asked.state !== 'ready') return null;
  const shown = marks.map((mark) => (mark.id === open ? { ...mark, selected: true } : mark));
  return (
    <section className={css.panel}>
      <header>
        <h2>{t('section.map')}</h2>
        <Link href={paths.map}>{t('map.open')}</Link>
      </header>
      <div>
        <SettingMap
          map={asked.map}
          compact
          marks={shown}
          onMark={(id) => go(paths.item(id))}
          focus={marks.map(({ place }) => place)}
        />
      </div>
    </section>
  );
}
