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
  /** Whether whoever is signed in may answer it. */
  mine: boolean;
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

/** How many cases; of red and yellow each counts once, as the worst that is open of it. */
export interface Tally {
  open: number;
  intake: number;
  review: number;
  delivery: number;
  yellow: number;
  red: number;
  deepRed: number;
  today: number;
}

export interface DepartmentTally extends Tally {
  department: string;
}

export interface PlaceTally extends Tally {
  region: string;
  regionName: string;
  township: string;
  townshipName: string;
}

/** What a place below said last, by its machines. */
export interface HeardPlace {
  region: string;
  regionName: string;
  kind: string;
  enrolledAt: number;
  seenAt: number | null;
  unsent: number;
  oldestUnsent: number | null;
}

/** A department's window: who can work at it and who is signed in now, having been there today. */
export interface WindowTally extends DepartmentTally {
  people: number;
  here: number;
}

/** The first board of supervision, the worst first; windows are for whoever runs the centre. */
export interface SupervisionBoard {
  all: Tally;
  departments: DepartmentTally[];
  places: PlaceTally[];
  heard: HeardPlace[];
  windows: WindowTally[] | null;
}
