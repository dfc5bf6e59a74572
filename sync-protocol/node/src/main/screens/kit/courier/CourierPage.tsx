import { useState } from "preact/hooks";
import { api } from "../api";
import { useHere } from "../app/here";
import { useDoing, useLoad } from "../hooks";
import { Button, Card, Heading, Loading } from "../parts/parts";
import { ProblemBanner } from "../parts/ProblemBanner";
import type { CourierImported } from "./types";
import { t } from "../words";
import { FileChoice } from "./FileChoice";
import { PlacePicker, placeOf } from "./PlacePicker";
import { Results } from "./Results";
import { Senders } from "./Senders";
import { UpwardCourier } from "./UpwardCourier";

const BASE = "/desk/courier";
const LOOK_AGAIN_MS = 5000;

/** Sticks from below are taken in and answered here; a township sends its own post up by one too. */
export function CourierPage() {
  const { node } = useHere();
  const courier = useLoad(() => api.courier(BASE), [], LOOK_AGAIN_MS);
  const [picked, setPicked] = useState<string | null>(null);
  const [taken, setTaken] = useState<{ by: CourierImported; browser: boolean } | null>(null);
  const place = placeOf((courier.data && courier.data.places) || [], picked);
  const importing = useDoing(async (file?: File) => {
    const by = await (file ? api.courierUpload(BASE, file) : api.courierImport(BASE, place));
    setTaken({ by, browser: file !== undefined });
    courier.reload();
  });
  const answering = useDoing(async () => {
    const { answers } = await api.courierAnswers(BASE, place);
    setTaken({ by: { files: [], others: 0, answers }, browser: place === "" });
  });
  return (
    <>
      <Heading of="courier.title" />
      <ProblemBanner problem={courier.error} onRetry={courier.reload} />
      {!courier.data && !courier.error && <Loading />}
      {courier.data && (
        <Card title="courier.import.title">
          <p>{t("courier.import.what")}</p>
          <PlacePicker id="courier-from" places={courier.data.places} place={place} onPick={setPicked} />
          <div class="row stick-acts">
            {place ? (
              <Button kind="primary" icon="down" busy={importing.busy} onClick={() => importing.run()} testid="courier-take">{t("courier.import")}</Button>
            ) : (
              <FileChoice testid="courier-take-file" busy={importing.busy} onFile={importing.run} />
            )}
            <Button icon="up" busy={answering.busy} onClick={answering.run} testid="courier-answer">{t("courier.answers.write")}</Button>
          </div>
          <ProblemBanner problem={importing.error || answering.error} />
        </Card>
      )}
      {taken && <Results of={taken.by} base={taken.browser ? BASE : null} />}
      {courier.data && <Senders of={courier.data.senders || []} />}
      {node.kind === "TOWNSHIP" && <UpwardCourier base={BASE + "/up"} onChange={courier.reload} />}
    </>
  );
}
