import { type ComponentType, createContext, lazy, type ReactNode, Suspense, use, useState } from 'react';
import { Alert } from './Alert.tsx';
import { Button } from './Button.tsx';
import { Guarded } from './Guarded.tsx';

interface PartOptions {
  readonly name: string;
  readonly waiting?: ReactNode;
  readonly isWanted?: boolean;
}

/**
 * A component whose code is loaded when it is first shown, so that the first screen stays light.
 *
 * @param load imports it
 * @param name what it is, as a sentence about it begins: "The results"
 * @param waiting stands there meanwhile
 * @param isWanted its code is loaded at once: it is shown as soon as what it is in
 */
export function lazyPart<P extends object>(
  load: () => Promise<ComponentType<P>>,
  { name, waiting = <p role="status">Loading…</p>, isWanted = false }: PartOptions,
): ComponentType<P> {
  let begun = isWanted ? load() : null;
  // Told where it is shown.
  begun?.catch(() => {});
  const attempt = () =>
    lazy<ComponentType<P>>(async () => {
      try {
        const loading = begun ?? load();
        begun = null;
        return { default: await loading };
      } catch (error) {
        console.error(error);
        return { default: () => <NotLoaded name={name} /> };
      }
    });
  let newest = attempt();
  return function Part(props: P) {
    const [Content, setContent] = useState(() => newest);
    const tryAgain = () => {
      fetchStylesAgain();
      newest = attempt();
      setContent(() => newest);
    };
    return (
      <TryAgain value={tryAgain}>
        <Guarded name={name}>
          <Suspense fallback={waiting}>
            <Content {...props} />
          </Suspense>
        </Guarded>
      </TryAgain>
    );
  };
}

const TryAgain = createContext(() => {});

function NotLoaded({ name }: { readonly name: string }) {
  const tryAgain = use(TryAgain);
  return (
    <Alert
      message={`${name} could not be loaded.`}
      tip="Check the connection and try again, or reload the page."
      action={
        <Button size="small" onPress={tryAgain}>
          Try again
        </Button>
      }
    />
  );
}

/** A style sheet that did not come is not asked for again when the code that needs it is. */
function fetchStylesAgain(): void {
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')) {
    if (!link.sheet) link.replaceWith(link.cloneNode());
  }
}
