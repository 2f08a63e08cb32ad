/** One of a few, by the browser's own list: it is known to every keyboard, reader and phone. */
interface Option {
  readonly value: string;
  readonly label: string;
}

/** Its value and how it changes come from the item of the form that it lies in. */
export function Select({
  id,
  options,
  value = '',
  onChange,
}: {
  readonly id?: string;
  readonly options: readonly Option[];
  readonly value?: string;
  readonly onChange?: (value: string | undefined) => void;
}) {
  return (
    <select
      {...(id !== undefined && { id })}
      value={value}
      onChange={({ target }) => onChange?.(target.value === '' ? undefined : target.value)}
    >
      <option value="">全部</option>
      {options.map((one) => (
        <option key={one.value} value={one.value}>
          {one.label}
        </option>
      ))}
    </select>
  );
}
