import { Button } from '@kalari/ui-kit/parts/button.tsx';
import { useFormat } from '@kalari/ui-kit/use-format';
import { useView } from '@kalari/ui-kit/use-view.tsx';
import { actingHere } from '../../model/authority.ts';
import { NameOne } from '../../parts/name-one.tsx';
import { Chips } from '../../parts/role-chips.tsx';
import { useMayWrite } from '../../parts/use-may-write.ts';
import { useSubmit } from '../../parts/use-submit.ts';
import { useT } from '../../use-t.ts';
import css from './rights-sheet.module.css';

/** Who acts for whom; a leader who goes names one of those the setting allows, and takes it back; whoever acts hands it back. */
export function Acting() {
  const t = useT();
  const format = useFormat();
  const submit = useSubmit();
  const mayWrite = useMayWrite();
  const { me, acting, may } = useView(actingHere);
  if (acting.length === 0 && may.length === 0) return null;
  const end = (of: string) =>
    void submit({ type: 'acting.end', of }, { text: t(of === me ? 'acting.back' : 'acting.handed'), icon: 'check' });
  return (
    <section>
      <h2>{t('rights.acting')}</h2>
      {acting.map(({ of, actor, since }) => (
        <p key={of} className={css.acting}>
          <span>
            {t.rich('rights.acting.row', {
              actor: <Chips ids={[actor]} />,
              of: <Chips ids={[of]} />,
              time: format.hour(since),
            })}
          </span>
          {(of === me || actor === me) && (
            <Button size="big" disabled={!mayWrite} onClick={() => end(of)}>
              {t(of === me ? 'acting.takeBack' : 'acting.handBack')}
            </Button>
          )}
        </p>
      ))}
      {me !== undefined && may.length > 0 && <HandOver me={me} may={may} />}
    </section>
  );
}

function HandOver({ me, may }: { readonly me: string; readonly may: ReturnType<typeof actingHere>['may'] }) {
  const t = useT();
  const submit = useSubmit();
  return (
    <details className={css.handOver}>
      <summary>{t('acting.open')}</summary>
      <p>{t('acting.note')}</p>
      <NameOne
        draft="acting"
        legend={t('acting.who')}
        people={may}
        label={(chosen) => (chosen === undefined ? t('acting.missing') : t('acting.go', { role: chosen.short.text }))}
        onName={({ id: actor, short }, reason) =>
          submit(
            { type: 'acting.begin', of: me, actor, reason },
            { text: t('acting.done', { role: short.text }), icon: 'check' },
          )
        }
      />
    </details>
  );
}
