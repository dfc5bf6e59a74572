import { Problem } from "../http";
import { t } from "../words";

/** What was seen in a home, by case, as the file from the tablet brought it back. */
export interface Findings {
  [id: string]: string;
}

const PLACE = "daiban.findings";
const CHARS_MAX = 2000;
const ROWS_MAX = 500;

/** Kept for this person until the opinion is made; the clerk puts it in there and reads it once more. */
export function findings(person: string): Findings {
  try {
    return JSON.parse(localStorage.getItem(PLACE + "." + person) || "{}") as Findings;
  } catch (_unreadable) {
    return {};
  }
}

export function keepFindings(person: string, brought: Findings) {
  localStorage.setItem(PLACE + "." + person, JSON.stringify({ ...findings(person), ...brought }));
}

export function forgetFinding(person: string, id: string) {
  const rest = findings(person);
  if (rest[id]) {
    delete rest[id];
    localStorage.setItem(PLACE + "." + person, JSON.stringify(rest));
  }
}

/** Reads the file; one that is none is told so. */
export function readFindings(text: string): Findings {
  const rows = rowsOf(text);
  const brought: Findings = {};
  rows.slice(0, ROWS_MAX).forEach((row) => {
    const said = [row.day, row.who && t("survey.said.who", { who: row.who }), row.agrees === "yes" ? t("survey.said.yes") : row.agrees === "no" ? t("survey.said.no") : "", row.seen];
    if (row.case && (row.agrees || row.seen)) {
      brought[row.case] = said.filter(Boolean).join("，").slice(0, CHARS_MAX);
    }
  });
  if (Object.keys(brought).length === 0) {
    throw new Problem(422, "NO_FINDINGS", t("survey.nofile"), t("survey.nofile.todo"));
  }
  return brought;
}

interface Row {
  case: string;
  day: string;
  who: string;
  agrees: string;
  seen: string;
}

function rowsOf(text: string): Row[] {
  try {
    const rows = (JSON.parse(text) as { findings?: unknown }).findings;
    return Array.isArray(rows) ? rows.map((row: { [name: string]: unknown }) => ({ case: said(row.case), day: said(row.day), who: said(row.who), agrees: said(row.agrees), seen: said(row.seen) })) : [];
  } catch (_notJson) {
    return [];
  }
}

function said(value: unknown): string {
  return typeof value === "string" ? value.trim() : "";
}
