import { useState } from "preact/hooks";
import { api } from "../api";
import { useHere } from "../app/here";
import { Bars, type Bar, type Measure } from "../chart/Bars";
import { useLoad } from "../hooks";
import { Badge, Card, Empty, Loading } from "../parts/parts";
import { ProblemBanner } from "../parts/ProblemBanner";
import type { HeardPlace, PlaceTally, SupervisionBoard as Board, Tally, WindowTally } from "../supervision";
import { ago } from "../time";
import { t, word } from "../words";

const LOOK_AGAIN_MS = 30000;
const HOUR_MS = 3600000;

/** The first board of supervision: red and yellow by department and place, who was heard when, and the windows. */
export function SupervisionBoard() {
  const board = useLoad(api.supervisionBoard, [], LOOK_AGAIN_MS);
  return (
    <>
      <ProblemBanner problem={board.error} onRetry={board.reload} />
      {!board.data && !board.error && <Loading />}
      {board.data && <Shown of={board.data} />}
    </>
  );
}

function Shown({ of }: { of: Board }) {
  return (
    <>
      <Figures of={of.all} />
      <Card title="board.departments" testid="board-departments">
        <Late of="board.department" testid="department" bars={of.departments.map((one) => late(one.department, one.department, one))} />
      </Card>
      <Places of={of.places} />
      {of.windows && <Windows of={of.windows} />}
      {of.heard.length > 0 && <Heard of={of.heard} />}
    </>
  );
}

/** The sums that one looks for first, each a number with its word. */
export function Figures({ of }: { of: Tally }) {
  return (
    <ul class="figures" data-testid="board-figures">
      <Figure n={of.deepRed} code="deepRed"><Badge tone="worst">{word("light", "DEEP_RED")}</Badge></Figure>
      <Figure n={of.red} code="red"><Badge tone="bad">{word("light", "RED")}</Badge></Figure>
      <Figure n={of.yellow} code="yellow"><Badge tone="note">{word("light", "YELLOW")}</Badge></Figure>
      <Figure n={of.open} code="open">{t("board.open")}</Figure>
      <Figure n={of.today} code="today">{t("board.today")}</Figure>
    </ul>
  );
}

function Figure({ n, code, children }: { n: number; code: string; children: preact.ComponentChildren }) {
  return <li data-testid={"figure-" + code}><b>{n}</b> {children}</li>;
}

export function late(id: string, name: string, { deepRed, red, yellow }: Tally): Bar {
  return { id, name, values: [deepRed, red, yellow] };
}

export function Late({ of, bars, testid }: { of: "board.department" | "board.place"; bars: Bar[]; testid: string }) {
  const measures: Measure[] = [
    { name: word("light", "DEEP_RED"), look: "worst" },
    { name: word("light", "RED"), look: "bad" },
    { name: word("light", "YELLOW"), look: "note" },
  ];
  const some = bars.filter((bar) => bar.values.some((value) => value > 0));
  return some.length === 0 ? <Empty of="board.nothing.late" /> : <Bars of={of} measures={measures} bars={some} testid={testid} />;
}

function Places({ of }: { of: PlaceTally[] }) {
  const [by, setBy] = useState("township");
  const bars = by === "village" ? of.map((one) => late(one.region, one.townshipName === one.regionName ? one.regionName : one.townshipName + one.regionName, one)) : townships(of);
  return (
    <Card title="board.places" testid="board-places">
      <div class="chips" role="group" aria-label={t("board.places")}>
        {["township", "village"].map((one) => (
          <button key={one} type="button" class="chip" aria-pressed={by === one} data-testid={"by-" + one} onClick={() => setBy(one)}>
            {t(one === "village" ? "board.by.village" : "board.by.township")}
          </button>
        ))}
      </div>
      <Late of="board.place" testid="place" bars={bars} />
    </Card>
  );
}

/** The places of a township added up, the worst township first. */
function townships(places: PlaceTally[]): Bar[] {
  const sums: { [township: string]: Bar } = {};
  places.forEach((place) => {
    const sum = sums[place.township] || (sums[place.township] = { id: place.township, name: place.townshipName, values: [0, 0, 0] });
    sum.values = [sum.values[0] + place.deepRed, sum.values[1] + place.red, sum.values[2] + place.yellow];
  });
  return Object.keys(sums).map((code) => sums[code]).sort((one, other) => other.values[0] - one.values[0] || other.values[1] - one.values[1] || other.values[2] - one.values[2]);
}

/** How long each place has not been heard, the longest first. */
export function Heard({ of }: { of: HeardPlace[] }) {
  const { node } = useHere();
  const now = new Date(node.now).getTime();
  const bars = of
    .map((place) => ({
      id: place.region,
      name: place.regionName,
      values: [Math.max(0, Math.floor((now - (place.seenAt || place.enrolledAt)) / HOUR_MS))],
      note: waiting(place, node.now),
    }))
    .sort((one, other) => other.values[0] - one.values[0]);
  return (
    <Card title="board.heard" testid="board-heard">
      <p class="quiet">{t("board.heard.what")}</p>
      <Bars of="board.place" measures={[{ name: t("board.hours"), look: "calm" }]} bars={bars} noteOf="board.waiting" testid="heard" />
    </Card>
  );
}

function waiting(place: HeardPlace, now: string | number): string {
  if (!place.seenAt) {
    return t("device.unseen");
  }
  return place.unsent === 0 ? t("board.none.waiting") : t("device.unsent", { n: place.unsent }) + (place.oldestUnsent ? " · " + t("device.oldest", { ago: ago(place.oldestUnsent, now) }) : "");
}

/** Each department's window: who is there, what came today, where the cases lie, what is late. */
function Windows({ of }: { of: WindowTally[] }) {
  return (
    <Card title="board.windows" testid="board-windows">
      {of.length === 0 ? <Empty of="board.windows.none" /> : (
        <div class="scroll" tabIndex={0} role="group" aria-label={t("board.windows")}>
          <table class="bars">
            <thead>
              <tr>
                <th scope="col">{t("board.department")}</th>
                <th scope="col">{t("board.people")}</th>
                {["board.today", "board.intake", "board.review", "board.delivery"].map((name) => <th key={name} scope="col" class="n">{t(name as "board.today")}</th>)}
                <th scope="col">{t("board.late")}</th>
              </tr>
            </thead>
            <tbody>{of.map((one) => <WindowRow key={one.department} of={one} />)}</tbody>
          </table>
        </div>
      )}
    </Card>
  );
}

function WindowRow({ of }: { of: WindowTally }) {
  const late = of.deepRed + of.red;
  return (
    <tr data-testid={"window-" + of.department}>
      <th scope="row">{of.department}</th>
      <td>{of.here === 0 ? <Badge tone="note" code="EMPTY">{t("board.nobody", { n: of.people })}</Badge> : t("board.here", { here: of.here, n: of.people })}</td>
      {[of.today, of.intake, of.review, of.delivery].map((value, at) => <td key={at} class="n">{value}</td>)}
      <td>
        {late > 0 && <Badge tone="bad">{t("board.late.n", { n: late })}</Badge>} {of.yellow > 0 && <Badge tone="note">{t("board.soon.n", { n: of.yellow })}</Badge>}
        {late + of.yellow === 0 && t("none")}
      </td>
    </tr>
  );
}
