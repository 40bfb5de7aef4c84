import { Messages } from '@kalari/ui-kit/i18n.tsx';
import { en } from '@kalari/ui-kit/messages/en';
import { enControl } from '@kalari/ui-kit/messages/en-control';
import { Announcer } from '@kalari/ui-kit/parts/announcer.tsx';
import { ToastRegion } from '@kalari/ui-kit/parts/toasts.tsx';
import { Redirect, Route, Switch } from 'wouter';
import type { Api } from './api.ts';
import type { OpenLink } from './console/console.tsx';
import { consoleEn } from './messages/en.ts';
import { ExercisePage } from './pages/exercise.tsx';
import { HomePage } from './pages/home.tsx';
import { SignedIn } from './pages/sign-in.tsx';
import { SessionProvider } from './session.tsx';

interface Props {
  readonly api: Api;
  readonly openLink: OpenLink;
}

const catalogue = { ...en, ...enControl, ...consoleEn };

/** The facilitator's pages. What reaches the server is handed in, so that tests can hand in their own. */
export function App({ api, openLink }: Props) {
  return (
    <Messages catalogue={catalogue} language="en">
      <Announcer>
        <ToastRegion>
          <SessionProvider api={api}>
            <SignedIn>
              <Switch>
                <Route path="/">
                  <HomePage />
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
    </Messages>
  );
}
