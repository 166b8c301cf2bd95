import { Component, type ReactNode } from 'react';
import { Alert } from './Alert.tsx';
import { Button } from './Button.tsx';

interface GuardedProps {
  /** What it is, as a sentence about it begins: "The report". */
  readonly name: string;
  readonly children: ReactNode;
}

/** A part of the page that takes nothing else with it when it stops working. Saving goes on beside it. */
export class Guarded extends Component<GuardedProps, { readonly isBroken: boolean }> {
  static getDerivedStateFromError = () => ({ isBroken: true });

  override state = { isBroken: false };

  override render() {
    const { name, children } = this.props;
    if (!this.state.isBroken) return children;
    return (
      <Alert
        message={`${name} stopped working.`}
        tip="Nothing that was saved is lost, and the rest of the page goes on. Try again; if it stops again, reload the page."
        action={
          <>
            <Button size="small" onPress={() => this.setState({ isBroken: false })}>
              Try again
            </Button>{' '}
            <Button size="small" onPress={() => location.reload()}>
              Reload the page
            </Button>
          </>
        }
      />
    );
  }
}
