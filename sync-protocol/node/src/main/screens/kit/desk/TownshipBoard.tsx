import { api } from "../api";
import { Bars, type Bar, type Measure } from "../chart/Bars";
import { useLoad } from "../hooks";
import { Card, Empty, Loading } from "../parts/parts";
import { ProblemBanner } from "../parts/ProblemBanner";
import type { PlaceTally } from "../supervision";
import { t } from "../words";
import { Figures, Heard, late, Late } from "./SupervisionBoard";

const LOOK_AGAIN_MS = 30000;

/** A township's own board: where its villages' cases lie, what is late in which village, and who was heard when. */
export function TownshipBoard() {
  const board = useLoad(api.supervisionBoard, [], LOOK_AGAIN_MS);
  if (!board.data) {
    return board.error ? <ProblemBanner problem={board.error} onRetry={board.reload} /> : <Loading />;
  }
  const { all, places, heard } = board.data;
  return (
    <>
      <ProblemBanner problem={board.error} onRetry={board.reload} />
      <Figures of={all} />
      <Card title="board.villages" testid="board-villages">
        <Villages of={places} />
      </Card>
      <Card title="board.late" testid="board-late">
        <Late of="board.place" testid="late" bars={places.map((place) => late(place.region, place.regionName, place))} />
      </Card>
      {heard.length > 0 && <Heard of={heard} />}
    </>
  );
}

function Villages({ of }: { of: PlaceTally[] }) {
  const measures: Measure[] = [
    { name: t("board.intake"), look: "note" },
    { name: t("board.review"), look: "calm" },
    { name: t("board.delivery"), look: "good" },
  ];
  const bars: Bar[] = of
    .filter((place) => place.open > 0)
    .map((place) => ({ id: place.region, name: place.regionName, values: [place.intake, place.review, place.delivery] }))
    .sort((one, other) => total(other) - total(one));
  return bars.length === 0 ? <Empty of="board.none" /> : <Bars of="board.place" measures={measures} bars={bars} testid="village" />;
}

function total(bar: Bar): number {
  return bar.values.reduce((sum, value) => sum + value, 0);
}
