import { Thumb } from "../parts/Photos";
import type { SharedLine } from "../ports";
import type { CatalogueMaterial, GivenMaterial } from "../types";
import { t, word } from "../words";
import { Badge } from "../parts/parts";

/** Some papers the program makes from the form or the mandate: nobody brings them. */
export function madeByProgram(paper: CatalogueMaterial): boolean {
  return paper.issuer.indexOf("系统按表单生成") >= 0 || paper.note.indexOf("系统生成") >= 0;
}

/** How many of a paper are to be brought. */
export function paperCounts(paper: CatalogueMaterial): string {
  const counts = [paper.originals > 0 && t("paper.originals", { n: paper.originals }), paper.copies > 0 && t("paper.copies", { n: paper.copies })];
  return counts.filter(Boolean).join(t("and"));
}

/** The papers of a case to read: how each was given, and its photos. */
export function GivenPapers({ asked, given, shared = [] }: { asked: CatalogueMaterial[]; given: GivenMaterial[]; shared?: SharedLine[] }) {
  const of = (no: number) => given.filter((one) => one.no === no)[0];
  const unknown = given.filter((one) => !asked.some((material) => material.no === one.no));
  return (
    <ol class="papers">
      {asked.map((material) => (
        <Paper key={material.no} name={material.name} given={of(material.no)} made={madeByProgram(material)} required={material.need === "required"} shared={shared.filter((line) => line.no === material.no)} />
      ))}
      {unknown.map((one) => <Paper key={"other" + one.no} name={t("paper.other", { no: one.no })} given={one} made={false} required={false} shared={[]} />)}
    </ol>
  );
}

const OPEN_RESULTS = ["waiting", "down"];

interface PaperProps {
  name: string;
  given: GivenMaterial | undefined;
  made: boolean;
  required: boolean;
  shared: SharedLine[];
}

function Paper({ name, given, made, required, shared }: PaperProps) {
  const have = given ? given.have : "none";
  const pictures = given ? given.attachments : [];
  return (
    <li>
      <p>
        <b>{name}</b>{" "}
        {made && have === "none" ? (
          <Badge tone="calm" icon="paper">{t("paper.made")}</Badge>
        ) : (
          <Badge tone={have === "none" ? (required ? "note" : "grey") : have === "promise" || have === "defer" ? "note" : "good"} code={have}>
            {word("have", have)}
          </Badge>
        )}
      </p>
      {given && given.note && <p class="quiet">{given.note}</p>}
      {shared.map((line) => (
        <p key={line.at} data-testid={"shared-" + line.no}>
          <Badge tone={line.result === "confirmed" ? "good" : OPEN_RESULTS.indexOf(line.result) >= 0 ? "calm" : "bad"} code={line.result}>{word("shared", line.result)}</Badge>{" "}
          {line.text}
        </p>
      ))}
      {pictures.length > 0 && (
        <ul class="thumbs">
          {pictures.map((hash, index) => <li key={hash}><Thumb hash={hash} name={t("photo.nth", { name, n: index + 1 })} /></li>)}
        </ul>
      )}
    </li>
  );
}
