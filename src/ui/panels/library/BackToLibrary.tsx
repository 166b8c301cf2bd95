import { ChevronLeft } from 'lucide-react';
import { hrefOf } from '../../route.ts';
import styles from './BackToLibrary.module.css';

export function BackToLibrary() {
  return (
    <nav aria-label="Where you are">
      <a className={styles.back} href={hrefOf({ screen: 'library' })}>
        <ChevronLeft size={16} aria-hidden /> All runners
      </a>
    </nav>
  );
}
