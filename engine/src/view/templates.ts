import { say } from '../text.ts';
import type { Looking } from './looking.ts';
import type { ControlView } from './view.ts';

/** The messages that control can send at any moment, with what is proposed for their blanks. */
export function templatesOf({ flow: { scenario }, audience: { language } }: Looking): ControlView['templates'] {
  const { templates, places, contacts, roles } = scenario.setting;
  const named = (text: Parameters<typeof say>[0]) => say(text, language).text;
  const offers = {
    places: () => Object.values(places).map(({ name }) => named(name)),
    contacts: () => Object.values(contacts).map(({ name }) => named(name)),
    roles: () => Object.values(roles).map(({ title }) => named(title)),
  };
  return Object.entries(templates).map(([id, { name, via, from, title, body, blanks }]) => ({
    id,
    name: say(name, language),
    via,
    from: say(from, language),
    title: say(title, language),
    body: say(body, language),
    blanks: Object.entries(blanks).map(([blank, { label, offers: of }]) => ({
      id: blank,
      label: say(label, language),
      offers: of === undefined ? [] : offers[of](),
    })),
  }));
}
