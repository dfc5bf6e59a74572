import type { Moment } from "../types";

/** Sticks and parcels as the node tells them. */
export interface CourierPlace {
  id: string;
  label: string;
  free: number;
}

export interface CourierTrouble {
  code: string;
  reason: string;
  todo: string;
  retry: boolean;
}

export interface CourierLog {
  machine: string;
  name: string;
  kept: number;
  missing: string;
  refused: { seq: number; reason: string; todo: string }[];
}

export interface CourierSender {
  machine: string;
  name: string;
  number: number;
  file: string;
  madeAt: Moment;
  importedAt: Moment;
  whole: boolean;
  photos: number;
  photosMissing: number;
  logs: CourierLog[];
}

export interface Courier {
  places: CourierPlace[];
  senders?: CourierSender[];
}

export interface CourierFile extends Partial<CourierTrouble> {
  file: string;
  state: string;
  from?: string;
  fromName?: string;
  to?: string[];
  number?: number;
  madeAt?: Moment;
  missing: { machine: string; name: string; words: string }[];
  photos: number;
  photosMissing: number;
}

export interface CourierAnswer extends Partial<CourierTrouble> {
  machine: string;
  name: string;
  file?: string;
}

export interface CourierImported {
  files: CourierFile[];
  others: number;
  stick?: CourierTrouble;
  answers?: CourierAnswer[];
}

export interface CourierExported {
  file: string;
  number: number;
  madeAt: Moment;
  to: string[];
  bytes: number;
  entries: number;
  photos: number;
  photosLeft: number;
}
