import { useRef } from "preact/hooks";
import { Button } from "../parts/parts";
import { t } from "../words";

/** Lets a person choose a parcel's file; the same file may be chosen again. */
export function FileChoice(props: { testid: string; busy: boolean; onFile: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const chosen = () => {
    const file = input.current!.files && input.current!.files[0];
    if (file) {
      props.onFile(file);
    }
    input.current!.value = "";
  };
  return (
    <>
      <input ref={input} type="file" hidden data-testid={props.testid} onChange={chosen} />
      <Button icon="up" busy={props.busy} onClick={() => input.current!.click()}>{t("courier.choose")}</Button>
    </>
  );
}
