import { useEffect, useState } from 'react';
import type { Library } from '../../../state/library/library.ts';
import { Button } from '../../components/Button.tsx';
import { formatBytes } from '../../format.ts';
import styles from './StorageUse.module.css';
import { useLibraryActions } from './useLibraryActions.ts';

/** How full it is, and whether the browser has promised to keep it. */
export function StorageUse() {
  const library = useLibraryActions();
  const [usage, setUsage] = useState<Awaited<ReturnType<Library['usage']>>>(null);
  const [wasRefused, setRefused] = useState(false);
  useEffect(() => {
    let isGone = false;
    void library.usage().then((found) => {
      if (!isGone) setUsage(found);
    });
    return () => {
      isGone = true;
    };
  }, [library]);
  if (!usage) return null;
  const { usedBytes, quotaBytes, isPersistent } = usage;
  return (
    <section aria-label="Storage" className={styles.storage}>
      <meter
        className={styles.meter}
        aria-label="Storage used"
        min={0}
        max={quotaBytes || 1}
        value={usedBytes}
      />
      <p>
        {formatBytes(usedBytes)} used of about {formatBytes(quotaBytes)} that this browser gives, on this
        computer.{' '}
        {isPersistent
          ? 'The browser keeps it, even when the disk gets full.'
          : wasRefused
            ? 'The browser did not promise to keep it. Adding this page to the bookmarks or installing it often helps; then ask again.'
            : 'When the disk gets full, the browser may clear it.'}
      </p>
      {!isPersistent && !wasRefused && (
        <Button
          size="small"
          onPress={async () => {
            const isKept = await library.persist();
            setUsage({ ...usage, isPersistent: isKept });
            setRefused(!isKept);
          }}
        >
          Ask the browser to keep it
        </Button>
      )}
    </section>
  );
}
