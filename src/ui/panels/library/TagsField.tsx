import { useState } from 'react';
import { TextField } from '../../components/TextField.tsx';
import { tagsOf } from './tags.ts';

interface TagsFieldProps {
  readonly tags: readonly string[];
  readonly onChange: (tags: string[]) => void;
}

/** Words to find things by, between commas. */
export function TagsField({ tags, onChange }: TagsFieldProps) {
  // What is typed is kept as it is: a comma at its end would be lost otherwise.
  const [typed, setTyped] = useState(() => tags.join(', '));
  return (
    <TextField
      label="Tags"
      hint="for example: marathon, left hip"
      value={typed}
      onChange={(value) => {
        setTyped(value);
        onChange(tagsOf(value));
      }}
    />
  );
}
