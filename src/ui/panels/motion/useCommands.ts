import type { Slot } from '../../../state/trials.ts';
import { shownFrame } from '../../useShownFrame.ts';
import {
  NO_ZOOM,
  playBackward,
  setHelpOpen,
  setLinked,
  setLooping,
  setPlaying,
  setSpeed,
  setZoom,
  useView,
} from '../../viewStore.ts';
import { type Outcome, presentTrials } from '../results/outcome.ts';
import { type Command, isMove, type MoveCommand, type ShowCommand } from './commands.ts';
import { nextStrike, previousStrike, strikesOf } from './strikes.ts';
import { useMove } from './useMove.ts';
import { ZOOM_STEP, zoomedAt } from './zoom.ts';

/** Carries out commands on a clip; without one, on the clip that was used last. */
export function useCommands(outcome: Outcome): (command: Command, slot?: Slot) => void {
  const move = useMove(outcome);
  return (command, slot = actingSlot(outcome)) => {
    if (!isMove(command)) {
      obey(command, slot);
      return;
    }
    const target = targetFrame(outcome, command, slot);
    setPlaying(null);
    if (target !== null) move(slot, target);
  };
}

function actingSlot(outcome: Outcome): Slot {
  const { active } = useView.getState();
  return outcome.trials[active] ? active : (presentTrials(outcome)[0]?.slot ?? active);
}

function targetFrame(outcome: Outcome, command: MoveCommand, slot: Slot): number | null {
  const trial = outcome.trials[slot];
  if (!trial) return null;
  const frame = shownFrame(useView.getState().frames[slot], trial);
  if (command.kind === 'frame') return frame + command.by;
  if (command.kind === 'end') return command.by > 0 ? trial.track.timesS.length - 1 : 0;
  const find = command.by > 0 ? nextStrike : previousStrike;
  const side = command.kind === 'strike' ? command.side : undefined;
  return find(strikesOf(trial), frame, side)?.frame ?? null;
}

function obey(command: ShowCommand, slot: Slot): void {
  const { playing, looping, linked, zooms } = useView.getState();
  switch (command.kind) {
    case 'play':
      setPlaying(playing ? null : slot);
      break;
    case 'pause':
      setPlaying(null);
      break;
    case 'shuttle':
      shuttle(command.by, slot);
      break;
    case 'loop':
      setLooping(!looping);
      break;
    case 'lock':
      setLinked(!linked);
      break;
    case 'zoom':
      setZoom(slot, zoomedAt(zooms[slot], ZOOM_STEP ** command.by));
      break;
    case 'fit':
      setZoom(slot, NO_ZOOM);
      break;
    case 'help':
      setHelpOpen(true);
  }
}

/** Plays one way; once more, twice as fast. */
function shuttle(by: 1 | -1, slot: Slot): void {
  const { playing, isReversed, speed } = useView.getState();
  if (playing && isReversed === by < 0) setSpeed(Math.min(1, 2 * speed));
  else if (by > 0) setPlaying(slot);
  else playBackward(slot);
}
