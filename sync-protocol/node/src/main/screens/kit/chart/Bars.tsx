import { useState } from "preact/hooks";
import { Button } from "../parts/parts";
import { t, type Key } from "../words";

/** How a part of a bar looks: a colour, and a pattern that is told apart on grey paper too. */
export type Look = "bad" | "worst" | "note" | "good" | "calm" | "plain";

/** What the bars count: one for plain bars, several for stacked ones. */
export interface Measure {
  name: string;
  look: Look;
}

/** One bar. */
export interface Bar {
  id: string;
  name: string;
  href?: string;
  /** As many as there are measures. */
  values: number[];
  /** What stands behind the numbers, in words. */
  note?: string;
}

interface BarsProps {
  /** What the rows are. */
  of: Key;
  measures: Measure[];
  bars: Bar[];
  /** So many the screen shows before one asks for all; paper has all. The caller puts the ones that matter first. */
  most?: number;
  noteOf?: Key;
  testid?: string;
}

const FIRST = 12;
const FULL = 100;

/**
 * Bars, stacked where there are several measures. The chart is a table whose second column is drawn: who cannot
 * see the bars, or prints them, reads the same numbers in the same rows.
 */
export function Bars({ of, measures, bars, most = FIRST, noteOf, testid }: BarsProps) {
  const [all, setAll] = useState(false);
  const longest = Math.max(1, ...bars.map((bar) => sum(bar.values)));
  const more = !all && bars.length > most;
  return (
    <div class="scroll" tabIndex={0} role="group" aria-label={t(of)}>
      <table class="bars" data-testid={testid}>
        <thead>
          <tr>
            <th scope="col">{t(of)}</th>
            <td class="drawn" aria-hidden="true" />
            {measures.map((measure) => (
              <th key={measure.name} scope="col" class="n"><Swatch look={measure.look} /> {measure.name}</th>
            ))}
            {noteOf && <th scope="col">{t(noteOf)}</th>}
          </tr>
        </thead>
        <tbody>
          {bars.map((bar, at) => (
            <tr key={bar.id} class={more && at >= most ? "onpaper" : undefined} data-testid={testid && testid + "-" + bar.id}>
              <th scope="row">{bar.href ? <a href={bar.href}>{bar.name}</a> : bar.name}</th>
              <td class="drawn" aria-hidden="true"><Strip values={bar.values} measures={measures} longest={longest} /></td>
              {bar.values.map((value, at) => <td key={measures[at].name} class="n">{value}</td>)}
              {noteOf && <td>{bar.note}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      {more && (
        <p class="more"><Button icon="plus" onClick={() => setAll(true)} testid={testid && testid + "-all"}>{t("chart.all", { n: bars.length })}</Button></p>
      )}
    </div>
  );
}

function Strip({ values, measures, longest }: { values: number[]; measures: Measure[]; longest: number }) {
  let from = 0;
  return (
    <svg class="strip" width="100%" height="18">
      {values.map((value, at) => {
        const width = (FULL * value) / longest;
        const x = from;
        from += width;
        return value > 0 && <Part key={measures[at].name} look={measures[at].look} x={x} width={width} />;
      })}
    </svg>
  );
}

/** A filled piece with the lines of its look upon it. */
function Part({ look, x, width }: { look: Look; x: number; width: number }) {
  return (
    <svg x={x + "%"} width={width + "%"} height="100%" class={"part " + look}>
      <rect width="100%" height="100%" />
      {look === "worst" && <path d={hatch(7, true)} />}
      {look === "bad" && <path d={hatch(9, false)} />}
      {look === "calm" && <path d={DASHES} />}
    </svg>
  );
}

const WIDE = 1200;

/** Slanting lines over a whole bar; crossed for the worst. */
function hatch(every: number, crossed: boolean): string {
  let lines = "";
  for (let x = -18; x < WIDE; x += every) {
    lines += `M${x} 18L${x + 18} 0` + (crossed ? `M${x} 0L${x + 18} 18` : "");
  }
  return lines;
}

const DASHES = `M0 9H${WIDE}`;

function Swatch({ look }: { look: Look }) {
  return <svg class="swatch" width="16" height="16" aria-hidden="true"><Part look={look} x={0} width={FULL} /></svg>;
}

function sum(values: number[]): number {
  return values.reduce((all, one) => all + one, 0);
}
