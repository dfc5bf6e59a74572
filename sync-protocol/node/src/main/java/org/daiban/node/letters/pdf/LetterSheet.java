package org.daiban.node.letters.pdf;

import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.daiban.node.letters.LetterPress;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * A letter's fragment as the typesetter takes it: lists of facts as tables, since it knows no grid,
 * and an {@code object} for what is drawn.
 */
final class LetterSheet {
  private static final String STYLE = LetterPress.resource("/letters/letter-pdf.css");
  private static final Pattern TAGS = Pattern.compile("<[^>]*>");
  private static final Pattern DRAWN =
      Pattern.compile("<(div|p) class=\"(qr|stamp)\">([^<]*)</\\1>");

  private LetterSheet() {}

  /** The document to set. */
  static Document of(String title, String fragment) {
    String text =
        "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"zh-CN\"><head><title>"
            + title.replace("&", "&amp;").replace("<", "&lt;")
            + "</title><style>"
            + STYLE
            + "</style></head><body>"
            + drawn(tables(fragment))
            + "</body></html>";
    try {
      Document sheet =
          builder().newDocumentBuilder().parse(new InputSource(new StringReader(text)));
      keepLastWordsWithTheSeal(sheet);
      return sheet;
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new IllegalArgumentException("a letter's fragment is not well formed", e);
    }
  }

  /** What a reader sees of a fragment. */
  static String words(String title, String fragment) {
    return title + TAGS.matcher(fragment).replaceAll(" ");
  }

  /**
   * A page with a seal and no text could be filled in by anybody (GB/T 9704: 此页无正文 is forbidden).
   */
  private static void keepLastWordsWithTheSeal(Document sheet) {
    Optional<Element> body = division(sheet, "body");
    Optional<Element> end = division(sheet, "end");
    if (body.isPresent()
        && end.isPresent()
        && body.get().getLastChild() instanceof Element last
        && last.getTagName().equals("p")) {
      Node heading = last.getPreviousSibling();
      end.get().insertBefore(last, end.get().getFirstChild());
      if (heading instanceof Element before && before.getTagName().equals("h2")) {
        end.get().insertBefore(before, last);
      }
    }
  }

  private static Optional<Element> division(Document sheet, String name) {
    NodeList all = sheet.getElementsByTagName("div");
    for (int i = 0; i < all.getLength(); i++) {
      if (all.item(i) instanceof Element found && found.getAttribute("class").equals(name)) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  private static String tables(String fragment) {
    return fragment
        .replaceAll("<dl class=\"(\\w+)\">", "<table class=\"facts $1\">")
        .replace("</dl>", "</table>")
        .replace("<dt>", "<tr><th>")
        .replace("</dt>", "</th>")
        .replace("<dd>", "<td>")
        .replace("</dd>", "</td></tr>");
  }

  private static String drawn(String fragment) {
    return DRAWN
        .matcher(fragment)
        .replaceAll("<object class=\"$2\" type=\"daiban/$2\" data=\"$3\"></object>");
  }

  /** Nothing outside the text is read, whatever the text says. */
  private static DocumentBuilderFactory builder() throws ParserConfigurationException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    factory.setExpandEntityReferences(false);
    return factory;
  }
}
