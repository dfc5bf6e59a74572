import type { Moment } from "./types";

/** Machines, who is in charge of a township, and what lies aside: part of types.ts. */

export interface SilentVillage {
  region: string;
  regionName: string;
  lastSeen: Moment | null;
  workingDays: number;
  unsent: number;
}

/** Who copies the county's store, and when it was last done. */
export interface BackupState {
  kind: string;
  newest: { at: Moment; file: string; bytes: number } | null;
  late: boolean;
}

export interface DeviceLine {
  id: string;
  region: string;
  regionName: string;
  name: string;
  enrolledAt: Moment;
  lastSeen: Moment | null;
  unsent: number | null;
  oldestUnsent: Moment | null;
  version: string | null;
  kind?: string;
  revokedAt?: Moment | null;
  revokedFor?: string | null;
}

export interface EnrolmentCode {
  code: string;
  region: string;
  regionName: string;
  expiresAt: Moment;
}

export interface AsideLine {
  seq: number;
  type: string;
  case: string;
  writtenAt: Moment;
  keptAt: Moment;
  applicant?: string;
  number?: string;
}

export interface AsideCase {
  device: string;
  regionName: string;
  case: string;
  cause: string;
  application?: { number: string; applicant: string; itemName: string; capturedOn: string };
  aside: AsideLine[];
  first: AsideLine[];
}

export interface ChargeLine {
  region: string;
  node: string;
  standsIn: boolean;
  reason: string;
  at: Moment;
}

/** A village that was given to another township. */
export interface VillageMove {
  region: string;
  township: string;
  from: string;
  person: string;
  reason: string;
  at: number;
}
