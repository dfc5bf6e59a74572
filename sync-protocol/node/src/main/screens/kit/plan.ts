/** The township's working papers beside its cases. */

interface PlanLine {
  case: string;
  number: string;
  applicant: string;
  itemName: string;
  region: string;
  regionName: string;
}

export interface PostingLine extends PlanLine {
  /** OVER, HANG or HANGING. */
  todo: string;
  place: string;
  from: string;
  until: string;
}

export interface SurveyLine extends PlanLine {
  stepName: string;
}

export interface HandoverTyped {
  /** UP to the county, DOWN to a village, IN from a village. */
  direction: string;
  place: string;
  giver: string;
  taker: string;
  sealNo: string;
  envelopes: number;
  note: string;
}

export interface Handover extends HandoverTyped {
  id: string;
  madeAt: number;
  cases: { case: string; number: string; applicant: string; itemName: string }[];
}

export interface Posts {
  /** Whoever asks stands first. */
  people: { id: string; name: string; role: string }[];
  away: AwayLine[];
}

export interface AwayTyped {
  person: string;
  deputy: string;
  from: string;
  until: string;
  note: string;
}

export interface AwayLine extends AwayTyped {
  id: string;
  now: boolean;
}
