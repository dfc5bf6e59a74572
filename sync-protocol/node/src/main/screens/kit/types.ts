import type { Joint, JointPlan } from "./joint";
import type { DueLine, EarlierCase, Following, Serving } from "./following";

export type { ActRequest, DueLine } from "./following";

/** The JSON that a node speaks to its own screens; docs/screens.md describes it. */

export * from "./machines";
export * from "./outbox";
export * from "./places";

export type Kind = "NEW" | "VILLAGE" | "TOWNSHIP" | "COUNTY";

/** Epoch milliseconds, or an ISO instant. */
export type Moment = number | string;

export interface NodeFacts {
  kind: Kind;
  name: string;
  region: string;
  regionName: string;
  id: string;
  /** The name of a village's township, which its code need not tell; else empty. */
  township: string;
  upstream: string | null;
  today: string;
  now: Moment;
  calendarYears: number[];
  clockPinned: boolean;
}

/** A program's manual; the HTML is made by the node of texts that travel in the program. */
export interface Manual {
  title: string;
  sections: { id: string; title: string; level: number }[];
  html: string;
}

export interface Person {
  id: string;
  name: string;
  role: string;
  region: string;
  regionName: string;
  department: string;
}

export interface Session {
  person: Person;
  node: NodeFacts;
}

export interface ItemLine {
  code: string;
  name: string;
  shortName: string;
  topic: string;
  department: string;
  kind: string;
  proxy: string;
  promisedDays: number;
  promisedUnit: string;
}

export interface FormField {
  id: string;
  label: string;
  type: string;
  required: boolean;
  validation: FieldRule;
}

export interface FieldRule {
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  min?: number;
  max?: number;
  scale?: number;
  options?: string[];
  level?: string;
  minRows?: number;
  maxRows?: number;
  columns?: FormField[];
  notAfter?: string;
  notBefore?: string;
  mustBe?: boolean;
  onFail?: string;
  note?: string;
}

export interface CatalogueMaterial {
  no: number;
  name: string;
  originals: number;
  copies: number;
  need: string;
  issuer: string;
  waiver: string;
  note: string;
}

export interface ItemStep {
  no: number;
  name: string;
  level: string;
  role: string;
  days: number;
  unit: string;
  kind: string;
}

export interface Limit {
  /** Absent where the law sets none. */
  days?: number;
  unit: string;
  note?: string;
}

/** An item as catalogue.json has it, with the version of the catalogue beside. */
export interface Item {
  code: string;
  name: string;
  short_name: string;
  topic: string;
  type: string;
  kind: string;
  department: string;
  accept_level: string;
  decide_level: string;
  proxy: string;
  legal_basis: string[];
  conditions: string[];
  materials: CatalogueMaterial[];
  steps: ItemStep[];
  statutory_limit: Limit | null;
  promised_limit: Limit | null;
  fee: { charged: boolean; standard?: string; note?: string };
  special_procedures?: { name: string; days: number | null; counts_in_limit: boolean }[];
  result: string;
  faq: { q: string; a: string }[];
  form: FormField[];
  notes?: string;
  /** The catalogue's, where an item was asked for by itself. */
  version?: string;
}

export type FormValue = string | number | boolean | null | FormValue[] | { [key: string]: FormValue };
export type Form = { [id: string]: FormValue };

export interface GivenMaterial {
  no: number;
  have: string;
  attachments: string[];
  note: string;
}

export interface Mandate {
  powers: string[];
  signature: string | null;
}

export interface FieldMessage {
  id: string;
  message: string;
  severity?: string;
}

export interface Missing {
  no: number;
  name: string;
  what: string;
  how: string;
}

export interface Check {
  ready: boolean;
  fields: FieldMessage[];
  missing: Missing[];
  /** Papers that are needed in some situations only: what to ask the villager. */
  questions?: Missing[];
  /** Papers that may follow later. */
  following?: Missing[];
}

export interface Draft {
  id: string;
  item: string;
  version: string;
  form: Form;
  materials: GivenMaterial[];
  mandate: Mandate;
  updatedAt: Moment;
  check: Check;
}

export interface DraftLine {
  id: string;
  item: string;
  itemName: string;
  applicant: string;
  updatedAt: Moment;
}

export interface Due {
  clock: string;
  name?: string;
  date: string;
  provisional: boolean;
  light: string;
  left: number;
  unit: string;
}

/** How many have arrived, at the office shown or, in a village, at the county; `township` only there. */
export interface Count {
  kept: number;
  township?: number;
  total: number;
}

export interface CaseLine {
  case: string;
  number: string;
  item: string;
  itemName: string;
  applicant: string;
  capturedAt: Moment;
  transport: string;
  attachments: Count | null;
  state: string;
  open: boolean;
  next: string;
  due: Due | null;
  /** The worst light of the case's own clocks, and that of the step under way. */
  light: string;
  stepLight: string;
  refusal: string | null;
  /** Reading the refusal is not enough: it stands until what it asks for is done. */
  refusalStays: boolean;
  photoRefusal: PhotoRefusal | null;
}

/** How many photos of a case the node above did not take, and why. */
export interface PhotoRefusal {
  count: number;
  reason: string;
  todo: string;
}

/** An answer to a one-time notice as it was typed so far. */
export interface Supplement {
  form: Form;
  materials: GivenMaterial[];
}

export interface ClockLine {
  kind: string;
  name: string;
  from: string;
  limit: number;
  unit: string;
  due: string;
  provisional: boolean;
  stoppedOn: string | null;
  light: string;
  explain: string[];
}

export interface LetterLine {
  id: string;
  kind: string;
  title: string;
  number: string;
  date: string;
}

export interface HistoryLine {
  term: number;
  revision: number;
  transition: string;
  state: string;
  at: Moment;
  date: string;
  node: string;
  actor: string;
  role: string;
  text: string;
}

export interface EntryLine {
  seq: number;
  type: string;
  at: Moment;
  transport: string;
  outcome: string | null;
  reason: string | null;
  todo: string | null;
}

export interface CaseDetail extends CaseLine {
  formerNumber?: string | null;
  form: Form;
  materials: GivenMaterial[];
  missing: Missing[];
  clocks: ClockLine[];
  letters: LetterLine[];
  history: HistoryLine[];
  entries: EntryLine[];
  acts: string[];
}

export interface QueueLine {
  case: string;
  number: string;
  revision: number;
  item: string;
  itemName: string;
  applicant: string;
  region: string;
  regionName: string;
  state: string;
  open: boolean;
  step: number;
  stepName: string;
  due: Due | null;
  light: string;
  stepLight: string;
  attachments: Count | null;
  holderHere: boolean;
  /** The village takes it back, and somebody has yet to seal that. */
  takenBack?: boolean;
  receivedOn: string | null;
  department: string;
}

/** A page of a queue, and what to ask for the page behind it. */
export interface QueuePart {
  rows: QueueLine[];
  next: string | null;
  /** More applicants are spelt as was typed than were looked for. */
  notAll: boolean;
}

export interface ActOffer {
  act: string;
  title: string;
}

export interface Application {
  form: Form;
  materials: GivenMaterial[];
  powers: string[];
  capturedOn: string | null;
}

/** A case as its desk reads it; the application is null where its text is not here. */
export interface DeskCase extends Omit<QueueLine, "item"> {
  /** Where the version of the day of receipt asks for other papers than the case was captured with. */
  newerPapers?: { no: number; name: string; issuer: string; standing: "ASKED" | "FOLLOWS" | "DROPPED" }[];
  item: Item;
  term: number;
  revision: number;
  missing: Missing[];
  /** What acceptance left open on a written promise, be it there by now or not. */
  following: Following[];
  /** What was done to deliver the result, oldest first. */
  serving: Serving[];
  clocks: ClockLine[];
  letters: LetterLine[];
  history: HistoryLine[];
  application: Application | null;
  acts: ActOffer[];
  jointPlan: JointPlan | null;
  joint: Joint | null;
  /** The closed case that this one opens anew, and those that have opened this one anew. */
  parent: string | null;
  reopened: string[];
  erased: { at: Moment; reason: string } | null;
  /** Who keeps out of the case as a near relative of the applicant. */
  recused: { name: string; relation: string }[];
  /** Why the village takes the application back, while somebody has yet to seal that. */
  withdrawal: string | null;
  /** What the due dates were, by which calendar, oldest first. */
  dueLines: DueLine[];
  /** Other cases of the applicant and of the household, within what one sees. */
  earlier: EarlierCase[];
  /** So many bear one of the names that the oldest were not looked at. */
  earlierNotAll: boolean;
}
