package org.daiban.node.sheets;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * One part as a run of elements, by their local names: programs differ in prefixes, and the strict
 * form of the standard has other namespaces. Entities of a document's own are refused.
 */
final class Xml {
  private final XMLStreamReader reader;

  Xml(InputStream in) throws XMLStreamException {
    this.reader = factory().createXMLStreamReader(in);
  }

  /** A factory of its own for each part: the platform's is not made for several threads. */
  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  /** Goes on to the next beginning or end of an element; false at the end of the part. */
  boolean next() throws XMLStreamException {
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamConstants.DTD) {
        throw new XMLStreamException("a document type is not expected here");
      }
      if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
        return true;
      }
    }
    return false;
  }

  boolean begins(String name) {
    return reader.isStartElement() && reader.getLocalName().equals(name);
  }

  boolean ends(String name) {
    return reader.isEndElement() && reader.getLocalName().equals(name);
  }

  /** An attribute's value, empty without it. */
  String attribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return reader.getAttributeValue(i);
      }
    }
    return "";
  }

  /** The text up to the end of the element that has begun; more than allowed is refused. */
  String text(int charsMax) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    for (int event = reader.next();
        event != XMLStreamConstants.END_ELEMENT;
        event = reader.next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        throw new XMLStreamException("an element where only text is expected");
      }
      if (reader.isCharacters() || event == XMLStreamConstants.CDATA) {
        text.append(reader.getText());
      }
      if (text.length() > charsMax) {
        throw SheetFaults.tooLarge("表格里有一处文字太长。");
      }
    }
    return text.toString();
  }

  /**
   * The text of all runs up to the end of an element; readings of characters (rPh) are left out.
   */
  String runs(String until, int charsMax) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    boolean reading = false;
    while (next() && !ends(until)) {
      if (begins("rPh") || ends("rPh")) {
        reading = begins("rPh");
      } else if (begins("t") && !reading) {
        text.append(text(charsMax - Math.min(charsMax, text.length())));
      }
    }
    return text.toString();
  }
}
