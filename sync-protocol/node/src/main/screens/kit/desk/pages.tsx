import type { ComponentChild } from "preact";
import "./words";
import type { Tab } from "../app/App";
import { CourierPage } from "../courier/CourierPage";
import { Lost } from "../parts/Lost";
import type { Session } from "../types";
import { BoardPage } from "./BoardPage";
import { CalendarPage } from "./CalendarPage";
import { DeskCasePage } from "./DeskCasePage";
import { DeskFormPage, DeskLetterPage } from "./DeskLetterPage";
import { DevicesPage } from "./DevicesPage";
import { PartsPage } from "./PartsPage";
import { PlanPage } from "./PlanPage";
import { QuarantinePage } from "./QuarantinePage";
import { QueuePage } from "./QueuePage";
import { RollPage, RollsPage } from "./RollsPage";
import { SealPaperPage, SealsPage } from "./SealsPage";
import { SupervisionPage } from "./SupervisionPage";

const OF_DEPARTMENTS = ["WINDOW_CLERK", "FIRST_REPRESENTATIVE"];
const AT_TOWNSHIP = ["TOWNSHIP_CLERK", "TOWNSHIP_REVIEWER", "FIRST_REPRESENTATIVE"];
const REGISTERS = ["TOWNSHIP_CLERK", "WINDOW_CLERK"];
const KEEPS_DEVICES = ["TOWNSHIP_CLERK", "CENTRE_MANAGER"];

/** The screens that township and county share: the node says what each person may see and do. */
export function deskTabs(session: Session): Tab[] {
  const tabs: Tab[] = [{ path: "/", name: "tab.queue" }];
  if (session.node.kind === "COUNTY" && OF_DEPARTMENTS.indexOf(session.person.role) >= 0) {
    tabs.push({ path: "/parts", name: "tab.parts" });
  }
  if (session.node.kind === "TOWNSHIP" && AT_TOWNSHIP.indexOf(session.person.role) >= 0 && session.person.region === session.node.region) {
    tabs.push({ path: "/plan", name: "tab.plan" });
  }
  if (REGISTERS.indexOf(session.person.role) >= 0 && session.person.region === session.node.region) {
    tabs.push({ path: "/rolls", name: "tab.rolls" });
  }
  if (KEEPS_DEVICES.indexOf(session.person.role) >= 0) {
    tabs.push(
      { path: "/devices", name: "tab.devices" },
      { path: "/courier", name: "tab.courier" },
      { path: "/quarantine", name: "tab.quarantine" },
    );
  }
  tabs.push({ path: "/supervision", name: "tab.supervision" });
  return tabs.concat({ path: "/calendar", name: "tab.calendar" }, { path: "/board", name: "tab.board" }, { path: "/seals", name: "tab.seals" });
}

export function deskPage([first, second, third, fourth]: string[]): ComponentChild {
  switch (first) {
    case undefined:
      return <QueuePage />;
    case "desk":
      if (third === "forms" && fourth) {
        return <DeskFormPage key={second + fourth} id={second} form={fourth} />;
      }
      return third === "letters" && fourth ? (
        <DeskLetterPage key={second + fourth} id={second} letter={fourth} />
      ) : (
        <DeskCasePage key={second} id={second} />
      );
    case "plan":
      return <PlanPage part={second || ""} id={third} />;
    case "parts":
      return <PartsPage />;
    case "rolls":
      return second ? <RollPage key={second} id={second} /> : <RollsPage />;
    case "devices":
      return <DevicesPage />;
    case "courier":
      return <CourierPage />;
    case "quarantine":
      return <QuarantinePage />;
    case "supervision":
      return <SupervisionPage />;
    case "calendar":
      return <CalendarPage />;
    case "seals":
      return second ? <SealPaperPage key={second + third} organ={second} id={third} /> : <SealsPage />;
    case "board":
      return <BoardPage />;
    default:
      return <Lost />;
  }
}
