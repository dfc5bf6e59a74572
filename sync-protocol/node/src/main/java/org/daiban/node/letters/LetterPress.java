package org.daiban.node.letters;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daiban.core.cases.CaseSubject;
import org.daiban.core.cases.Letter;
import org.daiban.core.log.Digest;
import org.daiban.core.log.Signer;

/**
 * Sets a letter: the common head, its own words, the common foot. The fragment is what travels and
 * what the digest is taken over; {@link #page} makes a whole page of it for the screen and printer.
 */
public final class LetterPress {
  private static final String STYLE = resource("/letters/letter.css");
  private static final Pattern CODE =
      Pattern.compile("<div class=\"qr\">([A-Za-z0-9:-]{1,300})</div>");
  private static final Pattern STAMP = Pattern.compile("<p class=\"stamp\">([^<]{1,60})</p>");

  private LetterPress() {}

  /** Prints a letter of a machine that signs what it writes. */
  public static Letter print(LetterHead head, LetterBody body, String machine, Signer signer) {
    return print(
        head,
        body,
        html -> LetterCode.of(head.subject().number(), head.id(), html, machine, signer));
  }

  /**
   * Prints a receipt for papers, which any device may do: its number is the case's. Its code bears
   * no signature; the device's own log proves it later.
   */
  public static Letter receipt(
      Organ point,
      CaseSubject subject,
      MaterialReceipt receipt,
      LocalDate issuedOn,
      String agent,
      int revision,
      String machine) {
    String id = LetterKind.W02 + "-" + revision;
    return unsigned(
        new LetterHead(subject, point, id, subject.number(), issuedOn, agent, agent, false),
        receipt,
        machine);
  }

  /** Prints a paper that is no letter of an organ: a receipt, or a form to fill in by hand. */
  public static Letter unsigned(LetterHead head, LetterBody body, String machine) {
    return print(
        head, body, html -> LetterCode.unsigned(head.subject().number(), head.id(), html, machine));
  }

  /** A whole page around a fragment, with the print style inside, so that it can be saved alone. */
  public static String page(Letter letter) {
    return page(letter.title(), letter.html());
  }

  /** As above for a fragment whose title is known. Code and seal are drawn now. */
  public static String page(String title, String fragment) {
    return "<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\">"
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>"
        + Html.escaped(title)
        + "</title><style>"
        + STYLE
        + "</style></head><body><main>"
        + drawn(title, fragment)
        + "</main></body></html>\n";
  }

  /** The case number in groups of four, as it is read aloud. */
  static String grouped(String number) {
    return number.replaceAll("(.{4})(?=.)", "$1 ");
  }

  private static Letter print(LetterHead head, LetterBody body, Function<String, LetterCode> code) {
    Html page = words(head, body);
    writeFoot(page, head, body, code.apply(page.text()));
    String html = page.close("article").text();
    return new Letter(
        head.id(),
        body.kind().name(),
        head.number(),
        body.title(),
        head.issuedOn(),
        html,
        Digest.of(html).text());
  }

  /** All that the letter says: head, plain words, case and its own fields. */
  private static Html words(LetterHead head, LetterBody body) {
    Html page = new Html().open("article", "letter");
    writeHead(page, head, body);
    String plain = body.plainSpeech(head.organ());
    if (!plain.isEmpty()) {
      page.paragraph("plain", plain);
    }
    writeCase(page, head);
    page.open("div", "body");
    body.write(page, head.organ());
    page.close("div");
    page.open("div", "end");
    if (body.isSignedByOrgan()) {
      writeSigner(page, head);
    } else {
      page.open("div", "unsigned").close("div");
    }
    return page;
  }

  private static void writeHead(Html page, LetterHead head, LetterBody body) {
    boolean numbered = body.kind().isNumbered();
    page.open("header", "");
    page.paragraph("organ", head.organ().name());
    page.element("h1", "", body.title());
    page.paragraph("number", numbered ? head.number() : "办件编号 " + grouped(head.subject().number()));
    page.close("header");
  }

  private static void writeCase(Html page, LetterHead head) {
    CaseSubject subject = head.subject();
    page.open("dl", "case");
    page.fact("申请人", subject.applicant());
    page.fact("申请事项", subject.itemName() + "（" + subject.item() + "）");
    page.fact("办件编号", grouped(subject.number()));
    page.fact("代办员", head.agent());
    page.close("dl");
  }

  /** Signature, seal and foot stay together on one page, with the letter's last words. */
  private static void writeSigner(Html page, LetterHead head) {
    page.open("div", "signed");
    page.paragraph("organ", head.organ().name());
    if (head.sealed()) {
      page.paragraph("stamp", head.organ().seal());
    } else {
      page.paragraph("place", "（盖章）");
    }
    page.paragraph("date", LetterDates.day(head.issuedOn()));
    page.close("div");
  }

  private static void writeFoot(Html page, LetterHead head, LetterBody body, LetterCode code) {
    page.open("footer", "");
    page.element("div", "qr", code.text());
    page.paragraph(
        "handler",
        labelled("经办人：", head.handler())
            + labelled("电话：", head.organ().hotline())
            + "校验码："
            + code.check());
    page.paragraph(
        "form", "版式" + body.kind() + "-" + body.version() + "　本文书一式两份，一份交申请人，一份签收后存档。扫码可核验真伪。");
    page.close("footer").close("div");
  }

  private static String labelled(String label, String value) {
    return value.isEmpty() ? "" : label + value + "　";
  }

  private static String drawn(String title, String fragment) {
    String coded =
        CODE.matcher(fragment)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(new QrCode(found.group(1)).svg("核验二维码：" + title)));
    return STAMP
        .matcher(coded)
        .replaceAll(found -> Matcher.quoteReplacement(new SealPicture(found.group(1)).svg()));
  }

  /** A text file of the program. */
  public static String resource(String name) {
    try (InputStream in = LetterPress.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
