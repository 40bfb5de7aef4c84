import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';

export interface Tab<K extends string> {
  readonly id: K;
  readonly label: ReactNode;
  /** What needs the person; nothing is shown for 0. */
  readonly count?: number;
}

export interface TabsProps<K extends string> {
  readonly label: string;
  readonly tabs: readonly Tab<K>[];
  readonly chosen: K;
  readonly onChoose: (id: K) => void;
  /** `icons` stacks a drawing over a short word, as the channels of an inbox. */
  readonly look?: 'line' | 'icons' | 'segments';
  /** The panel shown for the chosen tab. */
  readonly children?: ReactNode;
  readonly panelClass?: string | undefined;
}

/** Tabs after the ARIA pattern: one stop for the Tab key, arrows, Home and End inside, and the panel follows at once. */
export function Tabs<K extends string>(props: TabsProps<K>) {
  const { label, tabs, chosen, onChoose, look = 'line', children, panelClass } = props;
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const place = tabs.findIndex((tab) => tab.id === chosen);
    const to = step(event.key, place, tabs.length, document.documentElement.dir === 'rtl');
    const tab = to === null ? undefined : tabs[to];
    if (tab === undefined) return;
    event.preventDefault();
    onChoose(tab.id);
    list.current?.querySelector<HTMLElement>(`[data-tab="${tab.id}"]`)?.focus();
  };
  return (
    <>
      <div className="k-tabs" data-look={look} role="tablist" aria-label={label} ref={list} onKeyDown={move}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${id}-${tab.id}`}
            data-tab={tab.id}
            aria-selected={tab.id === chosen}
            aria-controls={`${id}-panel`}
            tabIndex={tab.id === chosen ? 0 : -1}
            onClick={() => onChoose(tab.id)}
          >
            {tab.label}
            {tab.count !== undefined && tab.count > 0 && <b className="k-count">{tab.count}</b>}
          </button>
        ))}
      </div>
      {children !== undefined && (
        <div id={`${id}-panel`} role="tabpanel" aria-labelledby={`${id}-${chosen}`} className={panelClass}>
          {children}
        </div>
      )}
    </>
  );
}

function step(key: string, place: number, count: number, rightToLeft: boolean): number | null {
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const forward = rightToLeft ? 'ArrowLeft' : 'ArrowRight';
  const back = rightToLeft ? 'ArrowRight' : 'ArrowLeft';
  if (key === forward) return (place + 1) % count;
  if (key === back) return (place - 1 + count) % count;
  return null;
}
