package org.daiban.core.engine;

/** What the engine's driver is to do next. */
public sealed interface Step {
  /**
   * Make one exchange, then tell {@link SyncEngine#answered} or {@link SyncEngine#failed}.
   *
   * @param batchCharsMax for {@link Replica#request}; 0 fetches only
   */
  record Exchange(int batchCharsMax) implements Step {}

  /**
   * Send a piece of an attachment, then tell {@link SyncEngine#pieceKept} or {@link
   * SyncEngine#failed}.
   *
   * @param bytesMax longest piece that fits the link
   * @param askFirst the last attempt broke: ask the node where to go on before sending
   */
  record SendPiece(PendingAttachment attachment, int bytesMax, boolean askFirst) implements Step {}

  /** Do nothing before this uptime unless an event comes. */
  record WaitUntil(long uptimeMs) implements Step {}
}
