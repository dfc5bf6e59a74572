package org.daiban.node.messages;

/**
 * A message as the partner gets it.
 *
 * @param id the same for each try: who gets it twice sends it once
 * @param phone a mobile number
 * @param text what the villager reads
 */
public record VillagerMessage(String id, String phone, String text) {
  /** Says nothing of the person. */
  @Override
  public String toString() {
    return "VillagerMessage " + id;
  }
}
