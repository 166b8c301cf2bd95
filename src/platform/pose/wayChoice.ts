import type { PoseWay } from '../../core/pose/poseWay.ts';

/** What a short measurement found, milliseconds a frame. */
export interface WayChoice {
  /** Version of the code that was measured. */
  readonly code: string;
  readonly renderer: string | null;
  /** null where there is no card, or where it failed. */
  readonly cardMs: number | null;
  /** With all the workers that the processors take. */
  readonly processorMs: number;
}

/** The card must be better by so much: it was measured on few frames. */
const CLEARLY = 1.2;

export const wayOf = ({ cardMs, processorMs }: WayChoice): PoseWay =>
  cardMs !== null && cardMs * CLEARLY < processorMs ? 'graphicsCard' : 'processor';

/** "14 ms a frame against 58 on the processor"; null where there was nothing to choose from. */
export function choiceWords(choice: WayChoice): string | null {
  const { cardMs, processorMs } = choice;
  if (cardMs === null) return null;
  const [card, processor] = [cardMs, processorMs].map((ms) => ms.toFixed(0));
  return wayOf(choice) === 'graphicsCard'
    ? `${card} ms a frame against ${processor} on the processor`
    : `${processor} ms a frame against ${card} on the graphics card`;
}

const STORAGE_KEY = 'evenstride.poseWay';

/** What was found on this computer by this code; null: it was not measured yet. */
export function rememberedChoice(code: string, storage: Pick<Storage, 'getItem'>): WayChoice | null {
  try {
    // What this code wrote it need not check.
    const kept = JSON.parse(storage.getItem(STORAGE_KEY) ?? 'null') as WayChoice | null;
    return kept?.code === code ? kept : null;
  } catch {
    return null;
  }
}

/** Where nothing can be kept it is measured again. */
export function rememberChoice(choice: WayChoice, storage: Pick<Storage, 'setItem'>): void {
  storage.setItem(STORAGE_KEY, JSON.stringify(choice));
}
