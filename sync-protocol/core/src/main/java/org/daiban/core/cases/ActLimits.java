package org.daiban.core.cases;

import static org.daiban.core.cases.ActGuards.refuse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.daiban.core.cases.Verdict.Refused;
import org.daiban.core.log.Protocol;

/**
 * How much an act may carry, so that it always fits the payload of one entry and the file of its
 * case always fits one snapshot.
 */
public final class ActLimits {
  /** Characters of an opinion, a reason, a ground or a content. */
  public static final int TEXT_CHARS_MAX = 4_000;

  /** Characters of a name, a relation, or one cell of the one-time notice. */
  public static final int WORD_CHARS_MAX = 300;

  /** Lines of the one-time notice, and of papers that may follow. */
  public static final int LINES_MAX = 40;

  /** Characters of a letter's fragment. */
  public static final int LETTER_CHARS_MAX = 128 * 1024;

  private ActLimits() {}

  static Optional<Refused> check(Act act) {
    boolean fits =
        texts(act.detail()).stream().allMatch(text -> text.length() <= TEXT_CHARS_MAX)
            && words(act.detail()).stream().allMatch(word -> word.length() <= WORD_CHARS_MAX)
            && lines(act.detail()) <= LINES_MAX
            && letterChars(act.detail()) <= LETTER_CHARS_MAX
            && fitsOneEntry(act);
    return fits
        ? Optional.empty()
        : refuse(
            "SIZE",
            "填写的内容过长：意见、理由、决定内容最多"
                + TEXT_CHARS_MAX
                + "字，每项材料说明最多"
                + WORD_CHARS_MAX
                + "字、最多"
                + LINES_MAX
                + "项。",
            "请精简文字，详细情况另附材料。");
  }

  /** Only a long act is written to be measured: a character takes at most six in JSON. */
  private static boolean fitsOneEntry(Act act) {
    int chars = letterChars(act.detail());
    for (String text : texts(act.detail())) {
      chars += text.length();
    }
    for (String word : words(act.detail())) {
      chars += word.length();
    }
    return chars < Protocol.PAYLOAD_CHARS_MAX / 8
        || ActText.of(act).text().length() <= Protocol.PAYLOAD_CHARS_MAX;
  }

  private static List<String> texts(ActDetail detail) {
    if (detail instanceof ActDetail.StepDone done) {
      return Arrays.asList(done.opinion());
    }
    if (detail instanceof ActDetail.Forwarded forwarded) {
      return Arrays.asList(forwarded.opinion());
    }
    if (detail instanceof ActDetail.Decided decided) {
      return Arrays.asList(decided.reason(), decided.basis(), decided.content());
    }
    return OtherWords.texts(detail);
  }

  private static List<String> words(ActDetail detail) {
    List<String> words = new ArrayList<>();
    if (detail instanceof ActDetail.Notified notified) {
      notified.missing().forEach(item -> words.addAll(words(item)));
    } else if (detail instanceof ActDetail.Accepted accepted) {
      accepted
          .deferred()
          .forEach(
              item -> words.addAll(Arrays.asList(item.name(), item.promise(), item.edition())));
    } else if (detail instanceof IntakeDetail.DeemedAccepted deemed) {
      deemed
          .deferred()
          .forEach(
              item -> words.addAll(Arrays.asList(item.name(), item.promise(), item.edition())));
    } else if (detail instanceof ActDetail.Received received) {
      words.addAll(Arrays.asList(received.applicant(), received.itemName()));
    } else if (detail instanceof ActDetail.Delivered delivered) {
      words.addAll(
          Arrays.asList(
              delivered.receiver(),
              delivered.relation(),
              delivered.signature(),
              delivered.facts().refusal(),
              delivered.facts().witness(),
              delivered.facts().log()));
    }
    words.addAll(OtherWords.words(detail));
    return words;
  }

  private static Collection<String> words(MissingItem item) {
    return Arrays.asList(item.name(), item.what(), item.how());
  }

  private static int lines(ActDetail detail) {
    if (detail instanceof ActDetail.Notified notified) {
      return notified.missing().size();
    }
    if (detail instanceof IntakeDetail.FixedOnSpot fixed) {
      return fixed.changes().size();
    }
    if (detail instanceof IntakeDetail.Followed followed) {
      return followed.given().size();
    }
    if (detail instanceof IntakeDetail.DeemedAccepted deemed) {
      return deemed.deferred().size();
    }
    if (detail instanceof JointDetail joint) {
      return JointWords.lines(joint);
    }
    return detail instanceof ActDetail.Accepted accepted ? accepted.deferred().size() : 0;
  }

  private static int letterChars(ActDetail detail) {
    return detail.issued().map(letter -> letter.html().length()).orElse(0);
  }
}
