import type { Moment } from "./types";

/** A seal of this node's organs: who may use it, and who did. */
export interface SealLine {
  organ: string;
  organName: string;
  seal: string;
  /** An SVG element that the node drew. */
  picture: string;
  pictureDigest: string;
  keeper: string;
  named: boolean;
  /** Whether only those who are authorised decide in the organ's name. */
  deciders: boolean;
  authorisations: { id: string; purpose: string; name: string; items: string[]; from: string; to: string; document: string; by: string; state: string }[];
  uses: { case: string; number: string; title: string; name: string; at: Moment }[];
}

export interface SealGiven {
  purpose: string;
  login: string;
  items: string;
  from: string;
  to: string;
  document: string;
}

/** What the code of a paper is worth. */
export interface LetterCheck {
  verdict: "SIGNED" | "FORGED" | "UNSIGNED" | "UNPROVEN" | "INCOMPLETE" | "UNKNOWN_MACHINE";
  number: string;
  letter: string;
  machine: string;
  check: string;
  here: boolean;
  /** The machine that signed has been shut out since. */
  shutOut: boolean;
  /** A ruling has opened the case anew: another letter takes its place. */
  reopened: boolean;
  title?: string;
  organ?: string;
  letterNumber?: string;
  issuedOn?: string;
}
