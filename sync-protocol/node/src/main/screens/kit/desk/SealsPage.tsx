import { useState } from "preact/hooks";
import { api } from "../api";
import { useHere } from "../app/here";
import { useDoing, useLoad } from "../hooks";
import { Badge, Button, Card, Empty, Heading, LinkButton, Loading } from "../parts/parts";
import { PrintView } from "../parts/PrintView";
import { ProblemBanner } from "../parts/ProblemBanner";
import { SureButton } from "./SureButton";
import { dateTime } from "../time";
import type { LetterCheck, SealLine } from "../seals";
import { t, word } from "../words";

const KEEPERS = ["TOWNSHIP_CLERK", "CENTRE_MANAGER"];
const USES_SHOWN = 20;

/** The seals of this node's organs, who may use them, who did; and whether a paper is real. */
export function SealsPage() {
  const seals = useLoad(api.seals, []);
  return (
    <>
      <Heading of="seals.title" />
      <Check />
      <ProblemBanner problem={seals.error} onRetry={seals.reload} />
      {!seals.data && !seals.error && <Loading />}
      {seals.data && seals.data.length === 0 && <Empty of="seals.none" />}
      {seals.data && seals.data.map((seal, _, all) => <Seal key={seal.organ} of={seal} open={all.length === 1} onDone={seals.reload} />)}
    </>
  );
}

/** Folded where there are many: a centre keeps an eye on some sixteen departments. */
function Seal({ of, open, onDone }: { of: SealLine; open: boolean; onDone: () => void }) {
  const { person } = useHere();
  const keeps = KEEPERS.indexOf(person.role) >= 0;
  return (
    <details class="card" open={open} data-testid={"seal-" + of.organ}>
      <summary class="row seal-head">
        <span class="seal-picture" dangerouslySetInnerHTML={{ __html: of.picture }} />
        <span>
          <b>{of.seal}</b>
          <br />
          <span class="quiet">{of.organName} · {t("seal.keeper")}：{of.keeper || t("unknown")} · {of.named ? t("seal.named") : t("seal.by-post")}{of.deciders && " · " + t("seal.deciders")}</span>
        </span>
        <Badge tone="grey" code={"uses-" + of.uses.length}>{t("seal.uses", { count: of.uses.length })}</Badge>
      </summary>
      {keeps && <Keeping of={of} onDone={onDone} />}
      <Given of={of} keeps={keeps} onDone={onDone} />
      {keeps && <Giving of={of} onDone={onDone} />}
      <Uses of={of} />
    </details>
  );
}

function Keeping({ of, onDone }: { of: SealLine; onDone: () => void }) {
  const [keeper, setKeeper] = useState(of.keeper);
  const [named, setNamed] = useState(of.named);
  const [deciders, setDeciders] = useState(of.deciders);
  const keeping = useDoing(async () => {
    await api.keepSeal(of.organ, keeper, named, deciders);
    onDone();
  });
  return (
    <div class="row after">
      <Typed id={"keeper-" + of.organ} label={t("seal.keeper")} value={keeper} onType={setKeeper} />
      <label>
        <input type="checkbox" checked={named} data-testid={"named-" + of.organ} onChange={(event) => setNamed((event.target as HTMLInputElement).checked)} /> {t("seal.named")}
      </label>
      <label>
        <input type="checkbox" checked={deciders} data-testid={"deciders-" + of.organ} onChange={(event) => setDeciders((event.target as HTMLInputElement).checked)} /> {t("seal.deciders")}
      </label>
      <Button busy={keeping.busy} disabled={!keeper.trim()} onClick={keeping.run} testid={"keep-" + of.organ}>{t("seal.keep")}</Button>
      <ProblemBanner problem={keeping.error} />
    </div>
  );
}

function Given({ of, keeps, onDone }: { of: SealLine; keeps: boolean; onDone: () => void }) {
  return (
    <>
      <h3>{t("seal.given")}</h3>
      {of.authorisations.length === 0 && <Empty of="seal.given.none" />}
      <ul class="lines">
        {of.authorisations.map((each) => (
          <li key={each.id}>
            <b>{each.name}</b> {word("seal.purpose", each.purpose)} <Badge tone={each.state === "VALID" ? "good" : "grey"} code={each.state}>{word("authorised", each.state)}</Badge>{" "}
            {each.from} – {each.to} · {each.items.length ? each.items.join("、") : t("seal.all-items")} · {each.document}
            <span class="row after">
              <LinkButton to={`/seals/${of.organ}/${each.id}`} kind="quiet" icon="print">{t("seal.print")}</LinkButton>
              {keeps && each.state !== "REVOKED" && <TakeBack organ={of.organ} id={each.id} onDone={onDone} />}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function TakeBack({ organ, id, onDone }: { organ: string; id: string; onDone: () => void }) {
  const taking = useDoing(async () => {
    await api.takeBack(organ, id);
    onDone();
  });
  return (
    <>
      <SureButton kind="danger" ask={t("seal.take-back.ask")} word={t("seal.take-back")} busy={taking.busy} onSure={taking.run} testid={"take-back-" + id} />
      <ProblemBanner problem={taking.error} />
    </>
  );
}

function Giving({ of, onDone }: { of: SealLine; onDone: () => void }) {
  const { node } = useHere();
  const [given, setGiven] = useState({ purpose: "SEAL", login: "", items: "", from: node.today, to: node.today.slice(0, 4) + "-12-31", document: "" });
  const giving = useDoing(async () => {
    await api.authorise(of.organ, given);
    onDone();
  });
  const typed = (name: keyof typeof given, type?: string) => (
    <Typed id={name + "-" + of.organ} label={t(`seal.${name}` as "seal.login")} value={given[name]} type={type} onType={(value) => setGiven({ ...given, [name]: value })} />
  );
  return (
    <details>
      <summary>{t("seal.give")}</summary>
      <div class="field">
        <label for={"purpose-" + of.organ}>{t("seal.purpose")}</label>
        <select id={"purpose-" + of.organ} value={given.purpose} data-testid={"purpose-" + of.organ} onChange={(event) => setGiven({ ...given, purpose: (event.target as HTMLSelectElement).value })}>
          {["SEAL", "DECIDE", "SYSTEM"].map((one) => <option key={one} value={one}>{word("seal.purpose", one)}</option>)}
        </select>
      </div>
      {given.purpose !== "SYSTEM" && typed("login")}
      {typed("items")}
      {typed("from", "date")}
      {typed("to", "date")}
      {typed("document")}
      <Button kind="primary" busy={giving.busy} disabled={(given.purpose !== "SYSTEM" && !given.login.trim()) || !given.document.trim()} onClick={giving.run} testid={"give-" + of.organ}>{t("seal.give")}</Button>
      <ProblemBanner problem={giving.error} />
    </details>
  );
}

function Uses({ of }: { of: SealLine }) {
  return (
    <>
      <h3>{t("seal.log")}</h3>
      {of.uses.length === 0 ? <Empty of="seal.log.none" /> : <LinkButton to={"/seals/" + of.organ} kind="quiet" icon="print">{t("seal.print")}</LinkButton>}
      <ul class="lines" data-testid={"uses-" + of.organ}>
        {of.uses.slice(0, USES_SHOWN).map((use) => (
          <li key={use.number}>
            {dateTime(use.at)} · {use.title} {use.number} · {use.name} <small class="number">{use.case}</small>
          </li>
        ))}
      </ul>
    </>
  );
}

function Check() {
  const [code, setCode] = useState("");
  const [found, setFound] = useState<LetterCheck | null>(null);
  const checking = useDoing(async () => {
    setFound(null);
    setFound(await api.checkLetter(code.trim()));
  });
  return (
    <Card title="check.title" testid="check">
      <p class="quiet">{t("check.what")}</p>
      <Typed id="check-code" label={t("check.code")} value={code} onType={setCode} />
      <Button busy={checking.busy} disabled={!code.trim()} onClick={checking.run} testid="check-go">{t("check.go")}</Button>
      <ProblemBanner problem={checking.error} />
      {found && (
        <div data-testid="check-result" data-code={found.verdict}>
          <p><Badge tone={found.verdict === "SIGNED" ? "good" : "bad"} code={found.verdict}>{word("verdict", found.verdict)}</Badge></p>
          <p>{found.title || found.letter} {found.letterNumber || ""} <small class="number">{found.number}</small></p>
          <p><b>{t("check.compare", { check: found.check })}</b></p>
        </div>
      )}
    </Card>
  );
}

function Typed({ id, label, value, type, onType }: { id: string; label: string; value: string; type?: string; onType: (value: string) => void }) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input id={id} type={type || "text"} maxLength={400} data-keeps-scans value={value} data-testid={id} onInput={(event) => onType((event.target as HTMLInputElement).value)} />
    </div>
  );
}

/** An authorisation, or without one the log of a seal, to print. */
export function SealPaperPage({ organ, id }: { organ: string; id?: string }) {
  return (
    <>
      <LinkButton to="/seals" kind="quiet" icon="back">{t("tab.seals")}</LinkButton>
      <PrintView ask={() => (id ? api.sealPaper(organ, id) : api.sealLog(organ))} what={organ + (id || "")} title={t("seals.title")} />
    </>
  );
}
