import type { FormField, FormValue } from "../types";
import { t } from "../words";
import { citizenNumberIsRight, creditCodeIsRight, luhnIsRight, matchesJavaPattern } from "./numbers";

/** What stands against a value, told beside the field as soon as it is left. Empty: nothing. */
export function hint(field: FormField, value: FormValue | undefined): string {
  if (value === undefined || value === null || value === "" || typeof value !== "string") {
    return "";
  }
  switch (field.type) {
    case "idcard":
      return value.length === 15 ? t("hint.id15") : citizenNumberIsRight(value) ? "" : t("hint.idcard");
    case "uscc":
      return creditCodeIsRight(value) ? "" : t("hint.uscc");
    case "bankcard":
      return /^\d{16,19}$/.test(value) ? (luhnIsRight(value) ? "" : t("hint.luhn")) : t("hint.bankcard");
    case "phone":
      return matchesJavaPattern(field.validation.pattern || "", value) ? "" : t("hint.phone");
    case "integer":
      return /^-?\d+$/.test(value) ? range(field, value) : t("hint.integer");
    case "decimal":
    case "money":
      return /^-?\d+(\.\d+)?$/.test(value) ? range(field, value) : t("hint.number");
    default:
      return text(field, value);
  }
}

function range(field: FormField, value: string): string {
  const { min, max, scale } = field.validation;
  if (min !== undefined && Number(value) < min) {
    return t("hint.min", { min });
  }
  if (max !== undefined && Number(value) > max) {
    return t("hint.max", { max });
  }
  const places = (value.split(".")[1] || "").length;
  return scale !== undefined && places > scale ? t("hint.scale", { scale }) : "";
}

function text(field: FormField, value: string): string {
  const { minLength, maxLength, pattern } = field.validation;
  if (minLength !== undefined && value.length < minLength) {
    return t("hint.minLength", { n: minLength });
  }
  if (maxLength !== undefined && value.length > maxLength) {
    return t("hint.maxLength", { n: maxLength });
  }
  return pattern && !matchesJavaPattern(pattern, value) ? t("hint.pattern") : "";
}
