import { useEffect, useRef } from "preact/hooks";
import type { Problem } from "../http";
import { labelled, t } from "../words";
import { Icon } from "./Icon";
import { Button } from "./parts";

interface Props {
  problem: Problem | null;
  labels?: { [fieldId: string]: string };
  retry?: string;
  onRetry?: () => void;
}

/** What went wrong, what to do next, and field by field what to mend. It stays until it is mended. */
export function ProblemBanner({ problem, labels = {}, retry, onRetry }: Props) {
  const banner = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problem && banner.current) {
      banner.current.scrollIntoView({ block: "nearest" });
    }
  }, [problem && problem.code + problem.detail]);
  if (!problem) {
    return null;
  }
  return (
    <div class={problem.status === 0 ? "problem away" : "problem"} role="alert" ref={banner} data-testid="problem" data-code={problem.code}>
      <Icon name={problem.status === 0 ? "pause" : "stop"} />
      <div>
        <p><strong>{said(problem)}</strong></p>
        <p>{problem.todo || (problem.status <= 0 ? t("problem.unreachable.todo") : t("problem.todo"))}</p>
        {problem.fields.length > 0 && (
          <ul>
            {problem.fields.map((field) => (
              <li key={field.id}>{labelled(labels[field.id], field.message)}</li>
            ))}
          </ul>
        )}
        <p class="code">{problem.code}</p>
        {onRetry && <Button onClick={onRetry} testid="retry">{retry || t("retry")}</Button>}
      </div>
    </div>
  );
}

function said(problem: Problem): string {
  if (problem.detail) {
    return problem.detail;
  }
  return problem.status === 0 ? t("problem.unreachable") : t("problem.unknown", { status: problem.status });
}
