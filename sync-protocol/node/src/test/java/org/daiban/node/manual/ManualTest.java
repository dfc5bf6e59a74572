package org.daiban.node.manual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daiban.node.manual.Manual.Section;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManualTest {
  private static final Pattern PICTURE = Pattern.compile("<img src=\"/pictures/([^\"]+)\"");
  private static final Pattern WITHIN = Pattern.compile("<a href=\"#([^\"]+)\"");

  @Test
  void headingsBecomePlacesAndTheTitleStandsApart() {
    Manual manual = Manual.of("# 手册\n\n## 每天：先看“今天”\n\n文字\n\n### 用U盘送\n");

    assertEquals("手册", manual.title());
    assertEquals(
        List.of(new Section("每天先看今天", "每天：先看“今天”", 2), new Section("用U盘送", "用U盘送", 3)),
        manual.sections());
    assertTrue(manual.html().startsWith("<h2 id=\"每天先看今天\">每天：先看“今天”</h2>"), manual.html());
  }

  @Test
  void linkToADocumentThatDoesNotTravelAlongIsItsWords() {
    assertEquals(
        "<p>见运维和<a href=\"#补正\">补正</a></p>\n",
        Manual.of("见[运维](../operations.md)和[补正](#补正)").html());
  }

  @Test
  void nothingInAManualIsRunByABrowser() {
    String html = Manual.of("<script>alert(1)</script>\n\n字<b onclick='x'>粗</b>").html();

    assertFalse(html.contains("<script") || html.contains("<b"), html);
  }

  @Test
  void nameOfNoManualIsNone() {
    assertTrue(Manual.find("../screens/index").isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"village", "township", "county"})
  void manualsPicturesAndPlacesTravelInTheProgram(String name) {
    Manual manual = Manual.find(name).orElseThrow();

    assertEquals(
        manual.sections().size(),
        new HashSet<>(manual.sections().stream().map(Section::id).toList()).size(),
        "two sections of one name");
    Matcher picture = PICTURE.matcher(manual.html());
    while (picture.find()) {
      String file = "/screens/pictures/" + picture.group(1);
      assertNotNull(ManualTest.class.getResource(file), file);
    }
    Matcher link = WITHIN.matcher(manual.html());
    while (link.find()) {
      assertTrue(manual.html().contains("id=\"" + link.group(1) + "\""), link.group(1));
    }
  }
}
