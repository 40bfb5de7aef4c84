import type { ControlView } from '@kalari/engine/protocol';
import { Button } from '@kalari/ui-kit/parts/button.tsx';
import { ChannelIcon } from '@kalari/ui-kit/parts/channel-icon.tsx';
import { Dialog } from '@kalari/ui-kit/parts/dialog.tsx';
import { SaidText } from '@kalari/ui-kit/parts/said.tsx';
import type { KeyboardEvent } from 'react';
import { keyOfPlace, placeOfPress } from '../../keys.ts';
import { firstFocus } from '../../parts/first-focus.ts';
import { useT } from '../../use-t.ts';
import type { TemplateView } from './fill.ts';

interface Props {
  readonly templates: ControlView['templates'];
  readonly onChoose: (template: TemplateView | null) => void;
  readonly onClose: () => void;
}

/** What an inject of her own can begin with: each template has the key of its place, Enter begins with nothing. */
export function TemplateList({ templates, onChoose, onClose }: Props) {
  const t = useT();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const template = templates[placeOfPress(event.nativeEvent) ?? -1];
    if (template === undefined) return;
    event.preventDefault();
    onChoose(template);
  };
  return (
    <Dialog wide title={t('create.title')} onClose={onClose}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the buttons in it. */}
      <div className="c-form" onKeyDown={onKeyDown}>
        <p className="k-label">{t('template.choose')}</p>
        <ul className="c-templates">
          {templates.map((template, place) => (
            <li key={template.id}>
              <Button kind="quiet" onClick={() => onChoose(template)}>
                {keyOfPlace(place) !== '' && <kbd aria-hidden="true">{keyOfPlace(place)}</kbd>}
                <ChannelIcon channel={template.via} />
                <span>
                  <SaidText said={template.name} />
                </span>
              </Button>
            </li>
          ))}
        </ul>
        <button ref={firstFocus} type="button" className="k-button" data-kind="primary" onClick={() => onChoose(null)}>
          {t('template.own')}
          <kbd aria-hidden="true">↵</kbd>
        </button>
      </div>
    </Dialog>
  );
}
