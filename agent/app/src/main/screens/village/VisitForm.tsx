import { useState } from "preact/hooks";
import { cleaned } from "kit/fields/typing";
import type { Doing } from "kit/hooks";
import { Button, Card } from "kit/parts/parts";
import { ProblemBanner } from "kit/parts/ProblemBanner";
import type { Visit, VisitTyped } from "kit/visits";
import { t, word, type Key } from "kit/words";

interface Props {
  visit: Visit | null;
  today: string;
  saving: Doing;
  onClose: () => void;
}

const PLACES = ["HOME", "ROOM"];

export function VisitForm({ visit, today, saving, onClose }: Props) {
  const [typed, setTyped] = useState<VisitTyped>(visit || { place: "HOME", day: today, time: "", name: "", phone: "", address: "", item: "", note: "" });
  const put = (field: keyof VisitTyped, value: string) => setTyped({ ...typed, [field]: value });
  const line = (field: "name" | "phone" | "address" | "day" | "time", type: string) => (
    <div class="field">
      <label for={"visit-" + field}>{t(("visit." + field) as Key)}</label>
      <input
        id={"visit-" + field}
        type={type}
        autocomplete="off"
        maxLength={field === "address" ? 200 : 50}
        min={field === "day" && (!visit || visit.day >= today) ? today : undefined}
        value={typed[field]}
        data-testid={"visit-" + field}
        onInput={(event) => put(field, cleaned(field === "phone" ? "phone" : "text", (event.target as HTMLInputElement).value))}
      />
    </div>
  );
  const labels: { [field: string]: string } = {};
  ["name", "phone", "address", "day", "time", "note"].forEach((field) => (labels[field] = t(("visit." + field) as Key)));
  return (
    <Card title={visit ? "visit.edit.title" : "visit.new"} testid="visit-form">
      <fieldset>
        <legend>{t("visit.place")}</legend>
        <div class="ways">
          {PLACES.map((place) => (
            <label key={place} class="way">
              <input type="radio" name="visit-place" checked={typed.place === place} data-testid={"visit-place-" + place} onChange={() => put("place", place)} />
              <span>{word("visit.place", place)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <div class="grid">
        {line("name", "text")}
        {line("phone", "tel")}
        {line("day", "date")}
        {line("time", "time")}
        {typed.place === "HOME" && line("address", "text")}
      </div>
      <div class="field">
        <label for="visit-note">{t("visit.note")}</label>
        <textarea id="visit-note" rows={2} maxLength={500} value={typed.note} data-testid="visit-note" onInput={(event) => put("note", (event.target as HTMLTextAreaElement).value)} />
      </div>
      <ProblemBanner problem={saving.error} labels={labels} />
      <p class="row">
        <Button kind="primary" icon="check" busy={saving.busy} disabled={!typed.name.trim()} onClick={() => void saving.run(typed)} testid="visit-save">{t("visit.save")}</Button>
        <Button onClick={onClose}>{t("cancel")}</Button>
      </p>
    </Card>
  );
}
