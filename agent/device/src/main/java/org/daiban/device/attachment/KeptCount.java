package org.daiban.device.attachment;

/** How many of a case's attachments a node keeps, of how many. */
public record KeptCount(int kept, int total) {
  /** 附件已齐: nothing is on its way any more. */
  public boolean isComplete() {
    return kept == total;
  }
}
