import { useHere } from "../app/here";
import { Photos } from "../parts/Photos";
import type { CatalogueMaterial, DeskCase, GivenMaterial } from "../types";
import { t, word } from "../words";
import type { Words } from "./needs";

/** What a clerk says of papers that may follow acceptance, by the numbers of the materials. */
export interface LeftOpen {
  deferred: number[];
  promised: number[];
  arrived: number[];
  deferredUntil?: string;
  checkedUntil?: string;
  promise?: string;
}

interface Props {
  one: DeskCase;
  words: Words;
  onWords: (words: Words) => void;
}

/** The papers of the item that may follow, or for which a promise may stand. */
export function mayFollow(one: DeskCase): CatalogueMaterial[] {
  return one.item.materials.filter((material) => material.waiver === "defer" || material.waiver === "declare").concat(newer(one));
}

/** Papers that only a newer version of the item asks for: they may follow, and nobody promises anything. */
function newer(one: DeskCase): CatalogueMaterial[] {
  return (one.newerPapers || []).filter((paper) => paper.standing === "FOLLOWS").map((paper) => ({ no: paper.no, name: paper.name, originals: 1, copies: 0, need: "required", issuer: paper.issuer, waiver: "defer", note: "" }));
}

function isNewer(one: DeskCase, no: number): boolean {
  return newer(one).some((paper) => paper.no === no);
}

function givenOf(one: DeskCase, no: number): GivenMaterial | undefined {
  return (one.application ? one.application.materials : []).filter((given) => given.no === no)[0];
}

/** What is chosen; before anybody chose, what the village has deferred. */
export function leftOpen(words: Words, one: DeskCase): LeftOpen {
  if (words.deferred) {
    return words as unknown as LeftOpen;
  }
  const open = (have: string) => mayFollow(one).filter((material) => (givenOf(one, material.no) || { have: "" }).have === have).map((material) => material.no);
  return { deferred: open("defer"), promised: open("promise"), arrived: [] };
}

/** Each has its day, and a signed promise: a picture taken here, or those of the village. */
export function isSettled(open: LeftOpen, one: DeskCase): boolean {
  const proven = open.deferred.concat(open.promised).every((no) => isNewer(one, no) || !!open.promise || (givenOf(one, no) || { attachments: [] }).attachments.length > 0);
  return proven && (open.deferred.length === 0 || !!open.deferredUntil) && (open.promised.length === 0 || !!open.checkedUntil);
}

/** At acceptance: which papers are there, follow by a day, or are stood for by a promise. */
export function LeaveOpen({ one, words, onWords }: Props) {
  const { node } = useHere();
  const open = leftOpen(words, one);
  const put = (more: Partial<LeftOpen>) => onWords({ ...open, ...more } as Words);
  const wayOf = (no: number) => (open.deferred.indexOf(no) >= 0 ? "defer" : open.promised.indexOf(no) >= 0 ? "promise" : "there");
  const choose = (no: number, way: string) => {
    const others = (list: number[]) => list.filter((one) => one !== no);
    put({
      deferred: way === "defer" ? others(open.deferred).concat(no) : others(open.deferred),
      promised: way === "promise" ? others(open.promised).concat(no) : others(open.promised),
      arrived: way === "there" ? others(open.arrived).concat(no) : others(open.arrived),
    });
  };
  const day = (id: "deferredUntil" | "checkedUntil") => (
    <div class="field">
      <label for={"act-" + id}>{word("need.name", id)}</label>
      <input id={"act-" + id} type="date" min={node.today} value={open[id] || ""} data-testid={id} onInput={(event) => put({ [id]: (event.target as HTMLInputElement).value })} />
    </div>
  );
  return (
    <fieldset class="notice" data-testid="following">
      <legend>{t("following.title")}</legend>
      <p class="quiet">{t("following.what")}</p>
      <ul class="plain">
        {mayFollow(one).map((material) => (
          <li key={material.no} class={wayOf(material.no) === "there" ? "" : "asked"}>
            <p>{material.no}. {material.name} <small>{t("following.given", { how: word("have", (givenOf(one, material.no) || { have: "none" }).have) })}</small></p>
            <div class="ways">
              {[isNewer(one, material.no) ? "unasked" : "there", material.waiver === "defer" ? "defer" : "promise"].map((way) => (
                <label key={way} class="way">
                  <input type="radio" name={"follow-" + material.no} checked={wayOf(material.no) === (way === "unasked" ? "there" : way)} data-testid={`follow-${material.no}-${way}`} onChange={() => choose(material.no, way === "unasked" ? "none" : way)} />
                  <span>{word("follow", way)}</span>
                </label>
              ))}
            </div>
          </li>
        ))}
      </ul>
      {open.deferred.length > 0 && day("deferredUntil")}
      {open.promised.length > 0 && day("checkedUntil")}
      {open.deferred.concat(open.promised).some((no) => !isNewer(one, no)) && (
        <div class="field">
          <p class="label">{word("need.name", "promise")} <small>{t("following.promise")}</small></p>
          <Photos name={word("need.name", "promise")} testid="promise" hashes={open.promise ? [open.promise] : []} onChange={(hashes) => put({ promise: hashes[hashes.length - 1] || "" })} />
        </div>
      )}
    </fieldset>
  );
}

/** Later: which of them have come, and how a promise was checked. */
export function TakeIn({ one, words, onWords }: Props) {
  const given = (words.given as number[] | undefined) || [];
  const turn = (no: number) => onWords({ given: given.indexOf(no) >= 0 ? given.filter((one) => one !== no) : given.concat(no) } as Words);
  const open = one.following.filter((line) => !line.doneOn);
  const checks = open.some((line) => line.byPromise && given.indexOf(line.no) >= 0);
  return (
    <fieldset class="notice" data-testid="take-in">
      <legend>{t("following.came")}</legend>
      <ul class="plain">
        {open.map((line) => (
          <li key={line.no}>
            <label class="check">
              <input type="checkbox" checked={given.indexOf(line.no) >= 0} data-testid={"came-" + line.no} onChange={() => turn(line.no)} />
              <span>{line.name} <small>{t(line.byPromise ? "following.check.by" : "following.bring.by", { day: line.dueOn })}</small></span>
            </label>
          </li>
        ))}
      </ul>
      {checks && (
        <div class="field">
          <label for="act-check">{t("following.finding")}</label>
          <textarea id="act-check" rows={2} value={String(words.finding || "")} data-testid="finding" onInput={(event) => onWords({ finding: (event.target as HTMLTextAreaElement).value } as Words)} />
        </div>
      )}
    </fieldset>
  );
}

/** Whether something has come, and each promise among it says how it was checked. */
export function isTakenIn(one: DeskCase, words: Words): boolean {
  const given = (words.given as number[] | undefined) || [];
  const checks = one.following.some((line) => line.byPromise && given.indexOf(line.no) >= 0);
  return given.length > 0 && (!checks || !!String(words.finding || "").trim());
}
