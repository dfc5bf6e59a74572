import { api } from "../api";
import { useHere } from "../app/here";
import { LightBadge, StateBadge } from "../case/badges";
import { useLoad } from "../hooks";
import { Button, Card, Empty, Heading, Loading } from "../parts/parts";
import { ProblemBanner } from "../parts/ProblemBanner";
import { t } from "../words";
import { SupervisionBoard } from "./SupervisionBoard";
import { TownshipBoard } from "./TownshipBoard";

const LOOK_AGAIN_MS = 10000;

/** How many cases stand where, and under which light: all in words and numbers. A county's begins with what is late. */
export function BoardPage() {
  const board = useLoad(api.board, [], LOOK_AGAIN_MS);
  const { node } = useHere();
  return (
    <div class="board">
      <div class="row between">
        <Heading of="board.title" />
        <Button icon="print" onClick={() => print()} testid="print">{t("print")}</Button>
      </div>
      {node.kind === "COUNTY" ? <SupervisionBoard /> : <TownshipBoard />}
      <ProblemBanner problem={board.error} onRetry={board.reload} />
      {!board.data && !board.error && <Loading />}
      {board.data && (
        <div class="columns">
          <Card title="board.lights" testid="board-lights">
            <Counts of={board.data.lights} show={(light) => <LightBadge light={light} />} />
          </Card>
          <Card title="board.states" testid="board-states">
            <Counts of={board.data.states} show={(state) => <StateBadge state={state} />} />
          </Card>
        </div>
      )}
    </div>
  );
}

function Counts({ of, show }: { of: { [code: string]: number }; show: (code: string) => preact.ComponentChild }) {
  const codes = Object.keys(of || {});
  const most = Math.max(1, ...codes.map((code) => of[code]));
  if (codes.length === 0) {
    return <Empty of="board.none" />;
  }
  return (
    <ul class="counts">
      {codes.map((code) => (
        <li key={code}>
          {show(code)}
          <svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect width={(100 * of[code]) / most} height="10" /></svg>
          <b>{of[code]}</b>
        </li>
      ))}
    </ul>
  );
}
