import "kit/style/kit.css";
import { start, type Program } from "kit/app/App";

/** One program for village and township: what the machine is comes from its enrolment. */
start((kind) => (kind === "NEW" ? enrolment() : kind === "VILLAGE" ? village() : desk()));

async function enrolment(): Promise<Program> {
  const { Enrolment } = await import("./Enrolment");
  return { tabs: () => [], page: () => null, enrolment: (onEnrolled) => <Enrolment onEnrolled={onEnrolled} /> };
}

async function village(): Promise<Program> {
  const { villagePage, villageTabs } = await import("./village/pages");
  return { tabs: () => villageTabs, page: villagePage };
}

async function desk(): Promise<Program> {
  const { deskPage, deskTabs } = await import("kit/desk/pages");
  return { tabs: deskTabs, page: deskPage };
}
