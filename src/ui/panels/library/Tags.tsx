import styles from './Tags.module.css';

export function Tags({ tags }: { readonly tags: readonly string[] }) {
  if (tags.length === 0) return null;
  return (
    <ul className={styles.tags} aria-label="Tags">
      {tags.map((tag) => (
        <li key={tag} dir="auto" className={styles.tag}>
          {tag}
        </li>
      ))}
    </ul>
  );
}
