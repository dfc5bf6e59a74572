import { call, page, sendFile } from "kit/http";

export type Standing = "IN_FORCE" | "COMING" | "SUSPENDED" | "WITHDRAWN" | "RESUMED" | "NEW";
export type Office = "DISCLOSURE" | "ESTABLISHMENT" | "LEGAL";

/** An item of the county's list, and how it stands today. */
export interface ItemLine {
  code: string;
  name: string;
  department: string;
  topic: string;
  edition: string;
  state: Standing;
  draft: "" | "DRAFT" | "REVIEW" | "APPROVED";
  draftTitle: string;
}

export interface Material {
  no: number;
  name: string;
  originals: number;
  copies: number;
  need: string;
  issuer: string;
  waiver: string;
  note: string;
}

export interface Step {
  no: number;
  name: string;
  role: string;
  days: number;
  plan_wd: number;
  [field: string]: unknown;
}

export interface Limit {
  days?: number;
  unit: string;
  note?: string;
}

/** A whole record; fields that no form shows are carried along. */
export interface ItemRecord {
  name: string;
  short_name: string;
  responsible?: string;
  applicant?: string;
  result?: string;
  hours?: string;
  place?: string;
  contact?: string;
  complaint?: string;
  legal_basis: string[];
  conditions: string[];
  materials: Material[];
  steps: Step[];
  promised_limit: Limit;
  statutory_limit: Limit;
  [field: string]: unknown;
}

export interface Draft {
  id: string;
  state: "DRAFT" | "REVIEW" | "APPROVED";
  stateTitle: string;
  revision: number;
  about: string;
  editor: string;
  basedOn: string;
  item: ItemRecord;
  reviews: { office: Office; officeTitle: string; name: string; agreed: boolean; reason: string; at: number }[];
  differences: { field: string; before: string; after: string }[];
  problems: { code: string; message: string }[];
}

export interface ItemPage extends ItemLine {
  item: ItemRecord;
  today: string;
  editions: { version: string; from: string; what: string; reason: string }[];
  history: { at: number; act: string; name: string; role: string; before: string; after: string; reason: string }[];
  open: Draft | null;
}

const DESK = "/desk/catalogue";
const DRAFTS = "/desk/catalogue-drafts";

export const catalogue = {
  list: () => call<ItemLine[]>("GET", DESK),
  item: (code: string) => call<ItemPage>("GET", `${DESK}/${code}`),
  save: (code: string, item: ItemRecord, about: string, revision: number) => call<ItemPage>("POST", `${DESK}/${code}/draft`, { item, about, revision }),
  take: (file: unknown) => call<string[]>("POST", `${DESK}/import`, file),
  takeSheet: (code: string, file: Blob) => sendFile<ItemPage>(`${DESK}/${code}/sheet`, file),
  sheet: (code: string) => `/api${DESK}/${code}/sheet`,
  guide: (code: string) => page(`${DESK}/${code}/guide`),
  guidePdf: (code: string) => `/api${DESK}/${code}/guide/pdf`,
  submit: (draft: Draft) => call<ItemPage>("POST", `${DRAFTS}/${draft.id}/submit`, { revision: draft.revision }),
  drop: (draft: Draft, reason: string) => call<string>("POST", `${DRAFTS}/${draft.id}/drop`, { revision: draft.revision, reason }),
  review: (draft: Draft, office: Office, agreed: boolean, reason: string) => call<ItemPage>("POST", `${DRAFTS}/${draft.id}/review`, { revision: draft.revision, office, agreed, reason }),
  publish: (draft: Draft, from: string) => call<string>("POST", `${DRAFTS}/${draft.id}/publish`, { revision: draft.revision, from }),
  stop: (code: string, kind: string, reason: string, from: string) => call<ItemPage>("POST", `${DESK}/${code}/stop`, { kind, reason, from }),
};
