import type { Moment } from "./types";

/** A roll: a sheet of applications for one item, each row its own case. */
export interface RollLine {
  id: string;
  item: string;
  itemName: string;
  paper: string;
  by: string;
  at: Moment;
  state: "WORKING" | "PAUSED" | "DONE";
  note: string;
  total: number;
  done: number;
  made: number;
  repeated: number;
  failed: number;
  flagged: number;
  workedMs: number;
}

export interface RollRow {
  row: number;
  case?: string;
  text: string;
}

export interface Rolls {
  items: { code: string; name: string }[];
  rolls: RollLine[];
}

export type RollDetail = RollLine & { faults: RollRow[]; again: RollRow[] };
