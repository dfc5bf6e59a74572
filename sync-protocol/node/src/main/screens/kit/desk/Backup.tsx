import { api } from "../api";
import { useLoad } from "../hooks";
import { Badge, Card } from "../parts/parts";
import { ProblemBanner } from "../parts/ProblemBanner";
import { dateTime } from "../time";
import type { BackupState } from "../types";
import { t } from "../words";

const LOOK_AGAIN_MS = 60_000;
const MEGABYTE = 1_000_000;

/** Whether the county's data are copied: devices let nothing go without it. */
export function Backup() {
  const state = useLoad(api.backup, [], LOOK_AGAIN_MS);
  return (
    <Card title="backup.title" testid="backup">
      <ProblemBanner problem={state.error} onRetry={state.reload} />
      {state.data && <Said state={state.data} />}
    </Card>
  );
}

function Said({ state }: { state: BackupState }) {
  const { newest } = state;
  if (state.kind === "POSTGRESQL") {
    return <p>{t("backup.postgresql")}</p>;
  }
  if (state.kind === "NONE") {
    return (
      <>
        <p><Badge tone="note" code="NONE">{t("backup.none")}</Badge></p>
        <p>{t("backup.none.what")}</p>
      </>
    );
  }
  return (
    <>
      <p>
        <Badge tone={state.late ? "bad" : "good"} code={state.late ? "LATE" : "GOOD"}>{t(state.late ? "backup.late" : "backup.good")}</Badge>{" "}
        {newest ? t("backup.newest", { time: dateTime(newest.at), file: newest.file, mb: (newest.bytes / MEGABYTE).toFixed(1) }) : t("backup.never")}
      </p>
      {state.late && <p>{t("backup.late.what")}</p>}
    </>
  );
}
