import "kit/style/kit.css";
import { start } from "kit/app/App";
import { deskPage, deskTabs } from "kit/desk/pages";

/** The county centre's windows, its devices, its calendar and its board. */
start({ tabs: deskTabs, page: deskPage });
