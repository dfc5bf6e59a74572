import { call } from "kit/http";

/** Who may work where, as the county's master list has it. */
export interface PersonLine {
  id: string;
  login: string;
  name: string;
  role: string;
  region: string;
  department: string;
  active: boolean;
}

export interface NewPerson {
  login: string;
  name: string;
  role: string;
  region: string;
  department: string;
}

export const people = {
  all: () => call<PersonLine[]>("GET", "/people"),
  add: (person: NewPerson) => call<{ id: string; login: string; password: string }>("POST", "/people", person),
};
