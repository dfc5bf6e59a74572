import { api } from "../api";
import { useLoad } from "../hooks";
import { Badge, Card, type Tone } from "../parts/parts";
import { dateTime } from "../time";
import { word } from "../words";

const TONES: { [state: string]: Tone } = { SENT: "calm", DELIVERED: "good", FAILED: "bad", DROPPED: "grey", WAITING: "note" };
const LOOK_AGAIN_MS = 15_000;

/** What the applicant was told by text message, and whether it arrived; nothing when there is none. */
export function MessagesCard({ id }: { id: string }) {
  const messages = useLoad(() => api.messages(id), [id], LOOK_AGAIN_MS);
  if (!messages.data || messages.data.length === 0) {
    return null;
  }
  return (
    <Card title="messages.title" count={messages.data.length} testid="messages">
      <ol class="timeline">
        {messages.data.map((line) => (
          <li key={line.kind + line.made} data-testid={"message-" + line.kind}>
            <p><b>{line.title}</b> <Badge tone={TONES[line.state] || "grey"} code={line.state}>{word("message.state", line.state)}</Badge></p>
            <p>{line.text}</p>
            <p class="quiet">{dateTime(line.told || line.made)}{line.note ? " · " + line.note : ""}</p>
          </li>
        ))}
      </ol>
    </Card>
  );
}
