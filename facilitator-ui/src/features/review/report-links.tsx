import { Sign } from '../../parts/sign.tsx';
import { useT } from '../../use-t.ts';

/** The languages in which a report is whole; each is named in itself. */
const languages = ['en', 'fr'] as const;

/** The report as a page in either language, and as files to keep: Markdown, data, and the record itself. */
export function ReportLinks({ exercise, language }: { readonly exercise: string; readonly language: string }) {
  const t = useT();
  const at = `/api/exercises/${encodeURIComponent(exercise)}`;
  const report = (format: string, lang: string) => `${at}/report?format=${format}&lang=${encodeURIComponent(lang)}`;
  const files = [
    ['markdown', report('md', language), 'report.md'],
    ['data', report('json', language), 'report.json'],
    ['record', `${at}/record`, ''],
  ] as const;
  return (
    <>
      <span className="c-review-report">
        <b aria-hidden="true">{t('review.report')}</b>
        {languages.map((lang) => (
          <a
            key={lang}
            className="k-button"
            data-kind={lang === language ? 'primary' : 'plain'}
            href={`${report('html', lang)}&show=true`}
            hrefLang={lang}
            lang={lang}
            aria-label={t(`review.page.${lang}`)}
            target="_blank"
            rel="noopener"
          >
            {t(`review.language.${lang}`)}
          </a>
        ))}
      </span>
      {files.map(([name, address, file]) => (
        <a key={name} className="k-button" data-kind="plain" href={address} download={file}>
          <Sign name="download" />
          {t(`review.${name}`)}
        </a>
      ))}
    </>
  );
}
