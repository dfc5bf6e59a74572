import type { AcceptedRow } from "./following";
import type { PartAnswerRequest, PartLine } from "./joint";
import type { Courier, CourierAnswer, CourierExported, CourierImported } from "./courier/types";
import { call, page, sendFile, speakFor, upload } from "./http";
import type { MessageLine, PortLine, SharedLine } from "./ports";
import type { RollDetail, RollLine, Rolls } from "./rolls";
import type { Supervision, SupervisionBoard } from "./supervision";
import type {
  ActRequest,
  AsideCase,
  BackupState,
  Board,
  Calendar,
  CaseDetail,
  CaseLine,
  ChargeLine,
  DeskCase,
  DeviceLine,
  Draft,
  DraftLine,
  EnrolmentCode,
  Form,
  GivenMaterial,
  Item,
  ItemLine,
  NodeFacts,
  Outbox,
  QueuePart,
  Manual,
  Regions,
  Session,
  SilentVillage,
  Supplement,
  UpwardLink,
  VillageMove,
} from "./types";
import type { AwayTyped, Handover, HandoverTyped, Posts, PostingLine, SurveyLine } from "./plan";
import type { Answer, IdentityCard, Known, Visit, VisitTyped } from "./visits";
import type { LetterCheck, SealGiven, SealLine } from "./seals";

/** From now on this page speaks for whoever is signed in. */
function spoken(session: Session): Session {
  speakFor(session.person.id);
  return session;
}

/** Everything the screens ask of their own node. On a tablet the same object speaks to the bridge. */
export const api = {
  node: () => call<NodeFacts>("GET", "/node"),
  enrol: (upstream: string, code: string) => call<NodeFacts>("POST", "/enrolment", { upstream, code }),
  session: () => call<Session>("GET", "/session").then(spoken),
  signIn: (login: string, password: string) => call<Session>("POST", "/session", { login, password }).then(spoken),
  signOut: () => call<void>("DELETE", "/session"),
  changePassword: (before: string, after: string) => call<void>("POST", "/session/password", { before, after }),

  items: (q: string) => call<{ version: string; items: ItemLine[]; stopped: { code: string; words: string }[] }>("GET", "/items?q=" + encodeURIComponent(q)),
  item: (code: string) => call<Item>("GET", "/items/" + code),
  manual: (name: string) => call<Manual>("GET", "/manual/" + name),
  regions: () => call<Regions>("GET", "/regions"),
  calendar: () => call<Calendar>("GET", "/calendar"),
  loadCalendar: (year: number, csv: string) => call<Calendar>("POST", "/calendar", { year, csv }),
  attach: (picture: Blob) => upload<{ hash: string; size: number; type: string }>("/attachments", picture),
  attachmentUrl: (hash: string) => "/api/attachments/" + hash,

  knowledge: (q: string) => call<Answer[]>("GET", "/knowledge?q=" + encodeURIComponent(q)),
  known: (number: string) => call<Known>("POST", "/known", { number }),
  cardReader: () => call<{ reader: boolean }>("GET", "/card"),
  readCard: () => call<IdentityCard>("POST", "/card", {}),
  visits: () => call<Visit[]>("GET", "/visits"),
  bookVisit: (visit: VisitTyped) => call<Visit>("POST", "/visits", visit),
  changeVisit: (id: string, visit: VisitTyped) => call<Visit>("PUT", "/visits/" + id, visit),
  closeVisit: (id: string, done: boolean) => call<Visit>("POST", `/visits/${id}/close`, { done }),

  drafts: () => call<DraftLine[]>("GET", "/drafts"),
  newDraft: (item: string) => call<Draft>("POST", "/drafts", { item }),
  draft: (id: string) => call<Draft>("GET", "/drafts/" + id),
  saveDraft: (draft: Draft, leaving = false) => call<Draft>("PUT", "/drafts/" + draft.id, draft, leaving),
  dropDraft: (id: string) => call<void>("DELETE", "/drafts/" + id),
  capture: (id: string, acceptMissing: boolean) =>
    call<{ case: string; number: string }>("POST", `/drafts/${id}/capture`, { acceptMissing }),

  cases: () => call<CaseLine[]>("GET", "/cases"),
  case: (id: string) => call<CaseDetail>("GET", "/cases/" + id),
  receipt: (id: string) => page(`/cases/${id}/receipt`),
  letter: (id: string, letter: string) => page(`/cases/${id}/letters/${encodeURIComponent(letter)}`),
  supplement: (id: string, materials: GivenMaterial[], form: Form) =>
    call<CaseDetail>("POST", `/cases/${id}/supplement`, { materials, form }),
  supplementTyped: (id: string) => call<Supplement>("GET", `/cases/${id}/supplement`),
  saveSupplement: (id: string, { form, materials }: Supplement, leaving = false) =>
    call<void>("PUT", `/cases/${id}/supplement`, { form, materials }, leaving),
  deliver: (id: string, proof: { receiver: string; relation: string; date: string; signature: string }) =>
    call<CaseDetail>("POST", `/cases/${id}/delivery`, proof),

  withdraw: (id: string, reason: string) => call<CaseDetail>("POST", `/cases/${id}/withdrawal`, { reason }),
  markRead: (id: string) => call<void>("POST", `/cases/${id}/read`, {}),

  outbox: () => call<Outbox>("GET", "/outbox"),
  link: () => call<UpwardLink>("GET", "/link"),
  readRefusal: (read: string) => call<void>("POST", "/link/read", { read }),
  send: () => call<void>("POST", "/outbox/send", {}),
  recoveredRead: () => call<void>("POST", "/outbox/recovered", {}),

  courier: (base: string) => call<Courier>("GET", base),
  courierExport: (base: string, place: string) => call<CourierExported>("POST", base + "/export", { place }),
  courierImport: (base: string, place: string) => call<CourierImported>("POST", base + "/import", { place }),
  courierUpload: (base: string, file: File) =>
    sendFile<CourierImported>(base + "/files/" + encodeURIComponent(file.name), file),
  courierAnswers: (base: string, place: string) =>
    call<{ answers: CourierAnswer[] }>("POST", base + "/answers", { place }),
  courierFileUrl: (base: string, file: string) => "/api" + base + "/files/" + file,

  queue: (view: string, text: string, after?: string) => call<QueuePart>("POST", "/desk/queue", { view, text, after }),
  deskCase: (id: string) => call<DeskCase>("GET", "/desk/cases/" + id),
  act: (id: string, act: ActRequest) => call<DeskCase>("POST", `/desk/cases/${id}/acts`, act),
  reopen: (id: string, ruling: { kind: string; number: string; organ: string; text: string; step: number; days: number }) =>
    call<{ case: string; number: string }>("POST", `/desk/cases/${id}/reopen`, ruling),
  colleagues: () => call<{ id: string; name: string; role: string }[]>("GET", "/desk/colleagues"),
  parts: () => call<{ rows: PartLine[] }>("GET", "/desk/parts"),
  answerPart: (id: string, answer: PartAnswerRequest) => call<DeskCase>("POST", "/desk/parts/" + id, answer),
  deskLetter: (id: string, letter: string) =>
    page(`/desk/cases/${id}/letters/${encodeURIComponent(letter)}`),
  forms: () => call<{ id: string; title: string }[]>("GET", "/desk/forms"),
  deskForm: (id: string, form: string) => page(`/desk/cases/${id}/forms/${form}`),
  deskFormPdf: (id: string, form: string) => `/api/desk/cases/${id}/forms/${form}/pdf`,
  caseForm: (id: string, form: string) => page(`/cases/${id}/forms/${form}`),
  deskLetterPdf: (id: string, letter: string) => `/api/desk/cases/${id}/letters/${encodeURIComponent(letter)}/pdf`,
  rolls: () => call<Rolls>("GET", "/desk/rolls"),
  roll: (id: string) => call<RollDetail>("GET", "/desk/rolls/" + id),
  bringRoll: (item: string, paper: string, file: Blob) =>
    sendFile<RollLine>(`/desk/rolls/items/${item}/sheet`, file, { "Daiban-Paper": encodeURIComponent(paper) }),
  pauseRoll: (id: string, pause: boolean) => call<RollLine>("POST", `/desk/rolls/${id}/pause`, { pause }),
  rollTemplateUrl: (item: string) => `/api/desk/rolls/items/${item}/template`,
  rollFailedUrl: (id: string) => `/api/desk/rolls/${id}/failed`,
  shared: (id: string) => call<SharedLine[]>("GET", `/desk/cases/${id}/shared`),
  messages: (id: string) => call<MessageLine[]>("GET", `/desk/cases/${id}/messages`),
  ports: () => call<PortLine[]>("GET", "/desk/ports"),
  devices: () => call<{ devices: DeviceLine[]; codes: EnrolmentCode[] }>("GET", "/desk/devices"),
  silentVillages: () => call<{ workingDays: number; villages: SilentVillage[] }>("GET", "/desk/silent-villages"),
  newCode: (region: string) => call<EnrolmentCode>("POST", "/desk/devices/codes", { region }),
  revoke: (machine: string, reason: string, at: number | null) =>
    call<void>("POST", `/desk/machines/${machine}/revoke`, { reason, at: at === null ? undefined : at }),
  charges: () => call<ChargeLine[]>("GET", "/desk/machines/charges"),
  takeOver: (region: string, reason: string) => call<{ moved: number }>("POST", "/desk/machines/take-over", { region, reason }),
  handOver: (region: string, machine: string, reason: string) =>
    call<{ moved: number }>("POST", "/desk/machines/hand-over", { region, machine, reason }),
  villageMoves: () => call<VillageMove[]>("GET", "/desk/machines/village-moves"),
  moveVillage: (move: { region: string; township: string; address: string; reason: string; atOnce: boolean }) =>
    call<{ moved: number; waiting: number }>("POST", "/desk/machines/move-village", move),
  quarantine: () => call<AsideCase[]>("GET", "/desk/quarantine"),
  adopt: (device: string, id: string) => call<AsideCase[]>("POST", "/desk/quarantine/adopt", { device, case: id }),
  setAside: (device: string, id: string, reason: string) =>
    call<AsideCase[]>("POST", "/desk/quarantine/set-aside", { device, case: id, reason }),
  seals: () => call<SealLine[]>("GET", "/desk/seals"),
  acceptMany: (item: string, cases: { case: string; revision: number }[]) => call<AcceptedRow[]>("POST", "/desk/acceptances", { item, cases }),
  recuse: (id: string, relation: string) => call<DeskCase>("POST", `/desk/cases/${id}/recusal`, { relation }),
  keepSeal: (organ: string, keeper: string, named: boolean, deciders: boolean) => call<void>("POST", "/desk/seals/" + organ, { keeper, named, deciders }),
  authorise: (organ: string, given: SealGiven) => call<void>("POST", `/desk/seals/${organ}/authorisations`, given),
  takeBack: (organ: string, id: string) => call<void>("POST", `/desk/seals/${organ}/authorisations/${id}/revoke`, {}),
  sealPaper: (organ: string, id: string) => page(`/desk/seals/${organ}/authorisations/${id}`),
  sealLog: (organ: string) => page(`/desk/seals/${organ}/log`),
  checkLetter: (code: string) => call<LetterCheck>("POST", "/desk/letters/check", { code }),
  postings: () => call<PostingLine[]>("GET", "/desk/plan/postings"),
  surveys: () => call<SurveyLine[]>("GET", "/desk/plan/surveys"),
  handovers: () => call<Handover[]>("GET", "/desk/handovers"),
  handover: (id: string) => call<Handover>("GET", "/desk/handovers/" + id),
  makeHandover: (typed: HandoverTyped, cases: string[]) => call<Handover>("POST", "/desk/handovers", { ...typed, cases }),
  posts: () => call<Posts>("GET", "/desk/posts"),
  leave: (typed: AwayTyped) => call<Posts>("POST", "/desk/posts", typed),
  comeBack: (id: string) => call<Posts>("DELETE", "/desk/posts/" + id),
  board: () => call<Board>("GET", "/desk/board"),
  supervision: () => call<Supervision>("GET", "/desk/supervision"),
  supervisionBoard: () => call<SupervisionBoard>("GET", "/desk/supervision/board"),
  cardWord: (id: string, said: { card: string; word: string; text: string }) =>
    call<Supervision>("POST", `/desk/cases/${id}/cards/words`, said),
  cardRuling: (id: string, ruled: { card: string; upheld: boolean; level: string; text: string }) =>
    call<Supervision>("POST", `/desk/cases/${id}/cards/ruling`, ruled),
  backup: () => call<BackupState>("GET", "/desk/backup"),
  erase: (id: string, reason: string) =>
    call<{ entries: number; photos: number }>("POST", `/desk/cases/${id}/erasure`, { reason }),
};
