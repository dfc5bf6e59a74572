package org.daiban.device.attachment;

/**
 * How far the attachments of a case have come.
 *
 * @param township how many a township keeps, or the county beyond it
 * @param county how many the county keeps, by its own word
 * @param total how many the case has
 */
public record KeptCount(int township, int county, int total) {
  /** 附件已齐: nothing is on its way any more. */
  public boolean isComplete() {
    return county == total;
  }
}
