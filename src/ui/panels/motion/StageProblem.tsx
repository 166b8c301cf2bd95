import { Alert } from '../../components/Alert.tsx';
import styles from './Stage.module.css';

interface StageProblemProps {
  readonly problem: { readonly message: string; readonly tip: string } | null;
}

/** Why a picture is not the one that was asked for. */
export function StageProblem({ problem }: StageProblemProps) {
  if (!problem) return null;
  return (
    <div className={styles.problem}>
      <Alert message={problem.message} tip={problem.tip} />
    </div>
  );
}
