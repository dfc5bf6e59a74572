import { valueInWords } from "./surveyFacts";
import type { DeskCase, Regions } from "../types";
import { grouped } from "../time";
import { t } from "../words";

interface About {
  today: string;
  office: string;
  person: string;
  regions: Regions | null;
}

/**
 * A page in one file: the homes to be looked at, what the applicants declared, and boxes for what is seen there. It needs
 * no program and no line; what is typed is saved into a file that the desk reads. No citizen's number is in it.
 */
export function surveySheet(cases: DeskCase[], about: About): string {
  const homes = cases.map((one) => ({
    case: one.case,
    title: one.applicant + " · " + one.itemName,
    number: grouped(one.number),
    village: one.regionName,
    facts: factsOf(one, about.regions),
  }));
  const words = ["sheet.title", "sheet.how", "sheet.day", "sheet.who", "sheet.agrees", "sheet.yes", "sheet.no", "sheet.seen", "sheet.save", "sheet.saved", "sheet.unfilled", "sheet.clear", "sheet.clear.ask"] as const;
  const texts: { [key: string]: string } = {};
  words.forEach((key) => (texts[key] = t(key)));
  const data = JSON.stringify({ homes, texts, about: { today: about.today, office: about.office, person: about.person }, file: t("sheet.file", { day: about.today }) }).replace(/</g, "\\u003c");
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${texts["sheet.title"]}</title><style>${STYLE}</style><main id="m"></main><script>var d=${data};(${run.toString()})(d)</script></html>`;
}

/** A citizen's number may stand in a field of any kind. */
const NUMBER = /\d{17}[\dXx]/;
const LEFT_OUT = ["idcard", "signature", "photo", "boolean", "bankcard"];

function factsOf(one: DeskCase, regions: Regions | null): [string, string][] {
  const form = one.application ? one.application.form : {};
  return one.item.form
    .filter((field) => LEFT_OUT.indexOf(field.type) < 0 && form[field.id] !== undefined && form[field.id] !== "")
    .map((field) => [field.label, valueInWords(field, form[field.id], regions)] as [string, string])
    .filter(([, value]) => !NUMBER.test(value));
}

const STYLE =
  "body{font:18px/1.5 sans-serif;margin:0;background:#f4f7f9;color:#1b2a35}main{max-width:50rem;margin:auto;padding:1rem}section{background:#fff;border:1px solid #cdd7de;border-radius:8px;padding:1rem;margin:1rem 0;break-inside:avoid}h1{font-size:1.4rem}h2{font-size:1.15rem;margin:0}dl{display:grid;grid-template-columns:minmax(7rem,1fr) 2fr;gap:.2rem 1rem}dt{color:#4b5b67}dd{margin:0}label{display:block;font-weight:600;margin-top:.6rem}input[type=text],input[type=date],textarea{width:100%;box-sizing:border-box;font:inherit;font-weight:400;padding:.5rem;border:1px solid #7d8d99;border-radius:6px}fieldset{border:0;padding:0;margin:.6rem 0 0}fieldset label{display:inline-flex;align-items:center;min-height:44px;margin:0 1.5rem 0 0;font-weight:400}input[type=radio]{width:1.4rem;height:1.4rem;margin-right:.5rem}button{font:inherit;min-height:48px;padding:0 1.5rem;border:0;border-radius:8px;background:#0b5563;color:#fff}button.quiet{background:none;color:#0b5563}.bar{position:sticky;bottom:0;background:#f4f7f9;padding:.75rem 0}@media print{.bar{display:none}textarea{min-height:5rem}}";

/** Runs in the file itself, so it uses nothing from outside. */
function run(data: any) {
  const typed: { [id: string]: { [name: string]: string } } = {};
  const main = document.getElementById("m")!;
  add(main, "h1", data.texts["sheet.title"] + "　" + data.about.office + "　" + data.about.today);
  add(main, "p", data.texts["sheet.how"]);
  data.homes.forEach(home);
  const bar = add(main, "div", "");
  bar.className = "bar";
  const button = add(bar, "button", data.texts["sheet.save"]) as HTMLButtonElement;
  button.id = "save";
  button.onclick = save;
  const clear = add(bar, "button", data.texts["sheet.clear"]) as HTMLButtonElement;
  clear.id = "clear";
  clear.className = "quiet";
  clear.onclick = forget;
  const said = add(bar, "p", "");
  said.setAttribute("role", "status");
  let saved = true;
  window.onbeforeunload = () => (saved ? undefined : "");

  function add(to: HTMLElement, tag: string, text: string): HTMLElement {
    const made = document.createElement(tag);
    made.textContent = text;
    to.appendChild(made);
    return made;
  }
  /** By case: two sheets of one day do not write over each other. */
  function place(id: string) {
    return "daiban-survey-" + id;
  }
  function recalled(id: string) {
    try {
      return JSON.parse(localStorage.getItem(place(id)) || "null");
    } catch (_none) {
      return null;
    }
  }
  /** The file is deleted by hand; what the browser kept of it goes with this. */
  function forget() {
    if (confirm(data.texts["sheet.clear.ask"])) {
      data.homes.forEach((one: any) => localStorage.removeItem(place(one.case)));
      saved = true;
      location.reload();
    }
  }
  function put(id: string, name: string, value: string) {
    typed[id][name] = value;
    saved = false;
    try {
      localStorage.setItem(place(id), JSON.stringify(typed[id]));
    } catch (_none) {
      // A file opened from elsewhere has no such place; then saving to a file is the only way.
    }
  }
  function home(one: any) {
    typed[one.case] = recalled(one.case) || { day: data.about.today, who: data.about.person + "、" };
    const section = add(main, "section", "");
    add(section, "h2", one.title);
    add(section, "p", one.village + "　" + one.number);
    const list = add(section, "dl", "");
    one.facts.forEach((fact: string[]) => {
      add(list, "dt", fact[0]);
      add(list, "dd", fact[1]);
    });
    box(section, one.case, "day", "input", "date");
    box(section, one.case, "who", "input", "text");
    const set = add(section, "fieldset", "");
    add(set, "legend", data.texts["sheet.agrees"]);
    ["yes", "no"].forEach((answer) => {
      const label = add(set, "label", "");
      const radio = add(label, "input", "") as HTMLInputElement;
      radio.type = "radio";
      radio.name = "agrees-" + one.case;
      radio.checked = typed[one.case].agrees === answer;
      radio.onchange = () => put(one.case, "agrees", answer);
      add(label, "span", data.texts["sheet." + answer]);
    });
    box(section, one.case, "seen", "textarea", "");
  }
  function box(to: HTMLElement, id: string, name: string, tag: string, type: string) {
    const label = add(to, "label", data.texts["sheet." + name]);
    const input = add(label, tag, "") as HTMLInputElement;
    if (type) {
      input.type = type;
    }
    input.value = typed[id][name] || "";
    input.id = name + "-" + id;
    input.oninput = () => put(id, name, input.value);
  }
  function save() {
    const filled = (one: any) => !!typed[one.case].agrees || !!typed[one.case].seen;
    const rows = data.homes.filter(filled).map((one: any) => Object.assign({ case: one.case }, typed[one.case]));
    const open = data.homes.filter((one: any) => !filled(one)).map((one: any) => one.title);
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([JSON.stringify({ findings: rows })], { type: "application/json" }));
    link.download = data.file;
    link.click();
    saved = true;
    said.textContent = data.texts["sheet.saved"].replace("{n}", String(rows.length)) + (open.length > 0 ? data.texts["sheet.unfilled"].replace("{names}", open.join("、")) : "");
  }
}
