import { Card } from "../parts/parts";
import type { DeskCase } from "../types";
import { t } from "../words";

/** The village's agent takes the application back, and the letter needs somebody who may seal it. */
export function TakenBack({ one }: { one: DeskCase }) {
  return one.withdrawal === null ? null : (
    <Card title="taken.back" tone="note" testid="taken-back">
      <p>{t("taken.back.what", { reason: one.withdrawal })}</p>
    </Card>
  );
}
