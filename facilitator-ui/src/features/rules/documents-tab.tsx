import type { Overlay } from '@kalari/engine/protocol';
import { Button } from '@kalari/ui-kit/parts/button.tsx';
import { SaidText } from '@kalari/ui-kit/parts/said.tsx';
import { useState } from 'react';
import { Refused } from '../../api.ts';
import { useApi } from '../../session.tsx';
import { useT } from '../../use-t.ts';
import { idFrom, withDocument, withoutDocument } from './draft.ts';
import { OwnWords } from './own-words.tsx';
import { ProblemsOf } from './problems.tsx';
import type { TabProps } from './tab-props.ts';

type OwnDocument = Overlay['documents'][string];

/** The mission's own papers: beside those of the setting, or in the place of one of them. */
export function DocumentsTab(props: TabProps) {
  const t = useT();
  const { ground, written, overlay, language, onChange } = props;
  const own = Object.entries(overlay.documents);
  const taken = [...ground.documents.map(({ id }) => id), ...Object.keys(overlay.documents)];
  return (
    <>
      <p className="c-muted">{t('rules.documentsText')}</p>
      <ul className="c-rules-list" hidden={own.length === 0}>
        {own.map(([id, document]) => (
          <li key={id} data-changed>
            <DocumentForm
              document={document}
              kinds={ground.kinds}
              language={language}
              onChange={(next) => onChange(withDocument(overlay, id, next))}
              onRemove={() => onChange(withoutDocument(overlay, id))}
            />
            <ProblemsOf part="documents" id={id} {...props} />
          </li>
        ))}
      </ul>
      <Button
        onClick={() =>
          onChange(
            withDocument(overlay, idFrom(t('rules.newDocument'), taken, 'document'), {
              title: {},
              kind: 'procedure',
            }),
          )
        }
      >
        {t('rules.addDocument')}
      </Button>
      <h3>{t('rules.standing')}</h3>
      <ul className="c-rules-list">
        {ground.documents
          .filter(({ id }) => !Object.hasOwn(overlay.documents, id))
          .map(({ id, title, kind }) => (
            <li key={id} className="c-rules-pair">
              <span>
                <b>
                  <SaidText said={title} />
                </b>
              </span>
              <Button
                onClick={() =>
                  onChange(
                    withDocument(overlay, id, {
                      title: { [language]: written.documents.find((each) => each.id === id)?.title.text ?? title.text },
                      kind,
                    }),
                  )
                }
              >
                {t('rules.replace')}
              </Button>
            </li>
          ))}
      </ul>
    </>
  );
}

interface FormProps {
  readonly document: OwnDocument;
  readonly kinds: TabProps['ground']['kinds'];
  readonly language: string;
  readonly onChange: (document: OwnDocument) => void;
  readonly onRemove: () => void;
}

function DocumentForm({ document, kinds, language, onChange, onRemove }: FormProps) {
  const t = useT();
  const api = useApi();
  const [wrong, setWrong] = useState<string | null>(null);
  const { body: _, ...rest } = document;
  const upload = async (chosen: File) => {
    setWrong(null);
    try {
      const { sha256, bytes } = await api.keepPaper(chosen);
      onChange({ ...document, file: { name: chosen.name.slice(0, 200), sha256, bytes } });
    } catch (error) {
      const code = error instanceof Refused ? error.code : 'offline';
      setWrong(code === 'offline' ? t('signIn.offline') : t.either(`refusal.${code}`, 'refusal.other'));
    }
  };
  return (
    <div className="c-rules-form">
      <div className="c-rules-pair">
        <OwnWords
          label={t('rules.documentTitle')}
          labelSeen
          text={document.title}
          language={language}
          instead={t('rules.newDocument')}
          most={200}
          onChange={(title) => onChange({ ...document, title: title ?? {} })}
        />
        <label className="c-field">
          <span className="k-label">{t('rules.documentKind')}</span>
          <select
            className="c-input"
            value={document.kind}
            onChange={(event) =>
              onChange({ ...document, kind: kinds.find((each) => each === event.target.value) ?? document.kind })
            }
          >
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {t(`rules.kind.${kind}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <OwnWords
        label={t('rules.documentBody')}
        labelSeen
        text={document.body}
        language={language}
        rows={5}
        most={20_000}
        onChange={(body) => onChange({ ...rest, ...(body === undefined ? {} : { body }) })}
      />
      <div className="c-rules-add">
        <label className="k-button">
          {t(document.file === undefined ? 'rules.choosePdf' : 'rules.otherPdf')}
          <input
            type="file"
            accept="application/pdf,.pdf"
            className="k-unseen"
            onChange={(event) => {
              const chosen = event.target.files?.[0];
              if (chosen !== undefined) void upload(chosen);
              event.target.value = '';
            }}
          />
        </label>
        {document.file !== undefined && (
          <span>
            {document.file.name} · {t('rules.kilobytes', { count: Math.ceil(document.file.bytes / 1_024) })}
          </span>
        )}
        <Button kind="quiet" onClick={onRemove}>
          {t('rules.remove')}
        </Button>
      </div>
      {wrong !== null && (
        <p className="c-wrong" role="alert">
          {wrong}
        </p>
      )}
    </div>
  );
}
