import { useEffect, useState } from "preact/hooks";

/** Pages live behind the hash, so that Back works and nothing of a case stands in a request line. */
export function useRoute(): string[] {
  const [route, setRoute] = useState(segments());
  useEffect(() => {
    const turn = () => {
      setRoute(segments());
      window.scrollTo(0, 0);
    };
    window.addEventListener("hashchange", turn);
    return () => window.removeEventListener("hashchange", turn);
  }, []);
  return route;
}

export function go(path: string) {
  location.hash = path;
}

/** Goes there without leaving this page in the history. */
export function goInstead(path: string) {
  location.replace("#" + path);
}

function segments(): string[] {
  return location.hash
    .replace(/^#\/?/, "")
    .split("/")
    .filter((part) => part !== "")
    .map(decodeURIComponent);
}
