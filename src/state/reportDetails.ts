import { useMemo } from 'react';
import type { ReportDetails } from '../core/session/reportDetails.ts';
import { reportOf } from '../core/session/reportOf.ts';
import { useLibrary } from './library/libraryState.ts';

/** What was written of the open session, as its report says it. */
export function useReportDetails(): ReportDetails {
  const session = useLibrary(({ open }) => open?.session ?? null);
  const runner = useLibrary(
    ({ open, runners }) => runners.find(({ id }) => id === open?.session.runnerId) ?? null,
  );
  return useMemo(() => reportOf(session, runner), [session, runner]);
}
