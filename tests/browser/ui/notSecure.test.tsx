import { afterEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { NotSecure } from '../../../src/ui/panels/header/NotSecure.tsx';
import { cleanUp, render } from '../../fixtures/renderUi.tsx';

afterEach(() => {
  vi.restoreAllMocks();
  cleanUp();
});

it('says over plain http that the browser reads no video there, and what to do', async () => {
  vi.spyOn(window, 'isSecureContext', 'get').mockReturnValue(false);
  render(<NotSecure />);
  await expect.element(page.getByRole('alert')).toHaveTextContent(/isn’t secure.*https:\/\//);
});

it('says nothing on a secure page', () => {
  expect(render(<NotSecure />).textContent).toBe('');
});
