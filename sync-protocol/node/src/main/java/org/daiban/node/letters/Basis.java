package org.daiban.node.letters;

import java.util.List;

/** Names the articles that a letter rests on. */
final class Basis {
  private Basis() {}

  static String sentence(List<String> legalBasis) {
    return legalBasis.isEmpty() ? "本事项的办理规定" : String.join("、", legalBasis);
  }
}
