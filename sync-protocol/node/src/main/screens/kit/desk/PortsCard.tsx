import { api } from "../api";
import { useHere } from "../app/here";
import { useLoad } from "../hooks";
import { Badge, Card } from "../parts/parts";
import type { PortLine } from "../ports";
import { ago, dateTime } from "../time";
import { t, word } from "../words";

const LOOK_AGAIN_MS = 15_000;

/** The ports to other offices' systems: whether they answer, and what waits for them. */
export function PortsCard() {
  const ports = useLoad(api.ports, [], LOOK_AGAIN_MS);
  if (!ports.data) {
    return null;
  }
  return (
    <Card title="ports.title" testid="ports">
      <p>{t("ports.what")}</p>
      <ul class="cases">
        {ports.data.map((port) => <Port key={port.port} of={port} />)}
      </ul>
    </Card>
  );
}

function Port({ of }: { of: PortLine }) {
  const { node } = useHere();
  const state = !of.used ? "UNUSED" : of.failures > 0 ? "DOWN" : "UP";
  return (
    <li data-testid={"port-" + of.port}>
      <p>
        <b>{word("port", of.port)}</b> <Badge tone={state === "UP" ? "good" : state === "DOWN" ? "bad" : "grey"} code={state}>{word("port.state", state)}</Badge>
      </p>
      {state === "DOWN" && of.downSince && (
        <p class="message">{t("ports.down", { time: dateTime(of.downSince), n: of.failures, why: of.trouble, again: of.restsUntil ? dateTime(of.restsUntil) : "" })}</p>
      )}
      {state === "UP" && of.answered && <p class="quiet">{t("ports.answered", { ago: ago(of.answered, node.now) })}</p>}
      {of.waiting > 0 && <p>{t("ports.waiting", { n: of.waiting, ago: of.oldest ? ago(of.oldest, node.now) : "" })}</p>}
    </li>
  );
}
