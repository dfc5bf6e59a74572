package org.daiban.node.letters.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.daiban.core.calendar.DueDate;
import org.daiban.core.cases.Letter;
import org.daiban.core.cases.MissingItem;
import org.daiban.node.letters.CorrectionNotice;
import org.daiban.node.letters.LetterBody;
import org.daiban.node.letters.Letters;
import org.junit.jupiter.api.Test;

class LetterPdfTest {
  private static final LetterPdf PRESS = new LetterPdf();
  private static final DueDate DUE = new DueDate(LocalDate.of(2026, 3, 23), false);

  @Test
  void rareNamesAreReadBackFromTheFile() throws IOException {
    for (String name : List.of("㛃", "䶮", "𬀩", "𡒄", "堃", "喆", "𠅤")) {
      String text = text(PRESS.of(notice(1, "王" + name)));
      assertTrue(text.contains("王" + name), name);
    }
  }

  @Test
  void wordsAreReadBackAsTheyAreWrittenAndNotAsRadicals() throws IOException {
    String text = text(PRESS.of(notice(1, "青山长见风食金石")));
    assertTrue(text.contains("青山长见风食金石"));
    assertTrue(text.contains("一次性补正告知书"));
    assertTrue(text.contains("第 1 页"));
  }

  @Test
  void sameLetterGivesTheSameBytes() {
    Letter letter = notice(3, "张三");
    byte[] first = PRESS.of(letter);
    assertArrayEquals(first, PRESS.of(letter));
    assertArrayEquals(first, new LetterPdf().of(letter));
  }

  @Test
  void everyFontStandsInTheFileAndOnlyTheCharactersThatAreUsed() throws IOException {
    byte[] bytes = PRESS.of(notice(3, "张三𡒄"));
    assertTrue(bytes.length < 120_000, bytes.length + " bytes");
    try (PDDocument document = Loader.loadPDF(bytes)) {
      for (PDPage page : document.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          assertTrue(page.getResources().getFont(name).isEmbedded());
        }
      }
    }
  }

  @Test
  void longListGoesOnOverPagesThatSayWhichTheyAre() throws IOException {
    byte[] bytes = PRESS.of(notice(45, "张三"));
    try (PDDocument document = Loader.loadPDF(bytes)) {
      int pages = document.getNumberOfPages();
      assertTrue(pages > 2, pages + " pages");
      for (int page = 1; page <= pages; page++) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        String text = stripper.getText(document).replaceAll("[\\s\u3000]", "");
        assertTrue(text.contains("第" + page + "页共" + pages + "页"), text);
      }
    }
  }

  @Test
  void codeOnThePaperIsReadByAScanner() throws IOException, ReaderException {
    Letter letter = notice(1, "张三");
    try (PDDocument document = Loader.loadPDF(PRESS.of(letter))) {
      BufferedImage seen = new PDFRenderer(document).renderImageWithDPI(0, 200);
      int width = seen.getWidth();
      int[] pixels = seen.getRGB(0, 0, width, seen.getHeight(), null, 0, width);
      LuminanceSource light = new RGBLuminanceSource(width, seen.getHeight(), pixels);
      String read =
          new QRCodeReader()
              .decode(
                  new BinaryBitmap(new HybridBinarizer(light)),
                  Map.of(DecodeHintType.TRY_HARDER, Boolean.TRUE))
              .getText();
      assertTrue(letter.html().contains(">" + read + "<"), read);
    }
  }

  @Test
  void characterThatNoFontHasIsNamedByItsNumberAlone() {
    MissingCharacter missing =
        assertThrows(MissingCharacter.class, () -> PRESS.of(notice(1, "王\ud840\udd01")));
    assertEquals("U+20101", missing.number());
    assertFalse(missing.getMessage().contains("\ud840\udd01"));
  }

  @Test
  void everyKindOfLetterBecomesAFile() throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "letters"));
    for (LetterBody body : Letters.all("居民身份证")) {
      byte[] bytes = PRESS.of(Letters.printed(body, "王䶮"));
      Files.write(folder.resolve(body.kind() + "-" + body.title() + ".pdf"), bytes);
      String text = text(bytes);
      assertTrue(text.contains("王䶮") && text.contains("校验码"), body.title());
    }
  }

  private static Letter notice(int items, String applicant) {
    List<MissingItem> missing = new ArrayList<>();
    Stream.iterate(1, n -> n + 1)
        .limit(items)
        .forEach(n -> missing.add(new MissingItem(n, "户口簿复印件", "缺少户主页", "到派出所补印户主页，复印一份")));
    return Letters.printed(new CorrectionNotice("行政给付", missing, 15, DUE), applicant);
  }

  private static String text(byte[] bytes) throws IOException {
    try (PDDocument document = Loader.loadPDF(bytes)) {
      return new PDFTextStripper().getText(document);
    }
  }
}
