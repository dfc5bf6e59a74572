import { t } from "../words";
import type { FormValue } from "../types";
import type { FieldProps } from "./Field";


export function ChoiceField(props: FieldProps) {
  const options = props.field.validation.options || [];
  const value = typeof props.value === "string" ? props.value : "";
  return (
    <select
      id={props.id}
      value={value}
      data-testid={props.id}
      aria-describedby={props.describedBy}
      aria-invalid={props.invalid || undefined}
      aria-required={props.field.required || undefined}
      onChange={(event) => props.onChange((event.target as HTMLSelectElement).value)}
      onBlur={props.onLeave}
    >
      <option value="">{t("choose")}</option>
      {value && options.indexOf(value) < 0 && <option value={value}>{value}</option>}
      {options.map((option) => (
        <option key={option} value={option}>{option}</option>
      ))}
    </select>
  );
}

export function ManyField(props: FieldProps) {
  const chosen: FormValue[] = Array.isArray(props.value) ? props.value : [];
  const turn = (option: string) =>
    props.onChange(chosen.indexOf(option) >= 0 ? chosen.filter((one) => one !== option) : chosen.concat(option));
  return (
    <div class="checks">
      {(props.field.validation.options || []).map((option, index) => (
        <label key={option} class="check">
          <input type="checkbox" checked={chosen.indexOf(option) >= 0} data-testid={`${props.id}-${index}`} onChange={() => turn(option)} onBlur={props.onLeave} />
          <span>{option}</span>
        </label>
      ))}
    </div>
  );
}

export function FlagField(props: FieldProps) {
  return (
    <label class="check">
      <input
        id={props.id}
        type="checkbox"
        checked={props.value === true}
        data-testid={props.id}
        aria-describedby={props.describedBy}
        aria-required={props.field.required || undefined}
        onChange={(event) => props.onChange((event.target as HTMLInputElement).checked)}
        onBlur={props.onLeave}
      />
      <span>
        {props.field.label} {props.field.required && <em class="must">{t("field.must")}</em>}
      </span>
    </label>
  );
}
