import { api } from "../api";
import { useHere } from "../app/here";
import { useLoad } from "../hooks";
import { Badge, Button, Card, Empty, Heading, Loading, type Tone } from "../parts/parts";
import { ProblemBanner } from "../parts/ProblemBanner";
import type { PostingLine } from "../plan";
import { dayInWords, grouped, nearDay } from "../time";
import { t, word, type Key } from "../words";
import { HandoverPaper } from "./HandoverPaper";
import { HandoversPage } from "./HandoversPage";
import { PostsPage } from "./PostsPage";
import { SurveysCard } from "./SurveysCard";

const LOOK_AGAIN_MS = 30000;
const PARTS: [string, Key][] = [["", "plan.lists"], ["handovers", "plan.handovers"], ["posts", "plan.posts"]];

/** What keeps the township's people on their feet: postings, homes to be looked at, envelopes, who stands in for whom. */
export function PlanPage({ part, id }: { part: string; id?: string }) {
  if (part === "handovers" && id) {
    return <HandoverPaper key={id} id={id} />;
  }
  return (
    <>
      <div class="row between">
        <Heading of="plan.title" />
        <Button icon="print" onClick={() => print()} testid="print">{t("print")}</Button>
      </div>
      <div class="chips" role="group" aria-label={t("plan.parts")}>
        {PARTS.map(([path, name]) => (
          <a key={path} class="chip" href={"#/plan" + (path && "/" + path)} aria-current={part === path ? "page" : undefined} data-testid={"plan-" + (path || "lists")}>{t(name)}</a>
        ))}
      </div>
      {part === "handovers" ? <HandoversPage /> : part === "posts" ? <PostsPage /> : <Lists />}
    </>
  );
}

function Lists() {
  const postings = useLoad(api.postings, [], LOOK_AGAIN_MS);
  return (
    <>
      <ProblemBanner problem={postings.error} onRetry={postings.reload} />
      {!postings.data && !postings.error && <Loading />}
      {postings.data && <Postings lines={postings.data} />}
      <SurveysCard />
    </>
  );
}

const TONES: { [todo: string]: Tone } = { OVER: "bad", HANG: "note", HANGING: "calm" };

function Postings({ lines }: { lines: PostingLine[] }) {
  const { node } = useHere();
  return (
    <Card title="postings.title" count={lines.length} testid="postings">
      <p class="quiet">{t("postings.what")}</p>
      {lines.length === 0 && <Empty of="postings.none" />}
      {lines.length > 0 && (
        <div class="scroll" tabIndex={0} role="group" aria-label={t("postings.title")}>
          <table class="queue">
            <thead>
              <tr>
                <th scope="col">{t("postings.todo")}</th>
                <th scope="col">{t("queue.case")}</th>
                <th scope="col">{t("postings.place")}</th>
                <th scope="col">{t("postings.days")}</th>
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <tr key={line.case} data-testid={"posting-" + line.number}>
                  <td><Badge tone={TONES[line.todo] || "grey"} code={line.todo}>{word("posting", line.todo)}</Badge></td>
                  <td>
                    <a href={"#/desk/" + line.case}><b>{line.applicant}</b> · {line.itemName}</a>
                    <small class="number">{grouped(line.number)}</small>
                  </td>
                  <td>{line.place || t("none")}<small>{line.regionName}</small></td>
                  <td>{line.from ? <>{t("postings.until", { day: nearDay(line.until, node.today) })}<small>{t("postings.from", { day: dayInWords(line.from, node.today) })}</small></> : t("none")}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Card>
  );
}
