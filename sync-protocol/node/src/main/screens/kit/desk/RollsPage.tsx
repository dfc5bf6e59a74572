import { useState } from "preact/hooks";
import { api } from "../api";
import { useDoing, useLoad } from "../hooks";
import { Badge, Button, Card, Empty, Heading, LinkButton, Loading, type Tone } from "../parts/parts";
import { ProblemBanner } from "../parts/ProblemBanner";
import { go } from "../router";
import type { RollDetail, RollLine, RollRow } from "../rolls";
import { dateTime } from "../time";
import { t, word } from "../words";

const TONES: { [state: string]: Tone } = { WORKING: "calm", PAUSED: "note", DONE: "good" };
const LOOK_AGAIN_MS = 3000;

/** Rolls: a template out, a sheet in, and how each of them gets on. */
export function RollsPage() {
  const rolls = useLoad(api.rolls, [], LOOK_AGAIN_MS);
  return (
    <>
      <Heading of="rolls.title" />
      <ProblemBanner problem={rolls.error} onRetry={rolls.reload} />
      {!rolls.data && !rolls.error && <Loading />}
      {rolls.data && (
        <>
          <Bring items={rolls.data.items} />
          <Card title="rolls.list" count={rolls.data.rolls.length} testid="rolls">
            {rolls.data.rolls.length === 0 && <Empty of="rolls.none" />}
            <ul class="cases">
              {rolls.data.rolls.map((roll) => (
                <li key={roll.id} data-testid={"roll-" + roll.item}>
                  <a class="plainlink" href={"#/rolls/" + roll.id}><RollHead of={roll} /></a>
                </li>
              ))}
            </ul>
          </Card>
        </>
      )}
    </>
  );
}

function RollHead({ of }: { of: RollLine }) {
  return (
    <>
      <p>
        <b>{of.itemName}</b> <Badge tone={TONES[of.state]} code={of.state} testid="roll-state">{word("roll", of.state)}</Badge>{" "}
        <small>{of.by} · {dateTime(of.at)}</small>
      </p>
      <progress class="rollbar" max={of.total} value={of.done} aria-label={t("rolls.progress", { done: of.done, total: of.total })} />
      <p data-testid="roll-counts">
        {t("rolls.progress", { done: of.done, total: of.total })} · {t("rolls.made", { n: of.made })}
        {of.flagged > 0 && " · " + t("rolls.flagged", { n: of.flagged })}
        {of.repeated > 0 && " · " + t("rolls.repeated", { n: of.repeated })}
        {of.failed > 0 && <b class="message"> · {t("rolls.failed", { n: of.failed })}</b>}
      </p>
      {of.note && <p class="message">{of.note}</p>}
    </>
  );
}

/** Which item, which file, and where the signed list lies. */
function Bring({ items }: { items: { code: string; name: string }[] }) {
  const [item, setItem] = useState(items.length === 1 ? items[0].code : "");
  const [paper, setPaper] = useState("");
  const [file, setFile] = useState<File | null>(null);
  const bringing = useDoing(async () => {
    const roll = await api.bringRoll(item, paper, file!);
    go("/rolls/" + roll.id);
  });
  if (items.length === 0) {
    return <Card title="rolls.bring"><Empty of="rolls.no.items" /></Card>;
  }
  return (
    <Card title="rolls.bring" testid="roll-bring">
      <p>{t("rolls.what")}</p>
      <div class="field">
        <label for="roll-item">{t("rolls.item")}</label>
        <select id="roll-item" value={item} data-testid="roll-item" onChange={(event) => setItem((event.target as HTMLSelectElement).value)}>
          <option value="">{t("rolls.choose")}</option>
          {items.map((one) => <option key={one.code} value={one.code}>{one.name}</option>)}
        </select>
        {item && <p><a href={api.rollTemplateUrl(item)} download data-testid="roll-template">{t("rolls.template")}</a></p>}
      </div>
      <div class="field">
        <label for="roll-file">{t("rolls.file")}</label>
        <input id="roll-file" type="file" accept=".xlsx" data-testid="roll-file" onChange={(event) => setFile(((event.target as HTMLInputElement).files || [])[0] || null)} />
      </div>
      <div class="field">
        <label for="roll-paper">{t("rolls.paper")}</label>
        <input id="roll-paper" maxLength={100} value={paper} data-testid="roll-paper" onInput={(event) => setPaper((event.target as HTMLInputElement).value)} />
        <p class="quiet">{t("rolls.paper.what")}</p>
      </div>
      <ProblemBanner problem={bringing.error} labels={{ paper: t("rolls.paper") }} />
      <Button kind="primary" icon="up" busy={bringing.busy} disabled={!item || !file || !paper.trim()} onClick={bringing.run} testid="roll-send">{t("rolls.send")}</Button>
    </Card>
  );
}

/** One roll: progress, stop and go on, the rows to mend. */
export function RollPage({ id }: { id: string }) {
  const shown = useLoad(() => api.roll(id), [id], LOOK_AGAIN_MS);
  const turning = useDoing(async (pause: boolean) => {
    await api.pauseRoll(id, pause);
    shown.reload();
  });
  if (!shown.data) {
    return shown.error ? <ProblemBanner problem={shown.error} onRetry={shown.reload} /> : <Loading />;
  }
  const roll = shown.data;
  return (
    <>
      <LinkButton to="/rolls" kind="quiet" icon="back" testid="back-to-rolls">{t("rolls.back")}</LinkButton>
      <Heading of="rolls.one" />
      <Card testid="roll">
        <RollHead of={roll} />
        <p class="quiet">{t("rolls.paper")}{t("colon")}{roll.paper}</p>
        <div class="row after">
          {roll.state === "WORKING" && <Button busy={turning.busy} onClick={() => turning.run(true)} testid="roll-pause">{t("rolls.pause")}</Button>}
          {roll.state === "PAUSED" && <Button kind="primary" busy={turning.busy} onClick={() => turning.run(false)} testid="roll-resume">{t("rolls.resume")}</Button>}
        </div>
        <ProblemBanner problem={turning.error || shown.error} />
        {roll.state === "DONE" && roll.made > 0 && <p>{t("rolls.next")}</p>}
      </Card>
      <Faults of={roll} />
      {roll.again.length > 0 && (
        <Card title="rolls.again" count={roll.repeated} testid="roll-again"><Rows of={roll.again} /></Card>
      )}
    </>
  );
}

function Faults({ of }: { of: RollDetail }) {
  if (of.failed === 0) {
    return null;
  }
  return (
    <Card title="rolls.faults" count={of.failed} tone="note" testid="roll-faults">
      <p>{t("rolls.faults.what")} <a href={api.rollFailedUrl(of.id)} download data-testid="roll-failed">{t("rolls.faults.sheet")}</a></p>
      <Rows of={of.faults} />
      {of.failed > of.faults.length && <p class="quiet">{t("rolls.faults.more", { n: of.failed - of.faults.length })}</p>}
    </Card>
  );
}

function Rows({ of }: { of: RollRow[] }) {
  return (
    <ol class="lines plain">
      {of.map((row) => (
        <li key={row.row}>
          <b>{t("rolls.row", { n: row.row })}</b> {row.text} {row.case && <a href={"#/desk/" + row.case}>{t("rolls.case")}</a>}
        </li>
      ))}
    </ol>
  );
}
