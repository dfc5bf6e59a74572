import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Loading } from "./parts";

/** A page that is opened rarely is loaded when it is opened, so that the first page of the day comes quickly. */
export function Later({ page }: { page: () => Promise<ComponentType> }) {
  const [loaded, setLoaded] = useState<{ Page: ComponentType } | null>(null);
  useEffect(() => void page().then((Page) => setLoaded({ Page })), []);
  return loaded ? <loaded.Page /> : <Loading />;
}
