package org.daiban.node.letters;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.daiban.core.cases.CaseSubject;
import org.daiban.core.cases.Letter;
import org.daiban.core.log.Digest;

/**
 * Sets a letter: the common head, its own words, the common foot. The fragment is what travels and
 * what the digest is taken over; {@link #page} makes a whole page of it for the screen and printer.
 */
public final class LetterPress {
  private static final String STYLE = resource("/letters/letter.css");

  private LetterPress() {}

  /** Prints a letter. */
  public static Letter print(LetterHead head, LetterBody body) {
    String html = fragment(head, body).text();
    return new Letter(
        head.id(),
        body.kind().name(),
        head.number(),
        body.title(),
        head.issuedOn(),
        html,
        Digest.of(html).text());
  }

  /** Prints a receipt for papers, which any device may do: its number is the case's. */
  public static Letter receipt(
      Organ point,
      CaseSubject subject,
      MaterialReceipt receipt,
      LocalDate issuedOn,
      String agent,
      int revision) {
    String id = LetterKind.W02 + "-" + revision;
    return print(
        new LetterHead(subject, point, id, subject.number(), issuedOn, agent, agent), receipt);
  }

  /** A whole page around a fragment, with the print style inside, so that it can be saved alone. */
  public static String page(Letter letter) {
    return page(letter.title(), letter.html());
  }

  /** As above for a fragment whose title is known. */
  public static String page(String title, String fragment) {
    return "<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\">"
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>"
        + Html.escaped(title)
        + "</title><style>"
        + STYLE
        + "</style></head><body><main>"
        + fragment
        + "</main></body></html>\n";
  }

  /** The case number in groups of four, as it is read aloud. */
  static String grouped(String number) {
    return number.replaceAll("(.{4})(?=.)", "$1 ");
  }

  private static Html fragment(LetterHead head, LetterBody body) {
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
    writeFoot(page, head, body);
    return page.close("article");
  }

  private static void writeHead(Html page, LetterHead head, LetterBody body) {
    boolean numbered = body.kind().isNumbered();
    page.open("header", "");
    page.paragraph("organ", head.organ().name());
    page.element("h1", "", body.title());
    page.paragraph("number", numbered ? head.number() : "办件编号 " + grouped(head.number()));
    page.close("header");
  }

  private static void writeCase(Html page, LetterHead head) {
    CaseSubject subject = head.subject();
    page.open("dl", "case");
    page.fact("申请人", subject.applicant());
    page.fact("申请事项", subject.itemName() + "（事项编码" + subject.item() + "）");
    page.fact("办件编号", grouped(subject.number()));
    page.fact("代办员", head.agent());
    page.close("dl");
  }

  private static void writeFoot(Html page, LetterHead head, LetterBody body) {
    Organ organ = head.organ();
    page.open("footer", "");
    page.open("div", "seal");
    page.paragraph("organ", organ.name());
    page.paragraph("（" + organ.seal() + "）");
    page.paragraph("date", LetterDates.day(head.issuedOn()));
    page.close("div");
    page.add(new QrCode(code(head), "核验二维码：" + body.title()));
    page.paragraph(
        "handler", labelled("经办人：", head.handler()) + labelled("电话：", organ.hotline()) + "一式两份");
    page.close("footer");
  }

  private static String labelled(String label, String value) {
    return value.isEmpty() ? "" : label + value + "　";
  }

  /** What the code on the paper says: the case and the letter, and nobody's name. */
  private static String code(LetterHead head) {
    return "DAIBAN:1:" + head.subject().number() + ":" + head.id();
  }

  private static String resource(String name) {
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
