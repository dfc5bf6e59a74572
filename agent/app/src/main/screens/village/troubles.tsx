import { api } from "kit/api";
import { useLoad } from "kit/hooks";
import { Card } from "kit/parts/parts";
import type { CaseLine, Outbox, PhotoRefusal } from "kit/types";
import { t } from "kit/words";
import { SafetyNotices } from "./safety";

/** What did not get through, in words that say what happened and what to do, until it is done. */

const OVER = ["DELIVERED", "CLOSED"];
const LOOK_AGAIN_MS = 5000;

/** Why it was refused. Once the result has been handed over, the reason is a fact and no alarm. */
export function Refusal({ of }: { of: CaseLine }) {
  if (!of.refusal) {
    return null;
  }
  const calm = of.next !== "READ_REFUSAL" && OVER.indexOf(of.state) >= 0;
  return <p class={calm ? "quiet" : "message"} data-testid="refusal" data-tone={calm ? "calm" : "alarm"}>{of.refusal}</p>;
}

export function PhotoTrouble({ of }: { of: PhotoRefusal | null }) {
  return of && <p class="message" data-testid="photo-refused">{t("photos.refused", { n: of.count })}{of.reason} {of.todo}</p>;
}

/** At the head of the pages that an agent opens first: what endangers the work on this device. */
export function DeviceNotices() {
  const outbox = useLoad(api.outbox, [], LOOK_AGAIN_MS);
  return (
    <>
      {outbox.data && outbox.data.forked && <Fork />}
      {outbox.data && <SafetyNotices of={outbox.data.device} />}
      {outbox.data && outbox.data.shutOut && <Standing of={outbox.data} />}
      {outbox.data && outbox.data.forged && <Forged of={outbox.data.forged} />}
    </>
  );
}

/** What the nodes above have said of this machine as a whole: calmly, for nothing is lost. */
export function Standing({ of }: { of: Outbox }) {
  const former = of.formerNames || [];
  return (
    <>
      {of.shutOut && <Card title="shutout.title" tone="bad" testid="shut-out"><p>{of.shutOut}</p></Card>}
      {former.length > 0 && (
        <Card title="renamed.title" tone="calm" testid="renamed">
          <p>{t("renamed.what", { former: former[former.length - 1], name: of.name || "" })}</p>
        </Card>
      )}
    </>
  );
}

/** Somebody who handles this county's messages signs in another's name: for the county to look into. */
export function Forged({ of }: { of: NonNullable<Outbox["forged"]> }) {
  return (
    <Card tone="bad" testid="forged">
      <p class="big">{t("forged.title", { node: of.node })}</p>
      <p>{t("forged.what", { times: of.times })}</p>
    </Card>
  );
}

export function Fork() {
  return (
    <Card title="fork.title" tone="bad" testid="fork">
      <p>{t("fork.what")}</p>
      <ol class="lines">
        <li>{t("fork.todo.1")}</li>
        <li>{t("fork.todo.2")}</li>
        <li>{t("fork.todo.3")}</li>
      </ol>
    </Card>
  );
}
