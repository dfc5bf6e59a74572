import { dayInWords } from "../time";
import { t } from "../words";
import { birthDate, citizenNumberIsRight, isMale } from "./numbers";
import { cleaned } from "./typing";
import type { FieldProps } from "./Field";

const INPUT_TYPES: { [type: string]: string } = { date: "date", datetime: "datetime-local", month: "month", phone: "tel" };
const KEYBOARDS: { [type: string]: string } = { integer: "numeric", decimal: "decimal", money: "decimal", bankcard: "numeric" };

/** Every field that is one line (or some lines) of typing. */
export function TextField(props: FieldProps) {
  const { field, id, value } = props;
  const typed = value === undefined || value === null ? "" : String(value);
  const put = (event: Event, type: string) => props.onChange(cleaned(type, (event.target as HTMLInputElement).value));
  const shared = {
    id,
    value: typed,
    "data-testid": id,
    "aria-describedby": props.describedBy,
    "aria-invalid": props.invalid || undefined,
    "aria-required": field.required || undefined,
    onInput: (event: Event) => put(event, (event as InputEvent).isComposing ? "" : field.type),
    onCompositionEnd: (event: Event) => put(event, field.type),
    onBlur: props.onLeave,
  };
  if (field.type === "textarea") {
    return <textarea {...shared} rows={4} maxLength={field.validation.maxLength} />;
  }
  return (
    <>
      <input
        {...shared}
        type={INPUT_TYPES[field.type] || "text"}
        inputMode={KEYBOARDS[field.type] as "numeric" | undefined}
        autocomplete="off"
        spellcheck={false}
        min={dayLimit(field.validation.notBefore, props.world.today)}
        max={dayLimit(field.validation.notAfter, props.world.today)}
      />
      {field.type === "idcard" && <Derived citizenNumber={typed} today={props.world.today} />}
    </>
  );
}

function dayLimit(limit: string | undefined, today: string): string | undefined {
  return limit === "today" ? today : limit && /^\d{4}-\d\d-\d\d$/.test(limit) ? limit : undefined;
}

/** Birth date and sex, read from a right citizen's number, so that a slip of the finger is seen. */
function Derived({ citizenNumber, today }: { citizenNumber: string; today: string }) {
  if (!citizenNumberIsRight(citizenNumber)) {
    return null;
  }
  const born = birthDate(citizenNumber)!;
  return (
    <p class="derived">
      {t("idcard.derived", {
        born: dayInWords(born).replace(/\s*[(（]?(星期|周).*$/, ""),
        age: Number(today.slice(0, 4)) - Number(born.slice(0, 4)) - (today.slice(5) < born.slice(5) ? 1 : 0),
        sex: isMale(citizenNumber) ? t("male") : t("female"),
      })}
    </p>
  );
}
