import type { ActRequest, DeskCase } from "../types";
import { word } from "../words";
import { mayFollow } from "./Following";

/** What is filled in beside the click. */
export type Words = Partial<ActRequest>;

export interface Choice {
  value: string;
  name: string;
}

/** One thing that an act asks of the person; its name stands under `need.name`. */
export interface Need {
  id: string;
  kind: "text" | "line" | "number" | "pick" | "check" | "photo" | "missing" | "signature" | "fixes" | "split" | "colleague" | "following" | "takein" | "day";
  optional?: boolean;
  of?: Choice[];
  preset?: string | number;
  phrases?: string[];
}

/** Acts that are the ordinary way of a case; the others stand behind one more click. */
export const ORDINARY = ["T10", "T4", "T10a", "T10b", "T13", "T15", "T9b", "T17", "T18", "T12", "T21", "T22", "T23", "T24", "T24b", "T25", "T24c", "T26"];

/** Moves that follow by themselves when something arrives or a day has passed; nobody clicks them. */
export const BY_THEMSELVES = ["T2", "T5", "T9b", "T14", "T21b"];

const text = (id: string, phrases?: string[]): Need => ({ id, kind: "text", phrases });
const line = (id: string, preset?: string): Need => ({ id, kind: "line", preset });

/** What each act asks for here and now; acts that are not listed ask for nothing. What was found in the home may be said again. */
export function needsOf(act: string, one: DeskCase, words: Words, found?: string): Need[] {
  switch (act) {
    case "T3":
      return [{ id: "changes", kind: "fixes" }, pick("confirmedBy", ["申请人", "代办员"])];
    case "T4":
      return [{ id: "missing", kind: "missing" }];
    case "T8":
      return [text("reason")];
    case "T9":
      return elsewhere(one, words);
    case "T10":
      return mayFollow(one).length > 0 ? [{ id: "deferred", kind: "following" }] : [];
    case "T10b":
      return [{ id: "given", kind: "takein" }, { id: "photo", kind: "photo", optional: true }];
    case "T11":
      return [outcome()].concat(words.outcome === "no" ? no(one) : [text("content")]);
    case "T13":
      return [{ id: "parts", kind: "split" }];
    case "T12":
    case "T15":
    case "T21":
      return [text("opinion", [word("phrase", "opinion.1"), word("phrase", "opinion.2")].concat(found || []))];
    case "T16":
      return [procedures(one), days(one, words), text("reason")];
    case "T17":
      return [text("result")];
    case "T18":
      return one.state === "PUBLICITY" ? [text("finding", [word("phrase", "finding.1")]), { id: "photo", kind: "photo" }] : [line("place"), { id: "days", kind: "number", preset: postingDays(one) }, { id: "photo", kind: "photo", optional: true }];
    case "T19":
      return [text("objection")];
    case "T20":
      return [{ id: "days", kind: "number" }, { id: "promiseToo", kind: "check", optional: true }, line("approver"), text("reason")];
    case "T22":
      return [text("content")];
    case "T23":
      return no(one);
    case "T24":
      return one.state === "DECIDED_YES" ? [line("certificate", one.item.result)] : [line("number")];
    case "T24c":
      return onTheWay(words);
    case "T25":
      return ["receiver", "relation", "date", "signature"].map((id) => ({ id, kind: "signature" as const }));
    case "T27":
      return [line("by"), { ...text("reason"), optional: true }];
    case "T28":
      return [text("reason"), text("basis")];
    case "T29":
      return [steps(one), text("reason")];
    case "T31":
      return [pick("manner", ["提醒", "催办", "督办"]), text("words")];
    case "T32":
      return [{ id: "toPerson", kind: "colleague" }, line("note")];
    default:
      return [];
  }
}

function no(one: DeskCase): Need[] {
  return [text("reason"), text("basis", one.item.legal_basis)];
}

function pick(id: string, values: string[]): Need {
  return { id, kind: "pick", of: values.map((value) => ({ value, name: word(id, value) })), preset: values[0] };
}

function ways(): Choice[] {
  return ["", "county", "township", "here"].map((value) => ({ value, name: word("way", value || "none") }));
}

function elsewhere(one: DeskCase, words: Words): Need[] {
  const way: Need = { id: "to", kind: "pick", optional: true, of: ways() };
  const declined = [line("rightOrgan"), text("reason"), text("basis", one.item.legal_basis)];
  return [way].concat(words.to ? [line("toDepartment"), text("reason")] : declined);
}

/** Each thing done on the way asks for its own proof. */
function onTheWay(words: Words): Need[] {
  const kind = String(words.serving || "GIVEN");
  const mailed = kind === "MAILED" || kind === "TOLD";
  const signed = kind === "GIVEN" || kind === "CONSENTED";
  const rest: Need[] = [{ id: "on", kind: "day" }, { id: "words", kind: "line" }];
  return [pick("serving", ["GIVEN", "MAILED", "CONSENTED", "FAILED", "TOLD"])].concat(rest, mailed ? [line("mail")] : [], signed ? [{ id: "proof", kind: "photo" }] : []);
}

function outcome(): Need {
  return { id: "outcome", kind: "pick", of: ["yes", "no"].map((value) => ({ value, name: word("outcome.of", value) })), preset: "yes" };
}

function procedures(one: DeskCase): Need {
  const named = (one.item.special_procedures || []).filter((each) => !each.counts_in_limit).map((each) => each.name);
  const of = named.concat("听证").map((name) => ({ value: name, name }));
  return { id: "procedure", kind: "pick", of, preset: of[0].value };
}

function days(one: DeskCase, words: Words): Need {
  const chosen = (one.item.special_procedures || []).filter((each) => each.name === words.procedure)[0];
  return { id: "days", kind: "number", preset: (chosen && chosen.days) || undefined };
}

function postingDays(one: DeskCase): number {
  const listed = (one.item.special_procedures || []).filter((each) => each.name.indexOf("公示") >= 0)[0];
  return (listed && listed.days) || 7;
}

function steps(one: DeskCase): Need {
  const of = one.item.steps.filter((step) => step.no < one.step && step.kind !== "accept" && step.kind !== "joint").map((step) => ({ value: String(step.no), name: step.no + ". " + step.name }));
  return { id: "toStep", kind: "pick", of, preset: of.length > 0 ? of[of.length - 1].value : undefined };
}
