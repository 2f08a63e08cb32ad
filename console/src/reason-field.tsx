/** The reason of an act, where a page has a form of its own for it. */
export function ReasonField({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  return (
    <label className="field">
      理由
      <textarea
        rows={2}
        required
        maxLength={2_000}
        value={value}
        onChange={({ target }) => {
          onChange(target.value);
        }}
      />
    </label>
  );
}
