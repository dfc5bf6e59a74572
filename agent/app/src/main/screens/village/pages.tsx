import type { ComponentChild } from "preact";
import type { Tab } from "kit/app/App";
import { CalendarPage } from "kit/desk/CalendarPage";
import { Later } from "kit/parts/Later";
import { Lost } from "kit/parts/Lost";
import { CasePage } from "./CasePage";
import { DeliveryPage } from "./DeliveryPage";
import { DraftPage } from "./draft/DraftPage";
import { DraftsPage } from "./DraftsPage";
import { ItemPage } from "./ItemPage";
import { ItemSearch } from "./ItemSearch";
import { OutboxPage } from "./OutboxPage";
import { FormPage, PaperPage } from "./PaperPage";
import { SupplementPage } from "./SupplementPage";
import { Today } from "./Today";

export const villageTabs: Tab[] = [
  { path: "/", name: "tab.today" },
  { path: "/new", name: "tab.new" },
  { path: "/drafts", name: "tab.drafts" },
  { path: "/visits", name: "tab.visits" },
  { path: "/knowledge", name: "tab.knowledge" },
  { path: "/outbox", name: "tab.outbox" },
  { path: "/calendar", name: "tab.calendar" },
];

export function villagePage([first, second, third, fourth]: string[]): ComponentChild {
  switch (first) {
    case undefined:
      return <Today />;
    case "new":
      return second ? <ItemPage key={second} code={second} /> : <ItemSearch />;
    case "drafts":
      return second ? <DraftPage key={second} id={second} step={Number(third) || 1} /> : <DraftsPage />;
    case "visits":
      return <Later key="visits" page={() => import("./VisitsPage").then((loaded) => loaded.VisitsPage)} />;
    case "knowledge":
      return <Later key="knowledge" page={() => import("./KnowledgePage").then((loaded) => loaded.KnowledgePage)} />;
    case "outbox":
      return <OutboxPage />;
    case "calendar":
      return <CalendarPage />;
    case "cases":
      return second ? casePage(second, third, fourth) : <Today />;
    default:
      return <Lost />;
  }
}

function casePage(id: string, part: string | undefined, letter: string | undefined): ComponentChild {
  switch (part) {
    case undefined:
      return <CasePage key={id} id={id} />;
    case "receipt":
      return <PaperPage key={id} id={id} />;
    case "letters":
      return letter ? <PaperPage key={id + letter} id={id} letter={letter} /> : <Lost />;
    case "forms":
      return letter ? <FormPage key={id + letter} id={id} form={letter} /> : <Lost />;
    case "supplement":
      return <SupplementPage key={id} id={id} />;
    case "delivery":
      return <DeliveryPage key={id} id={id} />;
    default:
      return <Lost />;
  }
}
