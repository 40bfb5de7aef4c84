import type { OverlayProblem } from '@kalari/engine/protocol';
import { languageName } from '@kalari/ui-kit/language-choice';
import { useT } from '../../use-t.ts';
import type { TabProps } from './tab-props.ts';

interface Props extends Pick<TabProps, 'problems' | 'ground'> {
  readonly part: OverlayProblem['part'];
  readonly id: string;
}

/** What is wrong with one entry, beside it. */
export function ProblemsOf({ problems, ground, part, id }: Props) {
  const t = useT();
  const own = problems.filter((problem) => problem.part === part && problem.id === id);
  if (own.length === 0) return null;
  return (
    <ul className="c-rules-problems" role="status">
      {own.map(({ code, severity, role, language }) => (
        <li key={`${code} ${role} ${language}`} data-severity={severity}>
          {t(`rules.problem.${code}`, {
            role: ground.roles.find((each) => each.id === role)?.short.text ?? role ?? '',
            language: languageName(language ?? '', t.language),
          })}
        </li>
      ))}
    </ul>
  );
}
