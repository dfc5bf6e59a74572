import type { Form, FormField } from "../types";
import { birthDate, citizenNumberIsRight, isMale } from "./numbers";

const BIRTHS = ["birth", "birth_date", "birthday"];
const SEXES = ["sex", "gender"];

/** What a right citizen's number says of the empty fields beside it: birth date and sex of the same person. */
export function saidByNumber(fields: FormField[], form: Form, number: FormField, typed: string): Form {
  const said: Form = {};
  if (number.type === "idcard" && citizenNumberIsRight(typed)) {
    const whose = number.id.replace(/_?id(_no)?$/, "");
    fields.filter((field) => !form[field.id]).forEach((field) => {
      const name = whose && field.id.indexOf(whose + "_") === 0 ? field.id.slice(whose.length + 1) : whose ? "" : field.id;
      if (field.type === "date" && BIRTHS.indexOf(name) >= 0) {
        said[field.id] = birthDate(typed)!;
      } else if (SEXES.indexOf(name) >= 0) {
        said[field.id] = isMale(typed) ? "男" : "女";
      }
    });
  }
  return said;
}
