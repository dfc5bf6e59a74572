import { useState } from "preact/hooks";
import { api } from "../api";
import { useDoing, useLoad } from "../hooks";
import { Button, Card } from "../parts/parts";
import { ProblemBanner } from "../parts/ProblemBanner";
import { bytes } from "../time";
import type { CourierExported, CourierImported } from "./types";
import { t } from "../words";
import { FileChoice } from "./FileChoice";
import { PlacePicker, placeOf } from "./PlacePicker";
import { Results } from "./Results";

const LOOK_AGAIN_MS = 5000;

/** Takes what waits for the office above to a stick, and its answers from one. */
export function UpwardCourier({ base, onChange }: { base: string; onChange: () => void }) {
  const courier = useLoad(() => api.courier(base), [base], LOOK_AGAIN_MS);
  const [picked, setPicked] = useState<string | null>(null);
  const [written, setWritten] = useState<{ by: CourierExported; browser: boolean } | null>(null);
  const [taken, setTaken] = useState<CourierImported | null>(null);
  const places = (courier.data && courier.data.places) || [];
  const place = placeOf(places, picked);
  const exporting = useDoing(async () => {
    setTaken(null);
    setWritten({ by: await api.courierExport(base, place), browser: place === "" });
    courier.reload();
  });
  const importing = useDoing(async (file?: File) => {
    setWritten(null);
    setTaken(await (file ? api.courierUpload(base, file) : api.courierImport(base, place)));
    onChange();
  });
  return (
    <>
      <Card title="courier.up.title" testid="courier-up">
        <p>{t("courier.up.what")}</p>
        <PlacePicker id="courier-place" places={places} place={place} onPick={setPicked} />
        <div class="row stick-acts">
          <Button kind="primary" icon="up" busy={exporting.busy} onClick={exporting.run} testid="courier-export">{t("courier.export")}</Button>
          {place ? (
            <Button icon="down" busy={importing.busy} onClick={() => importing.run()} testid="courier-import">{t("courier.import")}</Button>
          ) : (
            <FileChoice testid="courier-file" busy={importing.busy} onFile={importing.run} />
          )}
        </div>
        <ProblemBanner problem={courier.error || exporting.error || importing.error} />
        {written && <Written of={written.by} browser={written.browser} base={base} />}
      </Card>
      {taken && <Results of={taken} base={null} />}
    </>
  );
}

function Written({ of, browser, base }: { of: CourierExported; browser: boolean; base: string }) {
  const facts = { file: of.file, entries: of.entries, photos: of.photos, size: bytes(of.bytes) };
  return (
    <div role="status" data-testid="courier-exported" data-file={of.file}>
      <p><b>{t(browser ? "courier.exported.browser" : "courier.exported", facts)}</b></p>
      {browser && <p><a class="button primary" href={api.courierFileUrl(base, of.file)} download={of.file} data-testid="courier-download">{t("courier.download", { file: of.file })}</a></p>}
      {of.photosLeft > 0 && <p class="message">{t("courier.exported.left", { n: of.photosLeft })}</p>}
      <p class="quiet">{t("courier.exported.still")}</p>
    </div>
  );
}
