package org.daiban.node.letters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.daiban.core.calendar.DueDate;
import org.daiban.core.cases.Letter;
import org.daiban.core.cases.MissingItem;
import org.daiban.core.log.Digest;
import org.junit.jupiter.api.Test;

class LetterPressTest {
  private static final String ATTACK = "<script>alert('x')</script>\"&<img src=x onerror=y>";

  @Test
  void everyLetterCarriesItsHeadItsCaseAndItsFoot() {
    for (LetterBody body : Letters.all("身份证")) {
      Letter letter = print(body, "张三");
      String html = letter.html();
      assertTrue(html.contains("怀宁县高河镇人民政府"), body.title());
      assertTrue(html.contains("<h1>" + body.title() + "</h1>"), body.title());
      assertTrue(html.contains("张三") && html.contains("2026年3月2日"), body.title());
      assertTrue(html.contains("3408 2210 0201 2603 0200 0017"), body.title());
      assertTrue(html.contains("经办人：李窗口") && html.contains("0556-0000100"), body.title());
      assertTrue(html.contains("<div class=\"qr\">DAIBAN:2:3408"), body.title());
      assertEquals(Digest.of(html).text(), letter.digest());
    }
  }

  @Test
  void nothingThatAPersonTypedBecomesMarkup() {
    for (LetterBody body : Letters.all(ATTACK)) {
      String page = LetterPress.page(print(body, ATTACK));
      assertFalse(page.contains("<script"), body.title());
      assertFalse(page.contains("<img"), body.title());
      assertTrue(page.contains("&lt;script&gt;alert(&#39;x&#39;)"), body.title());
    }
  }

  @Test
  void everyElementThatIsOpenedIsClosed() {
    for (LetterBody body : Letters.all("身份证")) {
      String html = print(body, "张三").html();
      for (String name : List.of("article", "header", "footer", "dl", "ol", "table", "div", "p")) {
        assertEquals(
            html.split("<" + name + "[ >]", -1).length,
            html.split("</" + name + ">", -1).length,
            body.title() + " " + name);
      }
    }
  }

  @Test
  void refusalNamesTheOrganTheCourtAndBothPeriods() {
    String html = print(Letters.all("不符合条件").get(6), "张三").html();
    assertTrue(html.contains("60日内向怀宁县人民政府申请行政复议"));
    assertTrue(html.contains("6个月内依法向怀宁县人民法院提起行政诉讼"));
  }

  @Test
  void oneTimeNoticePromisesThatNothingElseWillBeAsked() {
    String html = print(Letters.all("身份证").get(2), "张三").html();
    assertTrue(html.contains("class=\"plain\"") && html.contains("2026年3月23日前"));
    assertTrue(html.contains("除此之外不再要求补正"));
  }

  @Test
  void dueDateThatMayMoveSaysSo() {
    DueDate provisional = new DueDate(LocalDate.of(2027, 1, 8), true);
    CorrectionNotice notice =
        new CorrectionNotice("行政许可", List.of(new MissingItem(2, "身份证", "无", "补")), 15, provisional);
    assertTrue(print(notice, "张三").html().contains("暂定"));
  }

  @Test
  void lawThatIsQuotedFollowsTheTypeOfTheItem() {
    assertTrue(print(Letters.acceptance("行政许可", "x"), "张三").html().contains("行政许可法》第三十二条"));
    assertFalse(print(Letters.acceptance("行政给付", "x"), "张三").html().contains("行政许可法"));
    assertEquals("给付通知书", Letters.all("x").get(5).title());
    assertEquals("准予行政许可决定书", Letters.all("x").get(4).title());
    assertNotEquals(Letters.all("x").get(4).kind(), Letters.all("x").get(5).kind());
  }

  @Test
  void receiptOfAVillageCarriesTheCaseNumberInsteadOfALetterNumber() {
    Organ point = Organ.villagePoint("340822100201", "高河镇查湾村代办点", "0556-0000199");
    Letter receipt =
        LetterPress.receipt(
            point,
            Letters.received("张三").subject(),
            (MaterialReceipt) Letters.all("身份证").get(0),
            Letters.DAY,
            "王代办",
            0,
            "340822100201-00");
    assertEquals("W02-0", receipt.id());
    assertEquals("340822100201260302000017", receipt.number());
    assertTrue(receipt.html().contains("不表示申请已被受理"));
    assertTrue(receipt.html().contains("2026年3月3日前"));
  }

  @Test
  void pageCanBeSavedAndPrintedAlone() throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "letters"));
    for (LetterBody body : Letters.all("居民身份证")) {
      String page = LetterPress.page(print(body, "张三"));
      assertTrue(page.startsWith("<!DOCTYPE html>") && page.contains("37mm 26mm 35mm 28mm"));
      assertFalse(page.contains("http"), "nothing is fetched from elsewhere");
      Files.writeString(folder.resolve(body.kind() + "-" + body.title() + ".html"), page);
    }
  }

  private static Letter print(LetterBody body, String applicant) {
    return Letters.printed(body, applicant);
  }
}
