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
  setActive: (id: string, active: boolean) => call<void>("POST", `/people/${id}/active`, { active }),
  add: (person: NewPerson) => call<{ id: string; login: string; password: string }>("POST", "/people", person),
};
