import "kit/style/kit.css";
import { start, type Tab } from "kit/app/App";
import { deskPage, deskTabs } from "kit/desk/pages";
import type { Session } from "kit/types";
import { CatalogueGuidePage, CatalogueItemPage } from "./CatalogueItemPage";
import { CataloguePage } from "./CataloguePage";
import { PeoplePage } from "./PeoplePage";

const OF_CATALOGUE = ["CATALOGUE_EDITOR", "CATALOGUE_REVIEWER", "CATALOGUE_PUBLISHER"];
const READ_CATALOGUE = ["CENTRE_MANAGER", "SUPERVISOR"];

/** The county centre's windows, its devices and people, its calendar, board and catalogue. */
start(async () => ({
  tabs,
  page: (route, session) => {
    const [first, second, third] = route;
    const catalogueOnly = isOf(OF_CATALOGUE, session);
    if (first === "catalogue" || (catalogueOnly && first === undefined)) {
      return second ? third === "guide" ? <CatalogueGuidePage code={second} /> : <CatalogueItemPage key={second} code={second} /> : <CataloguePage />;
    }
    return first === "people" ? <PeoplePage /> : deskPage(route);
  },
}));

function tabs(session: Session): Tab[] {
  const catalogue: Tab = { path: "/catalogue", name: "tab.catalogue" };
  if (isOf(OF_CATALOGUE, session)) {
    return [catalogue, { path: "/calendar", name: "tab.calendar" }];
  }
  const people: Tab[] = session.person.role === "CENTRE_MANAGER" ? [{ path: "/people", name: "tab.people" }] : [];
  return deskTabs(session).concat(isOf(READ_CATALOGUE, session) ? [catalogue] : [], people);
}

function isOf(roles: string[], session: Session): boolean {
  return roles.indexOf(session.person.role) >= 0;
}
