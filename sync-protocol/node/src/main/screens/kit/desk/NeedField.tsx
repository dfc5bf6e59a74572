import { useHere } from "../app/here";
import { Photos } from "../parts/Photos";
import { t, word } from "../words";
import type { Need, Words } from "./needs";
import { Phrases } from "./Phrases";

interface Props {
  need: Need;
  words: Words;
  onWords: (words: Words) => void;
}

/** One question of an act, as the kind of box that suits it. */
export function NeedField({ need, words, onWords }: Props) {
  const { node } = useHere();
  const value = (words[need.id] as string | number | undefined) ?? need.preset ?? "";
  const id = "act-" + need.id;
  const name = word("need.name", need.id);
  const put = (typed: unknown) => onWords({ [need.id]: typed } as Words);
  const typed = (event: Event) => put((event.target as HTMLInputElement).value);
  if (need.kind === "check") {
    return (
      <label class="check">
        <input type="checkbox" checked={!!words[need.id]} data-testid={need.id} onChange={(event) => put((event.target as HTMLInputElement).checked)} />
        <span>{name}</span>
      </label>
    );
  }
  if (need.kind === "photo") {
    return (
      <div class="field">
        <p class="label">{name}{need.optional && <small> {t("optional")}</small>}</p>
        <Photos name={name} testid={need.id} hashes={value ? [String(value)] : []} onChange={(hashes) => put(hashes[hashes.length - 1] || "")} />
      </div>
    );
  }
  return (
    <div class="field">
      <label for={id}>{name}{need.optional && need.kind !== "pick" && <small> {t("optional")}</small>}</label>
      {need.kind === "pick" && (
        <select id={id} value={String(value)} data-testid={need.id} onChange={typed}>
          {(need.of || []).map((choice) => <option key={choice.value} value={choice.value}>{choice.name}</option>)}
        </select>
      )}
      {need.kind === "number" && <input id={id} type="number" min="1" max="400" value={String(value)} data-testid={need.id} onInput={typed} />}
      {need.kind === "day" && <input id={id} type="date" max={node.today} value={String(value)} data-testid={need.id} onInput={typed} />}
      {need.kind === "line" && <input id={id} value={String(value)} data-testid={need.id} onInput={typed} />}
      {need.kind === "text" && <textarea id={id} rows={need.id === "basis" ? 2 : 4} value={String(value)} data-testid={need.id} onInput={typed} />}
      {need.phrases && need.phrases.length > 0 && <Phrases of={need.phrases} onPick={(line) => put(joined(String(value), line))} />}
    </div>
  );
}

function joined(before: string, line: string): string {
  return before.trim() ? before + "；" + line : line;
}
