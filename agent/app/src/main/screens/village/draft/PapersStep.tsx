import { madeByProgram } from "kit/case/GivenPapers";
import { Badge, Card } from "kit/parts/parts";
import { t } from "kit/words";
import { PaperEditor, withPaper } from "../PaperEditor";
import type { StepProps } from "./DraftPage";

export function PapersStep({ item, editing }: StepProps) {
  const given = editing.draft!.materials;
  return (
    <Card title="step.papers" count={item.materials.length}>
      <p class="quiet">{t("papers.how")}</p>
      <ol class="plain">
        {item.materials.map((paper) => madeByProgram(paper) ? (
          <li key={paper.no} class="paperedit">
            <b>{paper.no}. {paper.name}</b> <Badge tone="calm" icon="paper">{t("paper.made")}</Badge>
          </li>
        ) : (
          <PaperEditor
            key={paper.no}
            paper={paper}
            given={given.filter((one) => one.no === paper.no)[0]}
            onChange={(changed) => editing.edit({ materials: withPaper(editing.draft!.materials, changed) })}
            onLeave={() => void editing.flush()}
          />
        ))}
      </ol>
    </Card>
  );
}
