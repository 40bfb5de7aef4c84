import { Button } from '@kalari/ui-kit/parts/button.tsx';
import { LanguageMenu } from '@kalari/ui-kit/parts/language-choice.tsx';
import { Skeleton } from '@kalari/ui-kit/parts/skeleton.tsx';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { useSession } from '../session.tsx';
import { useT } from '../use-t.ts';

/** Shows what it wraps to those who are signed in, and the way in to others. */
export function SignedIn({ children }: { readonly children: ReactNode }) {
  const { session } = useSession();
  const t = useT();
  if (session.state === 'in') return children;
  if (session.state === 'out') return <SignIn {...(session.why === undefined ? {} : { why: session.why })} />;
  return (
    <main className="c-sign-in" aria-busy="true">
      <h1 className="k-unseen">{t('signIn.checking')}</h1>
      <Skeleton />
    </main>
  );
}

function SignIn({ why }: { readonly why?: string }) {
  const t = useT();
  const { signIn } = useSession();
  const [passphrase, setPassphrase] = useState('');
  const [busy, setBusy] = useState(false);
  const id = useId();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || passphrase === '') return;
    setBusy(true);
    await signIn(passphrase);
    setBusy(false);
  };
  return (
    <main className="c-sign-in">
      <form onSubmit={submit}>
        <div className="c-sign-in-head">
          <Mark />
          <LanguageMenu />
        </div>
        <h1>{t('signIn.title')}</h1>
        <p>{t('signIn.text')}</p>
        <label className="c-field" htmlFor={id}>
          <span className="k-label">{t('signIn.passphrase')}</span>
          <input
            id={id}
            className="c-input"
            type="password"
            autoComplete="current-password"
            value={passphrase}
            aria-invalid={why !== undefined}
            aria-describedby={why === undefined ? undefined : `${id}-why`}
            onChange={(event) => setPassphrase(event.target.value)}
          />
        </label>
        {why !== undefined && (
          <p id={`${id}-why`} className="c-wrong" role="alert">
            {why === 'offline' ? t('signIn.offline') : t.either(`refusal.${why}`, 'refusal.other')}
          </p>
        )}
        <Button kind="primary" size="big" type="submit" disabled={busy || passphrase === ''}>
          {t('signIn.do')}
        </Button>
        <p className="c-sign-in-join">
          <a href="/join">{t('signIn.join')}</a>
        </p>
      </form>
    </main>
  );
}

/** The mark of the house: a knowledge strip, one cell of it now. */
export function Mark() {
  return (
    <span className="c-mark-house" aria-hidden="true">
      {['full', 'hollow', 'full', 'now', 'full', 'full', 'hollow'].map((cell, place) => (
        <i key={String(place)} data-cell={cell} />
      ))}
    </span>
  );
}
