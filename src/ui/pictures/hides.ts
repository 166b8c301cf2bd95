import type { ReportDetails } from '../../core/session/reportDetails.ts';

/** What pictures that leave the app don't show. */
export interface Hides {
  readonly face: boolean;
  /** Everything but the runner, for who else is in the picture nobody has looked for. */
  readonly surroundings: boolean;
}

export const hidesOf = ({ blursFaces, blursSurroundings = blursFaces }: ReportDetails): Hides => ({
  face: blursFaces,
  surroundings: blursSurroundings,
});
