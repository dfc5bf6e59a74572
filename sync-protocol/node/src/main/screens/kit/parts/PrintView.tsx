import { useRef, useState } from "preact/hooks";
import { useLoad } from "../hooks";
import { t } from "../words";
import { Button, Loading } from "./parts";
import { ProblemBanner } from "./ProblemBanner";

interface Props {
  ask: () => Promise<string>;
  what: string;
  title: string;
  /** Where the same paper is to be had as PDF. */
  pdf?: string;
}

/** A paper as the node drew it, in a frame where no script runs, and a button that prints just that. */
export function PrintView({ ask, what, title, pdf }: Props) {
  const page = useLoad(ask, [what]);
  const frame = useRef<HTMLIFrameElement>(null);
  const [height, setHeight] = useState(640);
  const fit = () => {
    const paper = frame.current && frame.current.contentDocument;
    if (paper && paper.documentElement) {
      setHeight(Math.max(320, paper.documentElement.scrollHeight + 24));
    }
  };
  const print = () => frame.current && frame.current.contentWindow && frame.current.contentWindow.print();
  return (
    <div class="paper">
      <ProblemBanner problem={page.error} onRetry={page.reload} />
      {page.data === null && !page.error && <Loading />}
      {page.data !== null && (
        <>
          <div class="row end">
            {pdf && <a class="button quiet" href={pdf} target="_blank" rel="noopener" data-testid="pdf">{t("letter.pdf")}</a>}
            <Button kind="primary" icon="print" onClick={print} testid="print">{t("print")}</Button>
          </div>
          <iframe
            ref={frame}
            srcdoc={page.data}
            sandbox="allow-same-origin allow-modals"
            title={title}
            data-testid="paper"
            onLoad={fit}
            style={{ height: height + "px" }}
          />
        </>
      )}
    </div>
  );
}
