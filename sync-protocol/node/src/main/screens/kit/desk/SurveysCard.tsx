import { useState } from "preact/hooks";
import { api } from "../api";
import { useHere } from "../app/here";
import { useDoing, useLoad } from "../hooks";
import { Icon } from "../parts/Icon";
import { Button, Card, Empty } from "../parts/parts";
import { ProblemBanner } from "../parts/ProblemBanner";
import type { SurveyLine } from "../plan";
import { grouped } from "../time";
import { t } from "../words";
import { findings, keepFindings, readFindings } from "./findings";
import { surveySheet } from "./surveySheet";

/** Homes to be looked at, by village; the list goes along as a file that opens on a tablet without any line. */
export function SurveysCard() {
  const { node, person, regions } = useHere();
  const surveys = useLoad(api.surveys, []);
  const [left, setLeft] = useState<string[]>([]);
  const [brought, setBrought] = useState(findings(person.id));
  const lines = surveys.data || [];
  const chosen = lines.filter((line) => left.indexOf(line.case) < 0);
  const taking = useDoing(async () => {
    const cases = [];
    for (const line of chosen) {
      cases.push(await api.deskCase(line.case));
    }
    download(t("surveys.file", { day: node.today }), surveySheet(cases, { today: node.today, office: node.name, person: person.name, regions }));
  });
  const bringing = useDoing(async (event: Event) => {
    const input = event.target as HTMLInputElement;
    const file = input.files && input.files[0];
    if (file) {
      const text = await new Response(file).text();
      input.value = "";
      keepFindings(person.id, readFindings(text));
      setBrought(findings(person.id));
    }
  });
  const turn = (id: string) => setLeft(left.indexOf(id) >= 0 ? left.filter((one) => one !== id) : left.concat(id));
  return (
    <Card title="surveys.title" count={lines.length} testid="surveys">
      <p class="quiet">{t("surveys.what")}</p>
      <ProblemBanner problem={surveys.error || taking.error || bringing.error} onRetry={surveys.reload} />
      {surveys.data && lines.length === 0 && <Empty of="surveys.none" />}
      {villages(lines).map(([name, here]) => (
        <fieldset key={name}>
          <legend>{name}</legend>
          <ul class="plain">
            {here.map((line) => (
              <li key={line.case} class="row between" data-testid={"survey-" + line.number}>
                <label class="check">
                  <input type="checkbox" checked={left.indexOf(line.case) < 0} onChange={() => turn(line.case)} />
                  <span><b>{line.applicant}</b> · {line.itemName} <small>{line.stepName} · {grouped(line.number)}</small></span>
                </label>
                <a class="button plain" href={"#/desk/" + line.case}>{t("case.open")}</a>
                {brought[line.case] && <p class="brought" data-testid="finding-brought"><Icon name="check" /> {brought[line.case]}</p>}
              </li>
            ))}
          </ul>
        </fieldset>
      ))}
      {lines.length > 0 && (
        <p class="row">
          <Button kind="primary" icon="down" busy={taking.busy} disabled={chosen.length === 0} onClick={taking.run} testid="survey-take">{t("surveys.take", { n: chosen.length })}</Button>
          <label class="button plain filepick">
            <input type="file" accept=".json,application/json" data-testid="survey-bring" aria-label={t("surveys.bring")} onChange={(event) => void bringing.run(event)} />
            <Icon name="up" />
            <span>{t("surveys.bring")}</span>
          </label>
        </p>
      )}
    </Card>
  );
}

function villages(lines: SurveyLine[]): [string, SurveyLine[]][] {
  const names = lines.map((line) => line.regionName).filter((name, at, all) => all.indexOf(name) === at);
  return names.map((name) => [name, lines.filter((line) => line.regionName === name)] as [string, SurveyLine[]]);
}

function download(name: string, html: string) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([html], { type: "text/html;charset=utf-8" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}
