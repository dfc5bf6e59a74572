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

/** A password that was just made; no answer shows it again. */
export interface FreshPassword {
  id: string;
  login: string;
  password: string;
}

export const people = {
  all: () => call<PersonLine[]>("GET", "/people"),
  setActive: (id: string, active: boolean) => call<void>("POST", `/people/${id}/active`, { active }),
  resetPassword: (id: string) => call<FreshPassword>("POST", `/people/${id}/password`),
  add: (person: NewPerson) => call<FreshPassword>("POST", "/people", person),
};
