import type { ComponentChildren } from "preact";
import { Thumb } from "../parts/Photos";
import type { Form, FormField, FormValue, Regions } from "../types";
import { t } from "../words";

const WIDE = ["table", "textarea", "signature", "photo", "boolean"];

/** A filled form to read: names and values, pictures as pictures. */
export function FilledForm({ fields, form, regions }: { fields: FormField[]; form: Form; regions: Regions | null }) {
  return (
    <dl class="facts filled">
      {fields.map((field) => (
        <div key={field.id} class={WIDE.indexOf(field.type) >= 0 ? "wide" : ""}>
          <dt>{field.label}</dt>
          <dd data-testid={"shown-" + field.id}>{shown(field, form[field.id], regions)}</dd>
        </div>
      ))}
    </dl>
  );
}

function shown(field: FormField, value: FormValue | undefined, regions: Regions | null): ComponentChildren {
  if (value === undefined || value === null || value === "") {
    return <span class="none">{t("unfilled")}</span>;
  }
  switch (field.type) {
    case "boolean":
      return value === true ? t("yes") : t("no");
    case "photo":
    case "signature":
      return ([] as FormValue[]).concat(value).map((hash) => <Thumb key={hash} hash={String(hash)} name={field.label} />);
    case "geo":
      return typeof value === "object" && !Array.isArray(value) ? `${value.lon}, ${value.lat}` : String(value);
    case "region":
      return placeName(String(value), regions);
    case "table":
      return Array.isArray(value) ? <Rows field={field} rows={value as Form[]} /> : String(value);
    default:
      return Array.isArray(value) ? value.join("、") : String(value);
  }
}

function Rows({ field, rows }: { field: FormField; rows: Form[] }) {
  const columns = field.validation.columns || [];
  return (
    <div class="scroll" tabIndex={0} role="group" aria-label={field.label}>
      <table>
        <thead>
          <tr>{columns.map((column) => <th key={column.id} scope="col">{column.label}</th>)}</tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>{columns.map((column) => <td key={column.id}>{shown(column, row[column.id], null)}</td>)}</tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function placeName(code: string, regions: Regions | null): string {
  if (!regions) {
    return code;
  }
  for (const township of regions.townships) {
    for (const village of township.villages) {
      if (village.code === code) {
        return township.name + village.name;
      }
    }
    if (township.code === code) {
      return township.name;
    }
  }
  return code === regions.county.code ? regions.county.name : code;
}
