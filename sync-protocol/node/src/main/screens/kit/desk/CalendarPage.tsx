import { useState } from "preact/hooks";
import { api } from "../api";
import { useHere } from "../app/here";
import { Provisional } from "../case/badges";
import { useDoing, useLoad } from "../hooks";
import { Icon } from "../parts/Icon";
import { Badge, Button, Card, Heading, Loading } from "../parts/parts";
import { ProblemBanner } from "../parts/ProblemBanner";
import type { Calendar } from "../types";
import { t } from "../words";

const MAY_LOAD = ["TOWNSHIP_CLERK", "CENTRE_MANAGER"];

/** The working-day calendar: which years stand on the State Council's list, and which are guessed. */
export function CalendarPage() {
  const { person } = useHere();
  const calendar = useLoad(api.calendar, []);
  return (
    <>
      <Heading of="calendar.title" />
      <p>{t("calendar.what")}</p>
      <ProblemBanner problem={calendar.error} onRetry={calendar.reload} />
      {!calendar.data && !calendar.error && <Loading />}
      <div class="columns">
        {calendar.data && <Years of={calendar.data} />}
        {MAY_LOAD.indexOf(person.role) >= 0 ? <YearLoader onLoaded={calendar.put} /> : <p class="quiet">{t("calendar.who")}</p>}
      </div>
    </>
  );
}

function Years({ of }: { of: Calendar }) {
  const { node } = useHere();
  const loaded = of.years.map((year) => year.year);
  const thisYear = Number(node.today.slice(0, 4));
  const coming = [thisYear, thisYear + 1, thisYear + 2].filter((year) => loaded.indexOf(year) < 0);
  const count = (days: number | string[]) => (typeof days === "number" ? days : days.length);
  return (
    <Card title="calendar.years" testid="calendar-years">
      <ul class="cases">
        {of.years.map((year) => (
          <li key={year.year} data-testid={"year-" + year.year} data-state="LOADED">
            <p><b>{year.year}</b> {year.local ? <Badge tone="note" code="LOCAL">{t("calendar.local")}</Badge> : <Badge tone="good">{t("calendar.loaded")}</Badge>}</p>
            <p class="quiet">{t("calendar.counts", { holidays: count(year.holidays), workdays: count(year.workdays) })} · {year.source}</p>
            {year.local && <p class="quiet">{t("calendar.local.why")}</p>}
          </li>
        ))}
        {coming.map((year) => (
          <li key={year} data-testid={"year-" + year} data-state="PROVISIONAL">
            <p><b>{year}</b> <Badge tone="note">{t("calendar.missing")}</Badge> <Provisional /></p>
            <p class="quiet">{t("provisional.why")}</p>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function YearLoader({ onLoaded }: { onLoaded: (calendar: Calendar) => void }) {
  const { node, say } = useHere();
  const [year, setYear] = useState(String(Number(node.today.slice(0, 4)) + 1));
  const [csv, setCsv] = useState("");
  const loading = useDoing(async () => {
    onLoaded(await api.loadCalendar(Number(year), csv));
    say(t("calendar.done", { year }));
    setCsv("");
  });
  const chosen = (event: Event) => {
    const file = ((event.target as HTMLInputElement).files || [])[0];
    if (file) {
      const reader = new FileReader();
      reader.onload = () => {
        const text = String(reader.result);
        const named = /(20\d\d)-\d\d-\d\d/.exec(text);
        setCsv(text);
        return named && setYear(named[1]);
      };
      reader.readAsText(file, "utf-8");
    }
  };
  return (
    <Card title="calendar.load">
      <p>{t("calendar.load.what")}</p>
      {node.kind === "TOWNSHIP" && <p data-testid="calendar-local"><b>{t("calendar.load.local")}</b></p>}
      <div class="field">
        <label for="calendar-year">{t("calendar.year")}</label>
        <input id="calendar-year" inputMode="numeric" value={year} data-testid="calendar-year" onInput={(event) => setYear((event.target as HTMLInputElement).value)} />
      </div>
      <p>
        <label class="button plain filepick">
          <input type="file" accept=".csv,text/csv" onChange={chosen} data-testid="calendar-file" aria-label={t("calendar.file")} />
          <Icon name="paper" />
          <span>{t("calendar.file")}</span>
        </label>
      </p>
      <div class="field">
        <label for="calendar-csv">{t("calendar.csv")}</label>
        <textarea id="calendar-csv" rows={8} spellcheck={false} value={csv} data-testid="calendar-csv" onInput={(event) => setCsv((event.target as HTMLTextAreaElement).value)} />
      </div>
      <ProblemBanner problem={loading.error} />
      <Button kind="primary" icon="check" disabled={!csv.trim()} busy={loading.busy} onClick={loading.run} testid="load-calendar">{t("calendar.go")}</Button>
    </Card>
  );
}
