package org.daiban.node.letters.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.daiban.core.cases.Letter;
import org.daiban.core.log.Digest;
import org.daiban.node.letters.pdf.LetterFonts.Face;

/**
 * Sets letters as PDF, one at a time: whoever comes meanwhile waits, so that memory is needed once.
 * A letter takes about a tenth of a second, the first one after a pause longer (fonts are read).
 */
public final class LetterPdf {
  private static final int WEIGHT = 400;
  private static final TimeZone BEIJING = TimeZone.getTimeZone(ZoneOffset.ofHours(8));

  private final LetterFonts fonts = new LetterFonts();

  /** Makes the typesetter; fonts are read with the first letter. */
  public LetterPdf() {
    XRLog.setLoggingEnabled(false); // it would tell the log what letters say
  }

  /** The bytes of a letter. */
  public byte[] of(Letter letter) {
    return of(letter.title(), letter.html(), letter.issuedOn());
  }

  /**
   * The bytes of a fragment, the same whenever it is set.
   *
   * @throws MissingCharacter if no font has one of its characters
   */
  public synchronized byte[] of(String title, String fragment, LocalDate issuedOn) {
    Set<Face> faces = faces(LetterSheet.words(title, fragment));
    try (PDDocument document = new PDDocument();
        PdfBoxRenderer renderer = renderer(document, title, fragment, faces)) {
      renderer.createPDFWithoutClosing();
      describe(document, title, fragment, issuedOn);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Set<Face> faces(String words) {
    Set<Face> faces = EnumSet.of(Face.SONG, Face.BOLD);
    words
        .codePoints()
        .filter(character -> !Character.isWhitespace(character))
        .forEach(
            character ->
                faces.add(
                    fonts.faceOf(character).orElseThrow(() -> new MissingCharacter(character))));
    return faces;
  }

  private PdfBoxRenderer renderer(
      PDDocument document, String title, String fragment, Set<Face> faces) throws IOException {
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.usePDDocument(document);
    for (Face face : faces) {
      PDType0Font font = PDType0Font.load(document, fonts.font(face), true);
      builder.useFont(new PDFontSupplier(font), face.family(), WEIGHT, FontStyle.NORMAL, true);
    }
    builder.useObjectDrawerFactory(new Drawings(fonts));
    builder.useUriResolver((base, uri) -> null); // a letter fetches nothing
    builder.withW3cDocument(LetterSheet.of(title, fragment), "");
    return builder.buildPdfRenderer();
  }

  /** Takes the clock and chance out of the file: its day is the letter's, its number its digest. */
  private static void describe(
      PDDocument document, String title, String fragment, LocalDate issuedOn) {
    GregorianCalendar day = new GregorianCalendar(BEIJING, Locale.ROOT);
    day.clear();
    day.set(issuedOn.getYear(), issuedOn.getMonthValue() - 1, issuedOn.getDayOfMonth());
    PDDocumentInformation about = document.getDocumentInformation();
    about.setTitle(title);
    about.setProducer("Daiban");
    about.setCreationDate(day);
    document.setDocumentId(
        Long.parseUnsignedLong(Digest.of(title, fragment).hex().substring(0, 16), 16));
    document.getDocumentCatalog().setLanguage("zh-CN");
  }
}
