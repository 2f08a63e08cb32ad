/** One of a few, by the browser's own list: it is known to every keyboard, reader and phone. */
export interface Option {
  readonly value: string;
  readonly label: string;
}

/** Its value and how it changes come from the item of the form that it lies in, where there is one. */
export function Select({
  none,
  options,
  value = '',
  onChange,
  ...handed
}: {
  readonly id?: string;
  readonly 'aria-required'?: boolean;
  /** What stands for no choice; without it one is always chosen. */
  readonly none?: string;
  readonly options: readonly Option[];
  readonly value?: string;
  readonly onChange?: (value: string | undefined) => void;
}) {
  return (
    <select
      {...handed}
      value={value}
      onChange={({ target }) => onChange?.(target.value === '' ? undefined : target.value)}
    >
      {none !== undefined && <option value="">{none}</option>}
      {options.map((one) => (
        <option key={one.value} value={one.value}>
          {one.label}
        </option>
      ))}
    </select>
  );
}
