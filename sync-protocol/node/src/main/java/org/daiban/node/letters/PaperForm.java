package org.daiban.node.letters;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A record or promise that people fill in and sign on paper: what is printed, not what was written.
 *
 * @param id such as {@code W13}, with a letter behind where one number has several papers
 * @param village whether a village's device may print it
 * @param rights whether it tells the rights of whoever gets it, out of the organ's record
 * @param ground by type of item, 其他 for every other: 行政许可法 binds licences only
 * @param head of its table; empty if it has none
 * @param rows empty rows of the table
 */
record PaperForm(
    String id,
    LetterKind kind,
    int version,
    String title,
    boolean village,
    boolean rights,
    Map<String, String> ground,
    List<String> fields,
    List<String> head,
    int rows,
    List<String> after,
    List<String> signers) {
  private static final String OTHER = "其他";

  PaperForm {
    ground = Map.copyOf(ground);
    fields = List.copyOf(fields);
    head = List.copyOf(head);
    after = List.copyOf(after);
    signers = List.copyOf(signers);
  }

  /** What the paper rests on for an item of this type. */
  String groundOf(String type) {
    return Optional.ofNullable(ground.get(type)).orElseGet(() -> ground.getOrDefault(OTHER, ""));
  }
}
