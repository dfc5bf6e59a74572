import { paperCounts } from "kit/case/GivenPapers";
import { Photos } from "kit/parts/Photos";
import { Badge } from "kit/parts/parts";
import type { CatalogueMaterial, GivenMaterial } from "kit/types";
import { t, word } from "kit/words";

interface Props {
  paper: CatalogueMaterial;
  given: GivenMaterial | undefined;
  /** What the office asked for; set, the paper itself is to be brought and no word stands for it. */
  asked?: string;
  onChange: (given: GivenMaterial) => void;
  onLeave?: () => void;
}

/** Which ways a paper may be given; the catalogue says whether a promise or a later day will do. */
const WAYS_BY_WAIVER: { [waiver: string]: string } = { declare: "promise", defer: "defer", share: "shared" };

/** One paper: how the villager gives it, its photos, a note. */
export function PaperEditor({ paper, given, asked, onChange, onLeave }: Props) {
  const now: GivenMaterial = given || { no: paper.no, have: "none", attachments: [], note: "" };
  const waived = asked === undefined ? WAYS_BY_WAIVER[paper.waiver] : undefined;
  const ways = ["original", "copy"].concat(waived ? [waived] : [], ["none"]);
  const photographed = (attachments: string[]) =>
    onChange({ ...now, attachments, have: attachments.length > 0 && now.have === "none" ? "original" : now.have });
  return (
    <li class="paperedit" data-testid={"material-" + paper.no}>
      <fieldset>
        <legend>
          {paper.no}. {paper.name} <Badge tone={paper.need === "required" ? "calm" : "grey"} icon="paper">{word("need", paper.need)}</Badge>
        </legend>
        {asked && <p class="message">{asked}</p>}
        <p class="quiet">{[paperCounts(paper), paper.issuer, paper.note].filter(Boolean).join(" · ")}</p>
        <div class="ways">
          {ways.map((way) => (
            <label key={way} class="way">
              <input type="radio" name={"have-" + paper.no} checked={now.have === way} data-testid={`have-${paper.no}-${way}`} onChange={() => onChange({ ...now, have: way })} />
              <span>{word("have", way)}</span>
            </label>
          ))}
        </div>
        <div class="given">
          <Photos name={paper.name} testid={"photo-" + paper.no} hashes={now.attachments} onChange={photographed} />
          <label class="note">
            <span>{t("paper.note")}</span>
            <input value={now.note} data-testid={"note-" + paper.no} onInput={(event) => onChange({ ...now, note: (event.target as HTMLInputElement).value })} onBlur={onLeave} />
          </label>
        </div>
      </fieldset>
    </li>
  );
}

/** The list with one paper's answer put in. */
export function withPaper(all: GivenMaterial[], given: GivenMaterial): GivenMaterial[] {
  return all.filter((one) => one.no !== given.no).concat(given).sort((a, b) => a.no - b.no);
}
