import { Moon, Sun } from 'lucide-react';
import { IconButton } from '../../components/IconButton.tsx';
import { chooseColorMode, useColorMode } from '../../theme/colorMode.ts';

export function ThemeToggle() {
  const mode = useColorMode();
  const other = mode === 'light' ? 'dark' : 'light';
  const Icon = other === 'dark' ? Moon : Sun;
  return (
    <IconButton label={`Switch to ${other} colours`} onPress={() => chooseColorMode(other)}>
      <Icon size={17} aria-hidden />
    </IconButton>
  );
}
