import type { Kind } from "../types";

type Places = { [page: string]: string };

/** Where the manual speaks of a page: a page's first word, and the third where it is one of a case's. A test holds each to the manuals. */
const VILLAGE: Places = {
  "": "每天先看今天",
  new: "新办一件",
  drafts: "新办一件",
  cases: "一件办到哪里了",
  "cases/supplement": "补正",
  "cases/delivery": "送达",
  visits: "上门和预约",
  knowledge: "问答",
  outbox: "发件箱",
  calendar: "磁盘时钟",
};

const TOWNSHIP: Places = {
  "": "办件列表",
  desk: "打开一件",
  plan: "安排",
  rolls: "批量登记",
  devices: "设备与登记码",
  courier: "U盘",
  quarantine: "待认领",
  supervision: "监察",
  calendar: "工作日历",
  board: "看板",
  seals: "用章与核验",
};

const COUNTY: Places = {
  "": "办件列表",
  desk: "决定一件",
  parts: "协办",
  rolls: "批量登记",
  devices: "设备",
  courier: "U盘",
  quarantine: "待认领",
  supervision: "监察",
  calendar: "工作日历",
  board: "看板",
  seals: "用章与核验",
  people: "人员",
  catalogue: "事项清单",
};

/** The manual of a program. */
export function manualOf(kind: Kind): string {
  return kind === "VILLAGE" ? "village" : kind === "TOWNSHIP" ? "township" : "county";
}

/** The section about a page; empty for one that no manual tells of. */
export function sectionOf(kind: Kind, [first = "", , third = ""]: string[]): string {
  const places = kind === "VILLAGE" ? VILLAGE : kind === "TOWNSHIP" ? TOWNSHIP : COUNTY;
  return places[first + "/" + third] || places[first] || "";
}
