import { create } from 'zustand';
import { NO_DETAILS, type ReportDetails } from '../core/session/reportDetails.ts';

/** What the person typed for the report. */
export const useReportDetails = create<ReportDetails>()(() => NO_DETAILS);

export const setReportDetails = (patch: Partial<ReportDetails>): void => useReportDetails.setState(patch);
