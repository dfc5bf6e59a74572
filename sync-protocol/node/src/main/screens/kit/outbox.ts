import type { Count, Moment } from "./types";

/** What waits for the line, and what did not get through: part of types.ts. */

export interface LinkState {
  state: string;
  reason: string;
}

export interface OutboxEntry {
  seq: number;
  case: string;
  number: string;
  type: string;
  size: number;
  transport: string;
  reason: string | null;
  todo: string | null;
  attachments: Count | null;
}

export interface RefusedPhoto {
  hash: string;
  case: string;
  number: string;
  size: number;
  code: string;
  reason: string;
  todo: string;
}

/** A township's line to the county: texts and photos that wait, and why something was not taken. */
export interface UpwardLink {
  link: LinkState;
  lastSuccess: Moment | null;
  waiting: number;
  photos: number;
  refusals: string[];
  /** Own acts that the county did not let stand, until a clerk has read it. */
  unread: { read: string; case: string; reason: string; todo: string }[];
}

/** How safe a village's work lies on its device. */
export interface DeviceSafety {
  /** ENOUGH, LOW, SHORT or FULL. */
  disk: string;
  /** Bytes that are free for the device's work. */
  free: number;
  /** The second copy: NONE, GOOD, GONE or FULL. */
  copy: string;
  /** Milliseconds by which the device's clock is ahead, negative behind; 0 while it is good. */
  clockSkew: number;
  /** What became of a damaged store, until it was read. */
  recovered: { entries: number; missing: string; photosMissing: number; draftsTorn: boolean } | null;
}

export interface Outbox {
  /** Receipts that somebody signed in a node's name: the last node, and how many in all. */
  forged: { node: string; times: number; at: Moment } | null;
  unsent: number;
  oldestUnsent: Moment | null;
  /** Of the texts and of the photos that wait. */
  bytes: number;
  photos: number;
  /** Another history stands under this device's name: its new work is put aside. */
  forked: boolean;
  /** Refusals that nobody has read, or that stay until done. */
  refused: number;
  refusedPhotos: RefusedPhoto[];
  lastSuccess: Moment | null;
  nextAttempt: Moment | null;
  link: LinkState;
  missing: string[];
  device: DeviceSafety;
  entries: OutboxEntry[];
  name?: string;
  formerNames?: string[];
  shutOut?: string | null;
}
