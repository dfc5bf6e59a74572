import { currentLanguage, t, word } from "./words";
import type { Due, Moment } from "./types";

/** Times are shown as Beijing wall-clock time, whatever the machine is set to. */
const BEIJING_MS = 8 * 3600 * 1000;

export function dateTime(moment: Moment | null | undefined): string {
  return moment ? beijing(moment).slice(0, 16).replace("T", " ") : t("none");
}

export function clockTime(moment: Moment): string {
  return beijing(moment).slice(11, 16);
}

function beijing(moment: Moment): string {
  return new Date(epochMs(moment) + BEIJING_MS).toISOString();
}

/** Epoch milliseconds, or an ISO instant. */
function epochMs(moment: Moment): number {
  return typeof moment === "number" ? moment : Date.parse(moment);
}

/** 2026-11-25 as 11月25日 周三; the year is named when it is not this one. */
export function dayInWords(iso: string, today?: string): string {
  const day = new Date(iso + "T00:00:00Z");
  if (isNaN(day.getTime())) {
    return iso;
  }
  const sameYear = today !== undefined && iso.slice(0, 4) === today.slice(0, 4);
  return new Intl.DateTimeFormat(currentLanguage(), {
    timeZone: "UTC",
    year: sameYear ? undefined : "numeric",
    month: currentLanguage() === "en" ? "short" : "long",
    day: "numeric",
    weekday: "short",
  }).format(day);
}

const NEAR_DAYS: { [left: string]: "day.yesterday" | "day.today" | "day.tomorrow" | "day.after" } = { "-1": "day.yesterday", "0": "day.today", "1": "day.tomorrow", "2": "day.after" };

/** A day near by in the word that people use, with the date behind it. */
export function nearDay(iso: string, today: string): string {
  const left = (Date.parse(iso + "T00:00:00Z") - Date.parse(today + "T00:00:00Z")) / 86400000;
  const near = NEAR_DAYS[String(left)];
  return near ? t(near) + " " + dayInWords(iso, today) : dayInWords(iso, today);
}

/** What a due date means for the person who reads it. */
export function dueInWords(due: Due, today: string): string {
  const day = dayInWords(due.date, today);
  if (due.left < 0) {
    return t("due.late", { day, left: counted(-due.left, due.unit) });
  }
  return due.left === 0 ? t("due.today", { day }) : t("due.left", { day, left: counted(due.left, due.unit) });
}

/** Days in the limit's own unit: a due date is often further off than its working days tell. */
function counted(days: number, unit: string): string {
  return t("limit", { n: days, unit: word("unit", unit) });
}

/** A span of time in its largest unit. */
export function span(milliseconds: number): string {
  const minutes = Math.round(Math.abs(milliseconds) / 60000);
  if (minutes < 120) {
    return t("span.minutes", { n: minutes });
  }
  return minutes < 48 * 60 ? t("span.hours", { n: Math.round(minutes / 60) }) : t("span.days", { n: Math.round(minutes / 1440) });
}

/** How long ago, roughly. */
export function ago(moment: Moment | null | undefined, now: Moment): string {
  if (!moment) {
    return t("none");
  }
  const minutes = Math.max(0, Math.round((epochMs(now) - epochMs(moment)) / 60000));
  if (minutes < 1) {
    return t("ago.now");
  }
  if (minutes < 60) {
    return t("ago.minutes", { n: minutes });
  }
  return minutes < 48 * 60
    ? t("ago.hours", { n: Math.round(minutes / 60) })
    : t("ago.days", { n: Math.round(minutes / 1440) });
}

export function bytes(size: number): string {
  if (size < 1024) {
    return size + " B";
  }
  if (size < 1048576) {
    return Math.round(size / 1024) + " KB";
  }
  return size < 1073741824 ? (size / 1048576).toFixed(1) + " MB" : (size / 1073741824).toFixed(1) + " GB";
}

/** A case number in groups of four, as it is read aloud. */
export function grouped(number: string): string {
  return number.replace(/(.{4})(?=.)/g, "$1 ");
}
