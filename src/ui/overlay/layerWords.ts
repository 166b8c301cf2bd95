import type { Layer } from './layersStore.ts';

/** The layers in the order of the menu. */
export const LAYER_WORDS: readonly {
  readonly layer: Layer;
  readonly label: string;
  readonly note: string;
}[] = [
  {
    layer: 'measure',
    label: 'Chosen measure',
    note: 'Solid: what is measured. Dashed: where an angle would be 0°. Large number: at a foot strike.',
  },
  {
    layer: 'skeleton',
    label: 'Skeleton',
    note: 'Left blue, right orange. Dashed: a guess. Diamond: a joint you laid by hand.',
  },
  {
    layer: 'trails',
    label: 'Paths',
    note: 'Ankles and the middle of hips and shoulders, over the last half second.',
  },
  {
    layer: 'confidence',
    label: 'How sure each joint is',
    note: 'Dot: sure. Ring: less sure. Dashed ring: a guess.',
  },
  {
    layer: 'pelvis',
    label: 'Pelvis',
    note: 'What was followed on the back of the pelvis.',
  },
];
