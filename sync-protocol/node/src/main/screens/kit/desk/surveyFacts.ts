import { placeName } from "../fields/shown";
import type { Form, FormField, FormValue, Regions } from "../types";

/** What was declared, in one line of words: a table's rows without numbers of identity. */
export function valueInWords(field: FormField, value: FormValue, regions: Regions | null): string {
  if (field.type === "region") {
    return placeName(String(value), regions);
  }
  if (field.type === "table" && Array.isArray(value)) {
    const columns = (field.validation.columns || []).filter((column) => column.type !== "idcard");
    return (value as Form[]).map((row) => columns.map((column) => row[column.id]).filter(Boolean).join(" ")).join("；");
  }
  if (typeof value === "object" && value !== null && !Array.isArray(value)) {
    return Object.keys(value).map((key) => String(value[key])).join(", ");
  }
  return Array.isArray(value) ? value.join("、") : String(value);
}
