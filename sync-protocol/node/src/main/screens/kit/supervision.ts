import type { Moment } from "./types";

/** Something that was said of a card. */
export interface CardWord {
  word: string;
  name: string;
  role: string;
  at: Moment;
  late: boolean;
  text: string;
}

/** The accountability record W34 that the county's machine made. */
export interface CardRecord {
  title: string;
  fact: string;
  law: string;
  due: string;
  daysOver: number;
  counted: string[];
}

/** A warning, a red card or a double red one. */
export interface SupervisionCard {
  case: string;
  number: string;
  itemName: string;
  regionName: string;
  department: string;
  state: string;
  card: string;
  rule: string;
  light: string;
  clock: string;
  due: string;
  text: string;
  told: string;
  forMe: boolean;
  raisedAt: Moment;
  replyBy: string;
  appealBy: string;
  cardState: string;
  red: boolean;
  words: CardWord[];
  record: CardRecord | null;
}

export interface Supervision {
  cards: SupervisionCard[];
  most: number;
  levels: string[];
}
