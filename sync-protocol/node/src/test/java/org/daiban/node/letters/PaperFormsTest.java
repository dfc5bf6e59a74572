package org.daiban.node.letters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.daiban.core.cases.Letter;
import org.daiban.node.letters.pdf.LetterPdf;
import org.junit.jupiter.api.Test;

class PaperFormsTest {
  @Test
  void everyFormIsAFileThatNamesItsVersionAndHasLinesToSign() throws IOException {
    LetterPdf press = new LetterPdf();
    Path folder = Files.createDirectories(Path.of("target", "letters"));
    for (PaperForms.Named form : PaperForms.list(false)) {
      LetterBody body = PaperForms.find(form.id(), "行政许可", Map.of(), false).orElseThrow();
      Letter letter = printed(body);
      assertTrue(letter.html().contains("版式" + body.kind() + "-" + body.version()), form.id());
      assertTrue(letter.html().contains("＿＿＿"), form.id());
      Files.write(folder.resolve("form-" + form.id() + ".pdf"), press.of(letter));
    }
  }

  @Test
  void lawOfLicencesIsQuotedForLicencesAlone() {
    for (PaperForms.Named form : PaperForms.list(false)) {
      String html =
          printed(PaperForms.find(form.id(), "行政给付", Map.of(), false).orElseThrow()).html();
      assertFalse(html.contains("行政许可法"), form.id());
    }
    assertTrue(
        printed(PaperForms.find("W13", "行政许可", Map.of(), false).orElseThrow())
            .html()
            .contains("《中华人民共和国行政许可法》第三十四条第三款"));
  }

  @Test
  void whatIsKnownStandsInTheMandate() {
    LetterBody mandate =
        PaperForms.find("W01", "行政给付", Map.of("委托人", "王䶮", "委托权限", "提交申请、代领结果"), true)
            .orElseThrow();
    String html = printed(mandate).html();
    assertTrue(html.contains("<dt>委托人</dt><dd>王䶮</dd>"));
    assertTrue(html.contains("提交申请、代领结果"));
    assertTrue(html.contains("随时撤销委托"));
  }

  @Test
  void villageDevicePrintsNoPaperThatDecides() {
    Set<String> village = new TreeSet<>();
    PaperForms.list(true).forEach(form -> village.add(form.id()));
    assertEquals(Set.of("W01", "W09", "W15", "W16", "W44"), village);
    for (String decision : List.of("W24", "W31", "W18A")) {
      assertTrue(PaperForms.find(decision, "行政许可", Map.of(), true).isEmpty());
    }
  }

  @Test
  void rightsComeFromTheOrgansRecord() {
    String html = printed(PaperForms.find("W31", "行政许可", Map.of(), false).orElseThrow()).html();
    assertTrue(html.contains("60日内向怀宁县人民政府申请行政复议"));
  }

  private static Letter printed(LetterBody body) {
    return Letters.printed(body, "王䶮");
  }
}
