import type { ReportCurve } from './reportContent.ts';

/** Where in the stride the sides and the clips differ. */
export function ReportCurves({ curves }: { readonly curves: readonly ReportCurve[] }) {
  if (curves.length === 0) return null;
  return (
    <section className="curves">
      {curves.map(({ title, svg }) => (
        <figure key={title}>
          {/* biome-ignore lint/security/noDangerouslySetInnerHtml: written by the chart library, every text in it escaped */}
          <div role="img" aria-label={title} dangerouslySetInnerHTML={{ __html: svg }} />
          <figcaption>{title}</figcaption>
        </figure>
      ))}
    </section>
  );
}
