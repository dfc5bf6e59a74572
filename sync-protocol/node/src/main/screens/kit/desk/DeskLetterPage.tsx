import { api } from "../api";
import { Heading, LinkButton } from "../parts/parts";
import { PrintView } from "../parts/PrintView";
import { t } from "../words";

export function DeskLetterPage({ id, letter }: { id: string; letter: string }) {
  return (
    <>
      <LinkButton to={"/desk/" + id} kind="quiet" icon="back" testid="back-to-case">{t("case.back")}</LinkButton>
      <Heading of="letter.page" />
      <PrintView ask={() => api.deskLetter(id, letter)} what={id + letter} title={t("letter.page")} />
    </>
  );
}
