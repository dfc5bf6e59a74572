import { Badge, Card, Empty } from "../parts/parts";
import { dateTime } from "../time";
import type { CourierLog, CourierSender } from "./types";
import { t } from "../words";

/** By place: the latest parcel, how far each log in it is kept, what is missing, what was refused. */
export function Senders({ of }: { of: CourierSender[] }) {
  return (
    <Card title="courier.senders" count={of.length} testid="courier-senders">
      {of.length === 0 && <Empty of="courier.senders.none" />}
      {of.length > 0 && (
        <div class="scroll" tabIndex={0} role="region" aria-label={t("courier.senders")}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t("courier.col.place")}</th>
                <th scope="col">{t("courier.col.parcel")}</th>
                <th scope="col">{t("courier.col.kept")}</th>
                <th scope="col">{t("courier.col.missing")}</th>
                <th scope="col">{t("courier.col.refused")}</th>
              </tr>
            </thead>
            <tbody>
              {of.map((sender) => sender.logs.map((log, index) => (
                <tr key={sender.machine + log.machine} data-testid={"courier-sender-" + log.machine}>
                  <td><b>{log.name}</b> <small class="number">{log.machine}</small></td>
                  <td>{index === 0 && <Parcel of={sender} />}</td>
                  <td>{t("courier.kept", { n: log.kept })}</td>
                  <td><Missing of={log} sender={index === 0 ? sender : null} /></td>
                  <td>{log.refused.map((refusal) => <p key={refusal.seq}>{t("courier.seq", { n: refusal.seq })}{refusal.reason} {refusal.todo}</p>)}</td>
                </tr>
              )))}
            </tbody>
          </table>
        </div>
      )}
    </Card>
  );
}

function Parcel({ of }: { of: CourierSender }) {
  return (
    <>
      {t("courier.number", { n: of.number })} <small class="number">{of.file}</small>
      <br />
      <small>{t("courier.made", { time: dateTime(of.madeAt) })}</small>
    </>
  );
}

function Missing({ of, sender }: { of: CourierLog; sender: CourierSender | null }) {
  const photos = sender ? sender.photosMissing : 0;
  if (!of.missing && photos === 0) {
    return <Badge tone="good">{t("courier.complete")}</Badge>;
  }
  return (
    <>
      {of.missing && <Badge tone="note" code="missing">{of.missing}</Badge>}
      {photos > 0 && <Badge tone="note" code="photos">{t("courier.photos.missing", { n: photos })}</Badge>}
    </>
  );
}
