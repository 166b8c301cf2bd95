import { Play } from 'lucide-react';
import { useActions } from '../../ActionsContext.ts';
import { Button } from '../../components/Button.tsx';
import { trySample } from '../../trySample.ts';
import { Poster } from './Poster.tsx';
import styles from './Welcome.module.css';

const STEPS = [
  { title: 'Film', text: 'From behind, on a treadmill, before the drills and again after.' },
  { title: 'Drop', text: 'Both clips here. They are analysed on this computer.' },
  { title: 'Compare', text: 'Left against right at every foot strike, with the uncertainty.' },
];

/** The first screen: what this does, in one glance. */
export function Welcome() {
  const actions = useActions();
  return (
    <section className={styles.welcome} aria-labelledby="welcome-title">
      <div className={styles.words}>
        <h2 id="welcome-title" className={styles.title}>
          Left against right. <br />
          Before against after.
        </h2>
        <p className={styles.lead}>
          Evenstride measures how a runner’s trunk leans at each foot strike, on each side, before and after
          the drills, and says how sure it is.
        </p>
        <div className={styles.actions}>
          <Button variant="primary" size="large" onPress={() => trySample(actions)}>
            <Play size={18} aria-hidden /> Try the sample
          </Button>
          <span className={styles.or}>or drop your own videos below</span>
        </div>
        <ol className={styles.steps}>
          {STEPS.map((step, index) => (
            <li key={step.title}>
              <span className={styles.number} aria-hidden>
                {index + 1}
              </span>
              <h3>{step.title}</h3>
              <p>{step.text}</p>
            </li>
          ))}
        </ol>
      </div>
      <Poster />
    </section>
  );
}
