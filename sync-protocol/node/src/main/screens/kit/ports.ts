import type { Moment } from "./types";

/** How a port to another office's system stands. */
export interface PortLine {
  port: string;
  used: boolean;
  failures: number;
  downSince?: Moment;
  restsUntil?: Moment;
  answered?: Moment;
  trouble: string;
  waiting: number;
  oldest?: Moment;
}

/** A paper that sharing supplies, or does not. */
export interface SharedLine {
  no: number;
  paper: string;
  result: string;
  at: Moment;
  text: string;
}

/** What the applicant was told by text message. */
export interface MessageLine {
  kind: string;
  title: string;
  text: string;
  state: string;
  made: Moment;
  told?: Moment;
  note: string;
}
