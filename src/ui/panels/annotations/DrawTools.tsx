import { PencilRuler } from 'lucide-react';
import type { AnnotationKind } from '../../../core/annotations/annotation.ts';
import { KIND_LABEL } from '../../../core/annotations/words.ts';
import { Segmented } from '../../components/Segmented.tsx';
import { Toggle } from '../../components/Toggle.tsx';
import { setMode, setPlaying, useView } from '../../viewStore.ts';
import styles from './DrawTools.module.css';
import { chooseTool, useDraw } from './drawStore.ts';

const KINDS = ['angle', 'verticalAngle', 'line', 'arrow', 'text'] as const;
const CHOICES = [
  { id: 'move', label: 'Move' },
  ...KINDS.map((id) => ({ id, label: KIND_LABEL[id] })),
] satisfies readonly { id: AnnotationKind | 'move'; label: string }[];

const HINTS: Readonly<Record<(typeof CHOICES)[number]['id'], string>> = {
  move: 'Drag a drawing or its points; Delete takes the chosen one away.',
  angle: 'Click the end of one leg, the vertex, then the end of the other leg.',
  verticalAngle: 'Drag along the line: its angle to the true vertical, with the camera’s level taken out.',
  line: 'Drag from end to end: its length in pixels and as a share of the runner’s height.',
  arrow: 'Drag from the tail to the tip.',
  text: 'Click where the words should stand.',
};

/** Measuring by hand: switches the pointer to drawing, and says what it draws. */
export function DrawTools() {
  const isOn = useView((state) => state.mode === 'draw');
  const tool = useDraw((state) => state.tool) ?? 'move';
  return (
    <div className={styles.tools}>
      <Toggle
        isOn={isOn}
        onChange={(on) => {
          setMode(on ? 'draw' : 'look');
          if (on) setPlaying(null);
        }}
      >
        <PencilRuler size={15} aria-hidden /> Draw
      </Toggle>
      {isOn && (
        <>
          <Segmented
            label="What to draw"
            choices={CHOICES}
            value={tool}
            onChange={(id) => chooseTool(id === 'move' ? null : id)}
          />
          <p role="status" className={styles.hint}>
            {HINTS[tool]}
          </p>
        </>
      )}
    </div>
  );
}
