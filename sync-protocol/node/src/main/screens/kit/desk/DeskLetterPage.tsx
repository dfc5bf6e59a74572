import { useState } from "preact/hooks";
import { api } from "../api";
import { useLoad } from "../hooks";
import { Heading, LinkButton } from "../parts/parts";
import { PrintView } from "../parts/PrintView";
import { ProblemBanner } from "../parts/ProblemBanner";
import { t } from "../words";

export function DeskLetterPage({ id, letter }: { id: string; letter: string }) {
  return (
    <>
      <LinkButton to={"/desk/" + id} kind="quiet" icon="back" testid="back-to-case">{t("case.back")}</LinkButton>
      <Heading of="letter.page" />
      <PrintView
        ask={() => api.deskLetter(id, letter)}
        what={id + letter}
        title={t("letter.page")}
        pdf={api.deskLetterPdf(id, letter)}
      />
    </>
  );
}

/** A record or promise of a case, to be filled in by hand. */
export function DeskFormPage({ id, form }: { id: string; form: string }) {
  return (
    <>
      <LinkButton to={"/desk/" + id} kind="quiet" icon="back" testid="back-to-case">{t("case.back")}</LinkButton>
      <Heading of="forms.title" />
      <PrintView ask={() => api.deskForm(id, form)} what={id + form} title={t("forms.title")} pdf={api.deskFormPdf(id, form)} />
    </>
  );
}

/** The records and promises that can be printed for a case. */
export function FormsCard({ id }: { id: string }) {
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen((event.currentTarget as HTMLDetailsElement).open)} data-testid="forms">
      <summary>{t("forms.title")}</summary>
      {open && <Forms id={id} />}
    </details>
  );
}

function Forms({ id }: { id: string }) {
  const forms = useLoad(api.forms, []);
  return (
    <>
      <ProblemBanner problem={forms.error} onRetry={forms.reload} />
      <ul class="links">
        {(forms.data || []).map((form) => (
          <li key={form.id}><a href={`#/desk/${id}/forms/${form.id}`} data-testid={"form-paper-" + form.id}>{form.title}</a></li>
        ))}
      </ul>
    </>
  );
}
