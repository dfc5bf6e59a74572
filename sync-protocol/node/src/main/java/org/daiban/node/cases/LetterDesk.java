package org.daiban.node.cases;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.Letter;
import org.daiban.core.log.Certificate;
import org.daiban.core.log.Digest;
import org.daiban.core.log.FeedItem;
import org.daiban.core.log.Protocol;
import org.daiban.core.wire.Fields;
import org.daiban.core.wire.Json;
import org.daiban.core.wire.JsonLine;
import org.daiban.node.feed.ChangeFeed;
import org.daiban.node.http.Problem;
import org.daiban.node.http.Refusal;
import org.daiban.node.identity.Identity;
import org.daiban.node.identity.Revocations;
import org.daiban.node.letters.LetterBody;
import org.daiban.node.letters.LetterCode;
import org.daiban.node.letters.LetterHead;
import org.daiban.node.letters.LetterPress;
import org.daiban.node.letters.PaperForms;
import org.daiban.node.letters.pdf.LetterPdf;
import org.daiban.node.letters.pdf.MissingCharacter;
import org.daiban.node.people.Person;
import org.daiban.node.store.Transactions;

/** Letters as files to hand out, and the question whether a paper that somebody brings is real. */
public final class LetterDesk {
  private static final String NUMBER_BY_HAND = "＿＿＿〔　　　〕＿＿号";
  private static final Pattern ORGAN = Pattern.compile("<p class=\"organ\">([^<]{1,100})</p>");

  private final Transactions transactions;
  private final CaseDesk desk;
  private final CaseLetters letters;
  private final DeskPages pages;
  private final LetterPdf press;
  private final Clock clock;

  LetterDesk(
      Transactions transactions,
      CaseDesk desk,
      CaseLetters letters,
      DeskPages pages,
      LetterPdf press,
      Clock clock) {
    this.transactions = transactions;
    this.desk = desk;
    this.letters = letters;
    this.pages = pages;
    this.press = press;
    this.clock = clock;
  }

  /** A letter as PDF; its digest is kept, so that the file is known again. */
  byte[] pdf(CaseFile file, String id) {
    Letter letter = pages.letter(file, id);
    byte[] bytes = set(letter);
    String digest = Digest.of(bytes).text();
    boolean known =
        transactions.read(
            connection -> LetterPdfTable.holds(connection, file.caseId(), id, digest));
    if (!known) {
      transactions.write(
          connection -> {
            LetterPdfTable.put(connection, file.caseId(), id, digest, clock.millis());
            return null;
          });
    }
    return bytes;
  }

  /** A record or promise of a case to fill in by hand; it has no number and no signature. */
  Letter form(Person clerk, CaseFile file, String id) {
    LetterBody body =
        PaperForms.find(id, desk.item(file).type(), Map.of(), false)
            .orElseThrow(() -> Refusal.notFound("letter-unknown", "没有这种表单。", "请从办件页面的列表中选择。"));
    return transactions.read(
        connection -> {
          LetterHead head =
              new LetterHead(
                  file.subject(),
                  letters.organ(connection, file),
                  body.kind() + "-0",
                  body.kind().isNumbered() ? NUMBER_BY_HAND : file.number(),
                  Beijing.today(clock),
                  "",
                  clerk.name(),
                  false);
          return LetterPress.unsigned(head, body, Identity.read(connection).name());
        });
  }

  /** The same as PDF. */
  byte[] formPdf(Person clerk, CaseFile file, String id) {
    return set(form(clerk, file, id));
  }

  private byte[] set(Letter letter) {
    try {
      return press.of(letter);
    } catch (MissingCharacter missing) {
      throw Refusal.conflict(
          "letter-character-missing",
          "文书里有本程序的字库没有的字（" + missing.number() + "），不能生成 PDF。",
          "请在文书页面点“打印”，由浏览器用本机字库打印；并把这个编号报告开发者补字。");
    }
  }

  /**
   * Whether a code was signed by a machine that this one knows, and whether this one has the
   * letter.
   */
  public JsonLine check(String text) {
    LetterCode code =
        LetterCode.parse(text)
            .orElseThrow(
                () ->
                    Refusal.invalid(
                        List.of(new Problem.Field("code", "这不是文书上的二维码内容，请重新扫描文书左下角的二维码。"))));
    return transactions.read(connection -> check(connection, code));
  }

  private static JsonLine check(Connection connection, LetterCode code) throws SQLException {
    Optional<Certificate> machine = Identity.find(connection, code.machine());
    boolean signed = machine.filter(each -> code.isSignedBy(each.publicKey())).isPresent();
    Optional<Fields> letter = find(connection, code);
    JsonLine answer =
        new JsonLine()
            .put("verdict", verdict(code, machine.isPresent(), signed, cutShort(letter, code)))
            .put("number", code.number())
            .put("letter", code.letter())
            .put("machine", code.machine())
            .put("check", code.check())
            .put("here", letter.filter(found -> code.standsIn(found.text("html"))).isPresent())
            .put("shutOut", Revocations.find(connection, code.machine()).isPresent())
            .put("reopened", isReopened(connection, code));
    letter.ifPresent(
        found ->
            answer
                .put("title", found.text("title"))
                .put("organ", organ(found.text("html")))
                .put("letterNumber", found.text("number"))
                .put("issuedOn", found.text("issuedOn")));
    return answer;
  }

  /** The organ that stands over a letter, as the press has set it. */
  private static String organ(String html) {
    Matcher head = ORGAN.matcher(html);
    return head.find() ? head.group(1) : "";
  }

  /** Whether a ruling has opened the case of the letter anew, so that another letter is awaited. */
  private static boolean isReopened(Connection connection, LetterCode code) throws SQLException {
    Optional<String> caseId = LetterPdfTable.caseOf(connection, code.number());
    return caseId.isPresent() && !PartTable.reopened(connection, caseId.get()).isEmpty();
  }

  /** Whether the letter's own code goes on where this one ends. */
  private static boolean cutShort(Optional<Fields> letter, LetterCode code) {
    return letter.filter(found -> !code.standsIn(found.text("html"))).isPresent();
  }

  /**
   * SIGNED, FORGED, UNSIGNED (a receipt of a village), UNPROVEN (another paper without a
   * signature), INCOMPLETE (not copied to its end), or UNKNOWN_MACHINE.
   */
  private static String verdict(
      LetterCode code, boolean machineKnown, boolean signed, boolean cutShort) {
    if (cutShort || !code.isWhole()) {
      return "INCOMPLETE";
    }
    if (code.signature().isEmpty()) {
      return code.isReceipt() ? "UNSIGNED" : "UNPROVEN";
    }
    if (!machineKnown) {
      return "UNKNOWN_MACHINE";
    }
    return signed ? "SIGNED" : "FORGED";
  }

  /** The letter whose code begins so, if it has come here. */
  private static Optional<Fields> find(Connection connection, LetterCode code) throws SQLException {
    Optional<String> caseId = LetterPdfTable.caseOf(connection, code.number());
    if (!caseId.isPresent()) {
      return Optional.empty();
    }
    return ChangeFeed.find(connection, FeedItem.LETTER, caseId.get() + "/" + code.letter())
        .map(body -> Json.object(body, Protocol.FEED_BODY_CHARS_MAX))
        .filter(letter -> letter.text("html").contains(code.text()));
  }
}
