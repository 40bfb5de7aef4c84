import { type Catalogues, LanguageProvider } from '@kalari/ui-kit/language.tsx';
import { Announcer } from '@kalari/ui-kit/parts/announcer.tsx';
import { ToastRegion } from '@kalari/ui-kit/parts/toasts.tsx';
import { Redirect, Route, Switch } from 'wouter';
import type { Api } from './api.ts';
import type { OpenLink } from './console/console.tsx';
import { catalogues } from './messages/catalogues.ts';
import { ExercisePage } from './pages/exercise.tsx';
import { HomePage } from './pages/home.tsx';
import { RulesOfMission } from './pages/rules.tsx';
import { SignedIn } from './pages/sign-in.tsx';
import { SessionProvider } from './session.tsx';

interface Props {
  readonly api: Api;
  readonly openLink: OpenLink;
  /** The languages, and the one to begin with: handed in by tests alone. */
  readonly languages?: Catalogues;
  readonly language?: string | undefined;
}

/** The facilitator's pages. What reaches the server is handed in, so that tests can hand in their own. */
export function App({ api, openLink, languages = catalogues, language }: Props) {
  return (
    <LanguageProvider catalogues={languages} first={language}>
      <Announcer>
        <ToastRegion>
          <SessionProvider api={api}>
            <SignedIn>
              <Switch>
                <Route path="/">
                  <HomePage />
                </Route>
                <Route path="/rules/:rules">
                  <RulesOfMission />
                </Route>
                <Route path="/facilitate/:exercise/:section?">
                  <ExercisePage open={openLink} />
                </Route>
                <Route>
                  <Redirect to="/" replace />
                </Route>
              </Switch>
            </SignedIn>
          </SessionProvider>
        </ToastRegion>
      </Announcer>
    </LanguageProvider>
  );
}
