import { Alert } from '../../components/Alert.tsx';
import styles from './Notice.module.css';

/** Browsers decode video, keep files and start service workers on secure pages only. */
export function NotSecure() {
  if (isSecureContext) return null;
  return (
    <div className={styles.place}>
      <Alert
        message="This page came over a connection that isn’t secure, so the browser lets it read no video."
        tip="Open it with https:// at the start of its address. On the computer that serves it, http://localhost works too."
      />
    </div>
  );
}
