const PATHS = {
  check: "M4 12.5l5 5L20 6.5",
  warn: "M12 3L2 21h20L12 3zM12 10v5M12 18v.5",
  stop: "M7 2h10l5 5v10l-5 5H7l-5-5V7zM12 7v6M12 16v.5",
  pause: "M8 4v16M16 4v16",
  ring: "M12 3a9 9 0 100 18 9 9 0 000-18z",
  clock: "M12 3a9 9 0 100 18 9 9 0 000-18zM12 7v5l4 2",
  up: "M12 20V5M5 12l7-7 7 7",
  down: "M12 4v15M5 12l7 7 7-7",
  paper: "M6 2h9l4 4v16H6zM9 11h7M9 15h7",
  pen: "M4 20l1-5L16 4l4 4L9 19l-5 1z",
  plus: "M12 4v16M4 12h16",
  cross: "M5 5l14 14M19 5L5 19",
  camera: "M3 7h5l2-3h4l2 3h5v13H3zM12 10a4 4 0 100 8 4 4 0 000-8z",
  search: "M10 3a7 7 0 100 14 7 7 0 000-14zM15 15l6 6",
  box: "M3 8l9-5 9 5v9l-9 5-9-5zM3 8l9 5 9-5M12 13v9",
  hand: "M4 14l4-4 4 3h5v3l-6 1 8-3 1 3-9 5-7-2z",
  print: "M6 9V3h12v6M6 18H3V9h18v9h-3M6 14h12v7H6z",
  back: "M19 12H5M11 5l-7 7 7 7",
  people: "M9 4a4 4 0 100 8 4 4 0 000-8zM2 21c0-5 3-7 7-7s7 2 7 7M17 5a3 3 0 010 7M18 14c3 0 4 3 4 6",
  turn: "M5 12a7 7 0 107-7h4M13 2l3 3-3 3",
  trash: "M4 6h16M9 6V3h6v3M6 6l1 15h10l1-15",
};

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
