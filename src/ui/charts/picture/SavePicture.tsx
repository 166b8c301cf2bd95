import { MenuButton } from '../../components/MenuButton.tsx';
import { download } from '../../download.ts';
import type { ChartPicture } from './chartPicture.ts';
import styles from './SavePicture.module.css';

/** Saves a chart as a picture that stands alone; what makes it is loaded then. */
export function SavePicture({ make }: { readonly make: () => Promise<ChartPicture> }) {
  const save = async (kind: 'png' | 'svg'): Promise<void> => {
    const [picture, { picturePng, pictureSvg }] = await Promise.all([make(), import('./pictureFiles.tsx')]);
    if (kind === 'svg') download(`${picture.name}.svg`, 'image/svg+xml', pictureSvg(picture));
    else download(`${picture.name}.png`, 'image/png', await picturePng(picture));
  };
  return (
    <div className={styles.save}>
      <MenuButton
        label="Save picture"
        actions={[
          { id: 'png', label: 'PNG, for documents and slides', run: () => save('png') },
          { id: 'svg', label: 'SVG, sharp at any size', run: () => save('svg') },
        ]}
      />
    </div>
  );
}
