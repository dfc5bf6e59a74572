import "kit/style/kit.css";
import { start, type Tab } from "kit/app/App";
import { deskPage, deskTabs } from "kit/desk/pages";
import type { Session } from "kit/types";
import { PeoplePage } from "./PeoplePage";

/** The county centre's windows, its devices and people, its calendar and its board. */
start(async () => ({
  tabs: (session) => deskTabs(session).concat(peopleTab(session)),
  page: (route) => (route[0] === "people" ? <PeoplePage /> : deskPage(route)),
}));

function peopleTab(session: Session): Tab[] {
  return session.person.role === "CENTRE_MANAGER" ? [{ path: "/people", name: "tab.people" }] : [];
}
