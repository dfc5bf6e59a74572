import { Empty, LinkButton } from "./parts";
import { t } from "../words";

/** An address that leads nowhere, such as a bookmark of an older program. */
export function Lost() {
  return (
    <>
      <Empty of="lost" />
      <LinkButton to="/" icon="back">{t("home")}</LinkButton>
    </>
  );
}
