package org.daiban.device.log;

/**
 * What the device's own screens show of an entry.
 *
 * @param writtenAtMs epoch milliseconds on the device's clock
 * @param bytes of header and payload in UTF-8
 * @param refused whether a node said that it will not keep it; sending it again changes nothing
 */
public record LogLine(
    long seq,
    String caseId,
    String type,
    long writtenAtMs,
    long bytes,
    Transport transport,
    boolean refused) {

  /** Whether it still has to be sent to somebody. */
  public boolean isUnsent() {
    return transport == Transport.SAVED && !refused;
  }
}
