import { Thumb } from "../parts/Photos";
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
export function GivenPapers({ asked, given }: { asked: CatalogueMaterial[]; given: GivenMaterial[] }) {
  const of = (no: number) => given.filter((one) => one.no === no)[0];
  const unknown = given.filter((one) => !asked.some((material) => material.no === one.no));
  return (
    <ol class="papers">
      {asked.map((material) => (
        <Paper key={material.no} name={material.name} given={of(material.no)} made={madeByProgram(material)} required={material.need === "required"} />
      ))}
      {unknown.map((one) => <Paper key={"other" + one.no} name={t("paper.other", { no: one.no })} given={one} made={false} required={false} />)}
    </ol>
  );
}

function Paper({ name, given, made, required }: { name: string; given: GivenMaterial | undefined; made: boolean; required: boolean }) {
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
      {pictures.length > 0 && (
        <ul class="thumbs">
          {pictures.map((hash, index) => <li key={hash}><Thumb hash={hash} name={t("photo.nth", { name, n: index + 1 })} /></li>)}
        </ul>
      )}
    </li>
  );
}
