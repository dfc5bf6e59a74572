package org.daiban.core.cases;

import java.util.Objects;

/** The entry of a device's log that asked for this act. */
public record RequestRef(String device, long seq) {
  public RequestRef {
    Objects.requireNonNull(device, "device");
  }

  /** As it stands in a history. */
  public String text() {
    return device + ":" + seq;
  }
}
