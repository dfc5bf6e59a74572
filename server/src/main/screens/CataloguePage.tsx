import { useState } from "preact/hooks";
import { useHere } from "kit/app/here";
import { useDoing, useLoad } from "kit/hooks";
import { Badge, Card, Empty, Heading, Loading, type Tone } from "kit/parts/parts";
import { ProblemBanner } from "kit/parts/ProblemBanner";
import { t, word } from "kit/words";
import { catalogue, type ItemLine, type Standing } from "./catalogue";

const TONES: { [state in Standing]: Tone } = { IN_FORCE: "good", COMING: "calm", SUSPENDED: "note", WITHDRAWN: "bad", RESUMED: "good", NEW: "grey" };

/** The county's items: how each stands, in which version, and which have a version in the making. */
export function CataloguePage() {
  const { person } = useHere();
  const all = useLoad(catalogue.list, []);
  const [sought, setSought] = useState("");
  const lines = (all.data || []).filter((line) => !sought || [line.name, line.code, line.department, line.topic].some((text) => text.indexOf(sought) >= 0));
  return (
    <>
      <Heading of="catalogue.title" />
      <ProblemBanner problem={all.error} onRetry={all.reload} />
      {!all.data && !all.error && <Loading />}
      {all.data && (
        <Card testid="catalogue">
          <div class="row between">
            <label>
              {t("catalogue.seek")}
              <input value={sought} data-testid="catalogue-seek" onInput={(event) => setSought((event.target as HTMLInputElement).value.trim())} />
            </label>
            {person.role === "CATALOGUE_EDITOR" && <Import onDone={all.reload} />}
          </div>
          {lines.length === 0 && <Empty of="catalogue.none" />}
          <table class="queue">
            <thead>
              <tr>
                <th>{t("catalogue.item")}</th>
                <th>{t("catalogue.department")}</th>
                <th>{t("catalogue.edition")}</th>
                <th>{t("catalogue.state")}</th>
                <th>{t("catalogue.draft")}</th>
              </tr>
            </thead>
            <tbody>{lines.map((line) => <Line key={line.code} of={line} />)}</tbody>
          </table>
        </Card>
      )}
    </>
  );
}

function Line({ of }: { of: ItemLine }) {
  return (
    <tr data-testid={"item-" + of.code}>
      <td>
        <a href={"#/catalogue/" + of.code}>{of.name}</a> <small>{of.code}</small>
      </td>
      <td>{of.department}</td>
      <td>{of.edition}</td>
      <td><Standing of={of.state} /></td>
      <td>{of.draft && <Badge tone="note" code={of.draft}>{word("draft", of.draft)}</Badge>}</td>
    </tr>
  );
}

export function Standing({ of }: { of: Standing }) {
  return <Badge tone={TONES[of]} code={of}>{word("standing", of)}</Badge>;
}

/** A file in the form of the shipped catalogue. */
function Import({ onDone }: { onDone: () => void }) {
  const { say } = useHere();
  const taking = useDoing(async (file: File) => {
    const taken = await catalogue.take(JSON.parse(await file.text()));
    say(t("catalogue.imported", { n: taken.length }));
    onDone();
  });
  return (
    <label>
      {t("catalogue.import")}
      <input type="file" accept=".json,application/json" disabled={taking.busy} data-testid="catalogue-import" onChange={(event) => chosen(event, taking.run)} />
      <ProblemBanner problem={taking.error} />
    </label>
  );
}

export function chosen(event: Event, take: (file: File) => unknown) {
  const input = event.target as HTMLInputElement;
  const file = input.files && input.files[0];
  if (file) {
    void take(file);
    input.value = "";
  }
}
