import { api } from "kit/api";
import { Heading, LinkButton } from "kit/parts/parts";
import { PrintView } from "kit/parts/PrintView";
import { t } from "kit/words";

/** A receipt or a letter of a case, to read aloud and to print. */
export function PaperPage({ id, letter }: { id: string; letter?: string }) {
  return (
    <>
      <LinkButton to={"/cases/" + id} kind="quiet" icon="back" testid="back-to-case">{t("case.back")}</LinkButton>
      <Heading of={letter ? "letter.page" : "receipt.page"} />
      {!letter && <p>{t("receipt.what")}</p>}
      <PrintView
        ask={() => (letter ? api.letter(id, letter) : api.receipt(id))}
        what={id + (letter || "")}
        title={t(letter ? "letter.page" : "receipt.page")}
      />
    </>
  );
}

/** A paper of the case that is signed by hand, such as the mandate. */
export function FormPage({ id, form }: { id: string; form: string }) {
  return (
    <>
      <LinkButton to={"/cases/" + id} kind="quiet" icon="back" testid="back-to-case">{t("case.back")}</LinkButton>
      <Heading of="forms.title" />
      <PrintView ask={() => api.caseForm(id, form)} what={id + form} title={t("forms.title")} />
    </>
  );
}
