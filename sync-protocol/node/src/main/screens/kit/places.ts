/** The county's places, its years of working days, and what its cases add up to: part of types.ts. */

export interface Regions {
  county: { code: string; name: string };
  townships: { code: string; name: string; villages: { code: string; name: string }[] }[];
}

export interface Calendar {
  years: { year: number; source: string; holidays: number | string[]; workdays: number | string[]; local?: boolean }[];
  about: string;
}

export interface Board {
  states: { [state: string]: number };
  lights: { [light: string]: number };
}
