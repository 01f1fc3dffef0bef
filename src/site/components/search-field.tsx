/** A field to look for words in a list. */

interface Props {
  /** What is looked for, said in the empty field and to whoever cannot see it. */
  label: string;
  value: string;
  onInput: (value: string) => void;
}

export function SearchField({ label, value, onInput }: Props) {
  return (
    <input
      type="search"
      value={value}
      aria-label={label}
      placeholder={label}
      onInput={(event) => onInput(event.currentTarget.value)}
    />
  );
}
