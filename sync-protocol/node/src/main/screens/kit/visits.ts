import type { Form } from "./types";

/** A home visit (HOME) or an appointment in the village's room (ROOM), as the agent types it. */
export interface VisitTyped {
  place: string;
  day: string;
  time: string;
  name: string;
  phone: string;
  address: string;
  item: string;
  note: string;
}

export interface Visit extends VisitTyped {
  id: string;
  /** OPEN, DONE or DROPPED. */
  state: string;
}

/** What the agent typed before of a person; an empty form when there is nothing. */
export interface Known {
  form: Form;
  itemName: string;
  on: string;
  member: boolean;
}

export interface IdentityCard {
  name: string;
  number: string;
  address: string;
}

/** A question that people ask about an item, and its answer. */
export interface Answer {
  item: string;
  itemName: string;
  topic: string;
  q: string;
  a: string;
}
