import type { zh as deskZh } from "./words/desk.zh-CN";
import { zh } from "./words/zh-CN";

/** Every word a person reads stands under a key in words/zh-CN.ts, or for the desks alone in words/desk.zh-CN.ts, with English beside it. */
export type Key = keyof typeof zh | keyof typeof deskZh;
export type Language = "zh-CN" | "en";
type Texts = { [key: string]: string };

const texts: { [language in Language]: Texts } = { "zh-CN": { ...zh }, en: {} };
let language: Language = "zh-CN";

/** English comes behind the first page: most people read Chinese, and the line of an old laptop is short. */
export async function loadEnglish() {
  const { en } = await import("./words/en");
  texts.en = { ...en, ...texts.en };
}

/** More words, of screens that not every program has. */
export function addWords(more: { [language in Language]: Texts }) {
  Object.assign(texts["zh-CN"], more["zh-CN"]);
  Object.assign(texts.en, more.en);
}

export function currentLanguage(): Language {
  return language;
}

export function otherLanguage(): Language {
  return language === "en" ? "zh-CN" : "en";
}

export function useLanguage(chosen: string | null) {
  language = chosen === "en" ? "en" : "zh-CN";
  document.documentElement.lang = language;
}

type Facts = { [name: string]: string | number };

export function t(key: Key, facts?: Facts): string {
  return filled(texts[language][key], facts);
}

/** The same text in the other language: shown small beside headings. */
export function beside(key: Key): string {
  return filled(texts[otherLanguage()][key], undefined);
}

/** The word for a code of the protocol. A code that this program does not know is shown as it is. */
export function word(family: string, code: string | null | undefined): string {
  if (!code) {
    return "";
  }
  return texts[language][family + "." + code] || code;
}

/** A message with the name of its field before it, unless the message says it already. */
export function labelled(label: string | undefined, message: string): string {
  return !label || message.indexOf(label) >= 0 ? message : label + t("colon") + message;
}

function filled(text: string, facts?: Facts): string {
  return facts ? text.replace(/\{(\w+)\}/g, (_whole, name: string) => String(facts[name])) : text;
}
