import { renderToStaticMarkup } from 'react-dom/server';
import { Report } from './Report.tsx';
import style from './report.css?inline';
import type { ReportContent } from './reportContent.ts';

/** The report as one file that needs nothing else: pictures, charts and style are in it, and no script. */
export function reportHtml(content: ReportContent): string {
  const title = ['Running analysis', content.details.runner.trim(), content.details.date.trim()];
  const body = renderToStaticMarkup(
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>{title.filter(Boolean).join(' · ')}</title>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own style sheet, from the build */}
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body>
        <Report {...content} />
      </body>
    </html>,
  );
  return `<!doctype html>\n${body}\n`;
}
