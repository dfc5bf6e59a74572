import { useEffect } from "preact/hooks";
import { api } from "../api";
import { useLoad } from "../hooks";
import { Loading } from "../parts/parts";
import { ProblemBanner } from "../parts/ProblemBanner";
import { t } from "../words";
import { useHere } from "./here";
import { manualOf } from "./help";

/** This program's manual, opened at a section; it is in the program, so it needs no line. */
export function HelpPage({ section }: { section: string }) {
  const { node } = useHere();
  const manual = useLoad(() => api.manual(manualOf(node.kind)), [node.kind]);
  useEffect(() => {
    const place = manual.data && section && document.getElementById(section);
    if (place) {
      place.scrollIntoView();
    }
  }, [manual.data, section]);
  if (!manual.data) {
    return manual.error ? <ProblemBanner problem={manual.error} onRetry={manual.reload} /> : <Loading />;
  }
  return (
    <div class="manual">
      <nav class="card" aria-label={t("help.contents")}>
        <h1>{manual.data.title}</h1>
        <ul>
          {manual.data.sections.map((each) => (
            <li key={each.id} class={"level-" + each.level}><a href={"#/help/" + encodeURIComponent(each.id)}>{each.title}</a></li>
          ))}
        </ul>
      </nav>
      <article class="card" data-testid="manual" lang="zh-CN" onClick={within} dangerouslySetInnerHTML={{ __html: manual.data.html }} />
    </div>
  );
}

/** A link inside the manual stays behind the hash as all pages do. */
function within(event: MouseEvent) {
  const link = (event.target as Element).closest("a");
  const place = link && link.getAttribute("href");
  if (place && place.charAt(0) === "#") {
    event.preventDefault();
    location.hash = "/help/" + place.slice(1);
  }
}
