import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { NodeFacts, Person, Regions } from "../types";

/** Who is at the screen, on which node, and on which day: what every page may ask. */
export interface Here {
  person: Person;
  node: NodeFacts;
  regions: Regions | null;
  say: (text: string) => void;
}

export const HereContext = createContext<Here | null>(null);

export function useHere(): Here {
  return useContext(HereContext)!;
}
