import { api } from "kit/api";
import { DeliveryForm } from "kit/case/DeliveryForm";
import { useHere } from "kit/app/here";
import { LettersCard } from "kit/case/facts";
import { useLoad } from "kit/hooks";
import { Card, Heading, LinkButton, Loading } from "kit/parts/parts";
import { ProblemBanner } from "kit/parts/ProblemBanner";
import { goInstead } from "kit/router";
import { t } from "kit/words";

/** The result goes into the villager's hands, against a signature. */
export function DeliveryPage({ id }: { id: string }) {
  const { say } = useHere();
  const shown = useLoad(() => api.case(id), [id]);
  if (!shown.data) {
    return shown.error ? <ProblemBanner problem={shown.error} onRetry={shown.reload} /> : <Loading />;
  }
  return (
    <>
      <LinkButton to={"/cases/" + id} kind="quiet" icon="back">{t("case.back")}</LinkButton>
      <Heading of="delivery.title" />
      <p>{t("delivery.what")}</p>
      <LettersCard letters={shown.data.letters} base={"/cases/" + id} />
      <Card title="delivery.proof">
        <DeliveryForm
          applicant={shown.data.applicant}
          onProof={async (proof) => {
            await api.deliver(id, proof);
            say(t("delivery.saved"));
            goInstead("/cases/" + id);
          }}
        />
      </Card>
    </>
  );
}
