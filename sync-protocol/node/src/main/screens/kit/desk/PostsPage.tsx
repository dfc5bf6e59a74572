import { useState } from "preact/hooks";
import { api } from "../api";
import { useHere } from "../app/here";
import { useDoing, useLoad, type Loaded } from "../hooks";
import { Badge, Button, Card, Empty, Loading } from "../parts/parts";
import { ProblemBanner } from "../parts/ProblemBanner";
import type { AwayLine, AwayTyped, Posts } from "../plan";
import { nearDay } from "../time";
import { t, word } from "../words";

/** Who of the office is at the post, and who stands in for whom. */
export function PostsPage() {
  const posts = useLoad(api.posts, []);
  if (!posts.data) {
    return posts.error ? <ProblemBanner problem={posts.error} onRetry={posts.reload} /> : <Loading />;
  }
  return (
    <>
      <People posts={posts.data} />
      <Leave posts={posts} of={posts.data} />
      <AwayList posts={posts} of={posts.data} />
    </>
  );
}

function People({ posts }: { posts: Posts }) {
  return (
    <Card title="posts.people" count={posts.people.length}>
      <ul class="lines">
        {posts.people.map((person) => {
          const away = posts.away.filter((one) => one.person === person.id && one.now)[0];
          return (
            <li key={person.id} data-testid={"post-" + (away ? "away" : "there")}>
              <b>{person.name}</b> <small>{word("role", person.role)}</small>{" "}
              {away ? <Badge tone="note">{t("posts.away", { deputy: nameOf(posts, away.deputy) })}</Badge> : <Badge tone="good">{t("posts.there")}</Badge>}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

function nameOf(posts: Posts, id: string): string {
  const found = posts.people.filter((person) => person.id === id)[0];
  return found ? found.name : t("posts.gone");
}

function Leave({ posts, of }: { posts: Loaded<Posts>; of: Posts }) {
  const { node } = useHere();
  const me = of.people[0];
  const [typed, setTyped] = useState<AwayTyped>({ person: me.id, deputy: "", from: node.today, until: node.today, note: "" });
  const leaving = useDoing(async () => posts.put(await api.leave(typed)));
  const put = (more: Partial<AwayTyped>) => setTyped({ ...typed, ...more });
  const value = (event: Event) => (event.target as HTMLInputElement).value;
  const labels = { person: t("posts.who"), deputy: t("posts.deputy"), until: t("posts.until"), note: t("posts.note") };
  return (
    <Card title="posts.leave" testid="posts-leave">
      <div class="grid">
        <div class="field">
          <label for="away-person">{labels.person}</label>
          <select id="away-person" value={typed.person} data-testid="away-person" onChange={(event) => put({ person: value(event) })}>
            {of.people.map((one) => <option key={one.id} value={one.id}>{one.name}</option>)}
          </select>
        </div>
        <div class="field">
          <label for="away-deputy">{labels.deputy}</label>
          <select id="away-deputy" value={typed.deputy} data-testid="away-deputy" onChange={(event) => put({ deputy: value(event) })}>
            <option value="">{t("colleague.choose")}</option>
            {of.people.filter((one) => one.id !== typed.person).map((one) => <option key={one.id} value={one.id}>{one.name}</option>)}
          </select>
        </div>
        <div class="field">
          <label for="away-from">{t("posts.from")}</label>
          <input id="away-from" type="date" value={typed.from} data-testid="away-from" onInput={(event) => put({ from: value(event) })} />
        </div>
        <div class="field">
          <label for="away-until">{labels.until}</label>
          <input id="away-until" type="date" min={typed.from} value={typed.until} data-testid="away-until" onInput={(event) => put({ until: value(event) })} />
        </div>
      </div>
      <ProblemBanner problem={leaving.error} labels={labels} />
      {of.people.length < 2 && <p class="quiet">{t("colleague.none")}</p>}
      <Button kind="primary" icon="check" busy={leaving.busy} disabled={!typed.deputy} onClick={leaving.run} testid="away-save">{t("posts.save")}</Button>
    </Card>
  );
}

function AwayList({ posts, of }: { posts: Loaded<Posts>; of: Posts }) {
  const { node } = useHere();
  const back = useDoing(async (one: AwayLine) => posts.put(await api.comeBack(one.id)));
  return (
    <Card title="posts.list" count={of.away.length}>
      {of.away.length === 0 && <Empty of="posts.none" />}
      <ProblemBanner problem={back.error} />
      <ul class="cases">
        {of.away.map((one) => {
          const end = t(one.now ? "posts.back" : "posts.cancel");
          return (
            <li key={one.id} class="row between" data-testid="away">
              <span><b>{nameOf(of, one.person)}</b> {nearDay(one.from, node.today)}{t("posts.to")}{nearDay(one.until, node.today)} <small>{t("posts.by", { name: nameOf(of, one.deputy) })}</small></span>
              <Button busy={back.busy} onClick={() => void back.run(one)} label={end + t("colon") + nameOf(of, one.person)} testid="away-back">{end}</Button>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

const LOOK_AGAIN_MS = 60000;

/** On top of the queue: who is away today, and whether their cases are mine to look after. */
export function AwayNotice() {
  const posts = useLoad(api.posts, [], LOOK_AGAIN_MS);
  const now = posts.data ? posts.data.away.filter((one) => one.now) : [];
  return now.length === 0 ? null : (
    <p class="awaynotice" role="status" data-testid="away-now">
      {now.map((one) => {
        const mine = one.deputy === posts.data!.people[0].id;
        return <span key={one.id}>{t(mine ? "posts.yours" : "posts.theirs", { name: nameOf(posts.data!, one.person), deputy: nameOf(posts.data!, one.deputy) })} </span>;
      })}
    </p>
  );
}
