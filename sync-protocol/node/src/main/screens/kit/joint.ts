import type { Missing, QueueLine } from "./types";

/** Who would take part in a joint approval. */
export interface JointPlan {
  lead: string;
  surveyed: boolean;
  silenceAgrees: boolean;
  parts: { no: number; department: string; days: number; when: string }[];
}

/** One department's run within a joint approval. */
export interface JointPart {
  no: number;
  number: string;
  department: string;
  when: string;
  due: string;
  light: string;
  left: number;
  askedOn: string | null;
  asked: Missing[];
  answer: { verdict: string; verdictName: string; reason: string; signer: string; on: string; letterNumber: string } | null;
  sent: { kind: string; refused: string | null }[];
}

export interface Joint {
  splitOn: string;
  askUntil: string;
  survey: { date: string; time: string; place: string } | null;
  parts: JointPart[];
}

/** A case that another organ leads, with what this department is asked. */
export interface PartLine extends QueueLine {
  part: JointPart;
}

export interface PartAnswerRequest {
  kind: string;
  agrees?: boolean;
  reason?: string;
  missing?: Missing[];
}
