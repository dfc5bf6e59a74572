import { render, type ComponentChild } from "preact";
import { useEffect, useState } from "preact/hooks";
import { api } from "../api";
import { asProblem, useLoad } from "../hooks";
import { onSessionLost, type Problem } from "../http";
import { Loading, type Said } from "../parts/parts";
import { ProblemBanner } from "../parts/ProblemBanner";
import { useRoute } from "../router";
import type { Kind, NodeFacts, Session } from "../types";
import { currentLanguage, loadEnglish, useLanguage, type Key } from "../words";
import { Frame } from "./Frame";
import { HelpPage } from "./HelpPage";
import { HereContext } from "./here";
import { noUnsavedWords } from "./leaving";
import { PasswordPage } from "./PasswordPage";
import { useScannedCases } from "./Scans";
import { applyTypeSize, preference } from "./preferences";
import { SignIn } from "./SignIn";

export interface Tab {
  path: string;
  name: Key;
}

/** What a program puts into the common frame; a machine that is nobody's yet has an enrolment alone. */
export interface Program {
  tabs: (session: Session) => Tab[];
  page: (route: string[], session: Session) => ComponentChild;
  enrolment?: (onEnrolled: () => void) => ComponentChild;
}

/** Which program a machine runs comes from its enrolment, so an old laptop loads no other's screens. */
export type Programs = (kind: Kind) => Promise<Program>;

export function start(programs: Programs) {
  useLanguage(preference("language"));
  applyTypeSize();
  const draw = () => render(<App programs={programs} />, document.getElementById("app")!);
  if (currentLanguage() === "zh-CN") {
    draw();
  }
  void loadEnglish().then(draw, draw);
}

function App({ programs }: { programs: Programs }) {
  const loaded = useLoad(async () => {
    const node = await api.node();
    return { node, program: await programs(node.kind) };
  }, []);
  if (!loaded.data) {
    return (
      <main class="lonely">
        <ProblemBanner problem={loaded.error} onRetry={loaded.reload} />
        {!loaded.error && <Loading />}
      </main>
    );
  }
  const { node, program } = loaded.data;
  if (program.enrolment) {
    return <main class="lonely">{program.enrolment(() => location.reload())}</main>;
  }
  return <Signed program={program} node={node} />;
}

/**
 * Who has been signed out in the middle of something signs in again and finds it as it was: the page is put out of
 * sight and kept. Somebody else gets a page of their own.
 */
function Signed({ program, node }: { program: Program; node: NodeFacts }) {
  const [session, setSession] = useState<Session | null | undefined>(undefined);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [lost, setLost] = useState(false);
  useEffect(() => {
    onSessionLost(() => setLost(true));
    api.session().then(setSession, (cause) => {
      const why = asProblem(cause);
      return why.status === 401 ? setSession(null) : setProblem(why);
    });
  }, []);
  useEffect(() => (lost ? putAway() : undefined), [lost]);
  if (problem) {
    return <main class="lonely"><ProblemBanner problem={problem} onRetry={() => location.reload()} /></main>;
  }
  if (session === undefined) {
    return <main class="lonely"><Loading /></main>;
  }
  const enter = (entered: Session) => {
    setSession(entered);
    setLost(false);
  };
  const leave = () => {
    setSession(null);
    setLost(false);
  };
  if (session === null) {
    return <SignIn node={node} onSignedIn={enter} />;
  }
  return (
    <>
      {lost && <SignIn node={node} again={session.person.name} onSignedIn={enter} />}
      <div hidden={lost}>
        <Work key={session.person.id} program={program} session={session} onLeft={leave} />
      </div>
    </>
  );
}

/** An open question out of sight would still keep every click for itself. It is asked again when its page is back. */
function putAway(): () => void {
  const open = Array.prototype.slice.call(document.querySelectorAll("dialog[open]")) as HTMLDialogElement[];
  open.forEach((dialog) => dialog.close());
  return () => open.filter((dialog) => dialog.isConnected).forEach((dialog) => dialog.showModal());
}

/** A minute: the day may turn, and a provisional year may become certain. */
const LOOK_AT_NODE_MS = 60000;

function Work({ program, session, onLeft }: { program: Program; session: Session; onLeft: () => void }) {
  const route = useRoute();
  const node = useLoad(api.node, [], LOOK_AT_NODE_MS);
  const regions = useLoad(api.regions, [], LOOK_AT_NODE_MS);
  const [said, setSaid] = useState<Said | null>(null);
  const say = (text: string) => {
    noUnsavedWords();
    setSaid({ text });
  };
  useScannedCases(session.node.kind, (text, to) => setSaid({ text, to }));
  const here = { person: session.person, node: node.data || session.node, regions: regions.data, say };
  return (
    <HereContext.Provider value={here}>
      <Frame tabs={program.tabs(session)} route={route} said={said} onLeft={onLeft}>
        {route[0] === "password" ? <PasswordPage /> : route[0] === "help" ? <HelpPage section={route[1] || ""} /> : program.page(route, session)}
      </Frame>
    </HereContext.Provider>
  );
}
