package org.daiban.node.fuzz;

import java.io.IOException;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daiban.core.fuzz.Mutations;
import org.daiban.core.trouble.Trouble;
import org.daiban.core.trouble.Troubles;

/** One way of speaking to a node, spoilt by chance. */
record Way(String name, Throwing throwing) {
  private static final Pattern CODE = Pattern.compile("\"code\":\"([^\"]+)\"");
  private static final Pattern WORDS = Pattern.compile("\"detail\":\"[^\"]*\\p{IsHan}");
  private static final Pattern TODO = Pattern.compile("\"todo\":\"[^\"]*\\p{IsHan}");

  /** Sends one request and answers what the node said to it. */
  @FunctionalInterface
  interface Throwing {
    Said once(Random random, Mutations spoil) throws IOException;
  }

  /** The status, and the type and text of what came with it. */
  record Said(int status, String type, String text) {
    /** Whether it is an answer that the protocol knows: a success, or a code of the table. */
    boolean isKnown() {
      boolean bare = status < 400 || text.isEmpty();
      return status != 500 && (bare || isTroubleInWords());
    }

    /** A stable code of the table, whose it is, whether to try again, and what to do. */
    private boolean isTroubleInWords() {
      Matcher code = CODE.matcher(text);
      Optional<Trouble> trouble = code.find() ? Troubles.find(code.group(1)) : Optional.empty();
      return trouble.isPresent()
          && text.contains("\"kind\":\"" + trouble.get().kind() + "\"")
          && text.contains("\"retry\":" + trouble.get().retry())
          && WORDS.matcher(text).find()
          && TODO.matcher(text).find();
    }
  }
}
