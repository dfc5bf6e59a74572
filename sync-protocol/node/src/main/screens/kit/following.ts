import type { FormValue, Missing, Moment } from "./types";

/** What became of one case of many that were accepted in one go. */
export interface AcceptedRow {
  case: string;
  ok: boolean;
  number?: string;
  letter?: string;
  code?: string;
  reason?: string;
  todo?: string;
}

/** One thing done to bring a result to the applicant, before it is delivered. */
export interface Serving {
  kind: string;
  on: string;
  words: string;
  mail: string;
  proof: string;
}

/** A paper that acceptance left open on a written promise. */
export interface Following {
  no: number;
  name: string;
  dueOn: string;
  byPromise: boolean;
  promise: string;
  doneOn?: string | null;
}

export interface ActRequest {
  act: string;
  revision: number;
  opinion?: string;
  missing?: Missing[];
  reason?: string;
  basis?: string;
  content?: string;
  date?: string;
  receiver?: string;
  relation?: string;
  signature?: string;
  changes?: { field: string; after: FormValue }[];
  /** What only single acts ask for: see desk/needs.ts. */
  [more: string]: unknown;
}

export interface DueLine {
  at: Moment;
  revision: number;
  calendar: string;
  cause: string;
  /** Such as K3=2026-03-25 K4=2026-04-08? K5~; a question mark is provisional, ~ stands still. */
  dues: string;
}

/** Another case of the applicant or the household, within what one sees. */
export interface EarlierCase {
  case: string;
  number: string;
  itemName: string;
  applicant: string;
  state: string;
  receivedOn: string | null;
  relation: "OWN" | "HOUSEHOLD";
}
