import { createContext, use } from 'react';
import type { Actions } from '../state/actions.ts';

export const ActionsContext = createContext<Actions | null>(null);

/** Everything a person can do. */
export function useActions(): Actions {
  const actions = use(ActionsContext);
  if (!actions) throw new Error('useActions needs an ActionsContext above it');
  return actions;
}
