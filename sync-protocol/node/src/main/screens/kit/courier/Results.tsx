import { api } from "../api";
import { Badge, Card, Empty, type Tone } from "../parts/parts";
import { dateTime } from "../time";
import type { CourierAnswer, CourierFile, CourierImported, CourierTrouble } from "./types";
import { t, word } from "../words";

const TONES: { [state: string]: Tone } = { TAKEN: "good", PART: "note", REFUSED: "bad" };

/** What became of each file of a stick, and what was put back; `base` when it is to be downloaded. */
export function Results({ of, base }: { of: CourierImported; base: string | null }) {
  return (
    <Card title="courier.result" count={of.files.length} testid="courier-result">
      {of.stick && <TroubleWords of={of.stick} testid="courier-stick" />}
      <ul class="cases">
        {of.files.map((file) => <FileLine key={file.file} of={file} />)}
      </ul>
      {of.others > 0 && <p class="quiet">{t("courier.others", { n: of.others })}</p>}
      {of.answers && <Answers of={of.answers} base={base} />}
    </Card>
  );
}

function TroubleWords({ of, testid }: { of: Partial<CourierTrouble>; testid?: string }) {
  return (
    <p class="message" role="status" data-testid={testid} data-code={of.code}>
      <b>{word("trouble", of.code)}</b> {of.reason} {of.todo}
    </p>
  );
}

function FileLine({ of }: { of: CourierFile }) {
  return (
    <li data-testid={"courier-file-" + of.file}>
      <p class="row between">
        <span>
          <b>{of.fromName || of.file}</b>{" "}
          <small class="number">{of.file}{of.number ? " · " + t("courier.number", { n: of.number }) : ""}{of.madeAt ? " · " + t("courier.made", { time: dateTime(of.madeAt) }) : ""}</small>
        </span>
        <Badge tone={TONES[of.state] || "grey"} code={of.code || of.state}>{word("parcel", of.state)}</Badge>
      </p>
      {of.code && <TroubleWords of={of} />}
      {of.code === "package-not-for-us" && of.to && <p class="quiet">{t("courier.for", { names: of.to.join("、") })}</p>}
      {of.missing.map((run) => <p key={run.machine + run.words} class="message">{run.name}{t("colon")}{run.words}</p>)}
      {of.photosMissing > 0 && <p class="message">{t("courier.photos.missing", { n: of.photosMissing })}</p>}
    </li>
  );
}

function Answers({ of, base }: { of: CourierAnswer[]; base: string | null }) {
  return (
    <>
      <h3>{t("courier.answers")}</h3>
      {of.length === 0 && <Empty of="courier.answers.none" />}
      <ul class="cases">
        {of.map((answer) => (
          <li key={answer.machine} class="row between" data-testid={"courier-answer-" + answer.machine}>
            <span>{t("courier.answer.for", { name: answer.name })} {answer.file && <small class="number">{answer.file}</small>}</span>
            {answer.file && base && <a class="button quiet" href={api.courierFileUrl(base, answer.file)} download={answer.file}>{t("courier.download", { file: answer.file })}</a>}
            {answer.code && <TroubleWords of={answer} />}
          </li>
        ))}
      </ul>
    </>
  );
}
