import "kit/style/kit.css";
import { start } from "kit/app/App";
import { deskPage, deskTabs } from "kit/desk/pages";
import { Enrolment } from "./Enrolment";
import { villagePage, villageTabs } from "./village/pages";

/** One bundle for village and township: what the machine is comes from its enrolment. */
start({
  tabs: (session) => (session.node.kind === "VILLAGE" ? villageTabs : deskTabs(session)),
  page: (route, session) => (session.node.kind === "VILLAGE" ? villagePage(route) : deskPage(route)),
  enrolment: (onEnrolled) => <Enrolment onEnrolled={onEnrolled} />,
});
