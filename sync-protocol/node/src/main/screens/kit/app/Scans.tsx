import { useEffect } from "preact/hooks";
import { api } from "../api";
import { go } from "../router";
import { grouped } from "../time";
import type { Kind } from "../types";
import { t } from "../words";
import { hasUnsavedWords } from "./leaving";
import { caseNumberIn, onScan } from "./scanner";

/** The scanned code of a receipt or letter opens its case, from whatever page; where words would be lost, it is offered. */
export function useScannedCases(kind: Kind, say: (text: string, to?: string) => void) {
  useEffect(
    () =>
      onScan((scanned) => {
        const number = caseNumberIn(scanned);
        return number ? () => void pageOf(kind, number).then((page) => (!page ? say(t("scan.unknown", { number })) : hasUnsavedWords() ? say(t("scan.open", { number: grouped(number) }), page) : go(page)), () => undefined) : null;
      }),
    [kind],
  );
}

async function pageOf(kind: Kind, number: string): Promise<string | undefined> {
  if (kind === "VILLAGE") {
    const found = (await api.cases()).filter((line) => line.number === number)[0];
    return found && "/cases/" + found.case;
  }
  const found = (await api.queue("all", number)).rows[0];
  return found && "/desk/" + found.case;
}
